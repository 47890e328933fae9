// After an answer, the eye and the screen reader are led to what is new.
export function moveFocus(): void {
  document.addEventListener('htmx:after:swap', (event) => {
    const target = (event as CustomEvent<{ ctx?: { target?: Element } }>).detail.ctx?.target;
    const changed = target?.isConnected ? target : document.getElementById(target?.id ?? '');
    const feedback = changed?.querySelector<HTMLElement>('[data-focus]');
    const live = document.getElementById('live');
    if (feedback) {
      feedback.focus({ preventScroll: true });
      feedback.scrollIntoView({ block: 'nearest' });
      if (live) live.textContent = feedback.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return;
    }
    if (changed?.querySelector('.is-waiting')) {
      // Whoever waits for a program may go on typing: the focus stays where it is.
      if (live && !live.textContent?.startsWith('Running')) live.textContent = 'Running. The result will appear here.';
      return;
    }
    const said = changed?.querySelector<HTMLElement>('[data-said]');
    if (said) {
      // What is found changes while somebody types: they stay in their field, and hear how much there is.
      if (live) live.textContent = said.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return;
    }
    const next = changed?.nextElementSibling?.querySelector<HTMLElement>('input:not([type="hidden"]), a, button');
    if (next) next.focus({ preventScroll: true });
    if (live && changed) live.textContent = 'Go on: the next part is open.';
  });
}
