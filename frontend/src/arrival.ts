// A page that was asked for with filters says what it found, as a part that changes would.
export function sayOnArrival(): void {
  const found = document.querySelector('[data-say]');
  const live = document.getElementById('live');
  if (!found || !live || !location.search) return;
  // A live region speaks of what changes in it: it must be there, and empty, for a moment first.
  setTimeout(() => { live.textContent = found.textContent?.replace(/\s+/g, ' ').trim() ?? ''; }, 200);
}
