// Nothing typed is lost: the server gets it 2 s after the last stroke and when the page is left; this browser
// keeps a copy until the server has it. On a phone a line says so while the laptop is away.
import { keptFor, noAnswer, whenBack } from './away';
import type { LineList } from './lines';
import type { OrderList } from './order';
import { isOut, sayIn, sayOut, unsayIn } from './stopped';

const PAUSE_MS = 2000;
const waiting = new Map<HTMLFormElement, number>();
// Forms whose text this browser alone has; whether it could keep it.
const unsent = new Map<HTMLFormElement, boolean>();

const TYPED = 'What you typed is kept on this phone; will be sent when the laptop is back.';
const UNKEPT = 'The laptop does not answer, and this browser does not let Rounds keep anything: its storage is full or switched off. '
  + 'Leave this page open until the laptop is back.';

const NOT_TYPED = ['uid', 'csrfmiddlewaretoken'];

type Kept = { fields: [string, string][]; at: number };

export function fields(form: HTMLFormElement): [string, string][] {
  const all = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return all.filter(([name]) => !NOT_TYPED.includes(name));
}

function key(form: HTMLFormElement): string {
  return `draft:${keptFor}${form.dataset.autosave}`;
}

function remember(form: HTMLFormElement): boolean {
  try {
    const kept: Kept = { fields: fields(form), at: Date.now() };
    localStorage.setItem(key(form), JSON.stringify(kept));
    return true;
  } catch {
    // A full or forbidden store: the server's copy has to do.
    return false;
  }
}

function forget(form: HTMLFormElement): void {
  try {
    localStorage.removeItem(key(form));
  } catch {
    // As above.
  }
}

async function send(form: HTMLFormElement): Promise<void> {
  window.clearTimeout(waiting.get(form));
  waiting.delete(form);
  try {
    const answer = await fetch(form.dataset.autosave ?? '', {
      method: 'POST', body: new FormData(form), keepalive: true, redirect: 'manual', credentials: 'same-origin',
    });
    if (answer.ok) {
      forget(form);
      if (unsent.delete(form)) unsayIn(form);
    } else if (keptFor && isOut(answer)) sayOut(form);
  } catch {
    // The server does not answer: the copy in this browser stays until it does.
    if (keptFor) sayUnsent(form);
  }
}

function sayUnsent(form: HTMLFormElement): void {
  const isKept = remember(form);
  unsent.set(form, isKept);
  noAnswer();
  if (!form.querySelector(':scope > .notice.is-kept')) sayIn(form, isKept ? TYPED : UNKEPT, isKept);
}

export function restore(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    let kept: Kept | null = null;
    try {
      kept = JSON.parse(localStorage.getItem(key(form)) ?? 'null') as Kept | null;
    } catch {
      continue;
    }
    if (Array.isArray(kept?.fields)) put(form, kept.fields);
  }
}

/** Puts these values into the form's fields. */
export function put(form: HTMLFormElement, all: [string, string][]): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of all) values.set(name, [...(values.get(name) ?? []), value]);
  form.querySelector<OrderList>('r-order, r-lines')?.arrange(values.get('item') ?? []);
  for (const [name, given] of values) {
    form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`).forEach((control, at) => {
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = given.includes(control.value);
      else if (control.type !== 'hidden') control.value = given[at] ?? control.value;
    });
  }
  form.querySelector<LineList>('r-lines')?.settle();
}

export function keepTyped(): void {
  restore(document);
  document.addEventListener('input', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-autosave]');
    if (!form) return;
    remember(form);
    window.clearTimeout(waiting.get(form));
    waiting.set(form, window.setTimeout(() => void send(form), PAUSE_MS));
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    window.clearTimeout(waiting.get(form));
    waiting.delete(form);
  }, { capture: true });
  // A verdict has come: the server holds what was typed.
  document.addEventListener('htmx:after:request', (event) => {
    const context = (event as CustomEvent<{ ctx?: { sourceElement?: Element; response?: { status: number } } }>).detail.ctx;
    const form = context?.sourceElement?.closest<HTMLFormElement>('form[data-autosave]');
    if (form && (context?.response?.status ?? 500) < 400) forget(form);
  });
  whenBack(() => { for (const form of [...unsent.keys()]) if (form.isConnected) void send(form); });
  const leave = (): void => { for (const form of [...waiting.keys()]) void send(form); };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') leave(); });
}
