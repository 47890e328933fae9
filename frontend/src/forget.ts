// A record that was deleted leaves the browser, too: what it kept of typed texts goes, and pages that were open before
// show what there is now.
const SIGN = 'rounds:forgotten';
// Drafts, and what a phone keeps for its laptop.
const KEPT = /^(draft|outbox|news):/;

export function forgetTyped(): void {
  window.addEventListener('storage', (event) => {
    if (event.key === SIGN && event.newValue) window.location.reload();
  });
  if (!document.querySelector('[data-forget-typed]')) return;
  try {
    for (const key of Object.keys(localStorage).filter((name) => KEPT.test(name))) localStorage.removeItem(key);
    localStorage.setItem(SIGN, String(Date.now()));
  } catch {
    // A forbidden store holds nothing.
  }
}
