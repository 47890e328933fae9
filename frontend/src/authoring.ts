// In a preview the page comes anew when its author saves.
const EVERY_MS = 800;

export function reloadWhenSaved(): void {
  const sheet = document.querySelector<HTMLElement>('[data-reload]');
  if (!sheet) return;
  window.setInterval(async () => {
    try {
      const answer = await fetch(sheet.dataset.reload ?? '', { cache: 'no-store' });
      if (answer.ok && (await answer.text()) !== sheet.dataset.stamp) window.location.reload();
    } catch {
      // The preview was stopped: the page stays as it is.
    }
  }, EVERY_MS);
}
