// Nothing typed is lost: the server gets it 2 s after the last stroke and when the page is left; this browser
// keeps a copy until the server has it.
import type { LineList } from './lines';
import type { OrderList } from './order';

const PAUSE_MS = 2000;
const waiting = new Map<HTMLFormElement, number>();

const NOT_TYPED = ['uid', 'csrfmiddlewaretoken'];

type Kept = { fields: [string, string][]; at: number };

function fields(form: HTMLFormElement): [string, string][] {
  const all = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return all.filter(([name]) => !NOT_TYPED.includes(name));
}

function key(form: HTMLFormElement): string {
  return `draft:${form.dataset.autosave}`;
}

function remember(form: HTMLFormElement): void {
  try {
    const kept: Kept = { fields: fields(form), at: Date.now() };
    localStorage.setItem(key(form), JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the server's copy has to do.
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
    if (answer.ok) forget(form);
  } catch {
    // The server does not answer: the copy in this browser stays until it does.
  }
}

export function restore(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    let kept: Kept | null = null;
    try {
      kept = JSON.parse(localStorage.getItem(key(form)) ?? 'null') as Kept | null;
    } catch {
      continue;
    }
    const values = new Map<string, string[]>();
    for (const [name, value] of Array.isArray(kept?.fields) ? kept.fields : []) {
      values.set(name, [...(values.get(name) ?? []), value]);
    }
    form.querySelector<OrderList>('r-order, r-lines')?.arrange(values.get('item') ?? []);
    for (const [name, all] of values) {
      form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`).forEach((control, at) => {
        if (control.type === 'radio' || control.type === 'checkbox') control.checked = all.includes(control.value);
        else if (control.type !== 'hidden') control.value = all[at] ?? control.value;
      });
    }
    form.querySelector<LineList>('r-lines')?.settle();
  }
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
  const leave = (): void => { for (const form of [...waiting.keys()]) void send(form); };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') leave(); });
}
