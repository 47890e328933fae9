// The server does not answer: say so beside the form, keep what is typed, and try again on the next press.
const WORDS = 'Rounds is not running. What you typed is kept on this page. Start Rounds again, then press the button once more.';

function notice(form: Element): HTMLElement {
  const card = document.createElement('div');
  card.className = 'notice is-stopped';
  card.setAttribute('role', 'alert');
  card.textContent = WORDS;
  form.append(card);
  return card;
}

export function sayWhenStopped(): void {
  document.addEventListener('htmx:error', (event) => {
    const context = (event as CustomEvent<{ ctx?: { sourceElement?: Element; response?: unknown } }>).detail.ctx;
    const form = context?.sourceElement?.closest('form');
    if (!form || context?.response) return;
    form.querySelector('.notice.is-stopped')?.remove();
    notice(form).scrollIntoView({ block: 'nearest' });
  });
  document.addEventListener('htmx:before:request', (event) => {
    (event.target as Element).querySelector?.('.notice.is-stopped')?.remove();
  });
}
