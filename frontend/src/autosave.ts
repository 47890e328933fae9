// Nothing typed is lost: the server gets it 2 s after the last stroke and when the page is left; this browser
// keeps a copy until the server has it.
const PAUSE_MS = 2000;
const waiting = new Map<HTMLFormElement, number>();

type Kept = { fields: Record<string, string>; at: number };

function fields(form: HTMLFormElement): Record<string, string> {
  const all = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(all.filter(([name]) => name !== 'uid' && name !== 'csrfmiddlewaretoken'));
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
    for (const [name, value] of Object.entries(kept?.fields ?? {})) {
      for (const control of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
        if (control.type === 'radio') control.checked ||= control.value === value;
        else if (control.type !== 'hidden') control.value = value;
      }
    }
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
