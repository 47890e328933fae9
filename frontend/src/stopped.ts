// The server does not answer: say so beside the form, keep what is typed, and try again on the next press.
import { keptFor, noAnswer } from './away';

const WORDS = keptFor
  ? 'The laptop does not answer. What you typed is kept on this phone. Press the button once more when the laptop is back.'
  : 'Rounds is not running. What you typed is kept on this page. Start Rounds again, then press the button once more.';
const OUT = 'This phone was signed out on the laptop. What you typed is kept here, and will be sent when the phone is let in again. ';

/** Says something at the end of this form, in place of what was said there before. */
export function sayIn(form: Element, words: string, isCalm: boolean): HTMLElement {
  unsayIn(form);
  const card = document.createElement('div');
  card.className = isCalm ? 'notice is-kept' : 'notice is-stopped';
  if (!isCalm) card.setAttribute('role', 'alert');
  card.textContent = words;
  form.append(card);
  const live = document.getElementById('live');
  if (isCalm && live) live.textContent = words;
  return card;
}

export function unsayIn(form: Element): void {
  form.querySelector(':scope > .notice:is(.is-stopped, .is-kept)')?.remove();
}

/** Whether the answer says that this phone was signed out. */
export function isOut(response: { headers: Headers }): boolean {
  return response.headers.has('Rounds-Door');
}

export function sayOut(form: Element): void {
  sayIn(form, OUT, false).append(link('/pair/', 'Let it in again'));
}

export function link(address: string, words: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = words;
  return anchor;
}

export function sayWhenStopped(): void {
  document.addEventListener('htmx:error', (event) => {
    const context = (event as CustomEvent<{ ctx?: { sourceElement?: Element; response?: unknown } }>).detail.ctx;
    const form = context?.sourceElement?.closest('form');
    if (!form || context?.response) return;
    noAnswer();
    sayIn(form, WORDS, false).scrollIntoView({ block: 'nearest' });
  });
  document.addEventListener('htmx:before:request', (event) => {
    const form = (event.target as Element).closest?.('form');
    if (form) unsayIn(form);
  });
}
