// On a phone: whether the laptop answers. Once it does not, it is asked again and again until it does.
const FIRST_MS = 2000;
const LONGEST_MS = 20_000;
const PATIENCE_MS = 8000;

let away = false;
let wait = FIRST_MS;
let timer = 0;
const waiting: (() => void)[] = [];

/** For whom this page keeps what is not sent yet; empty on the laptop itself, which is never away from itself. */
export const keptFor = document.documentElement.dataset.keptFor ?? '';

/** A request that gives up: a laptop that sleeps does not even refuse. */
export async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const giveUp = new AbortController();
  const late = window.setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    return await fetch(address, { credentials: 'same-origin', cache: 'no-store', ...init, signal: giveUp.signal });
  } finally {
    window.clearTimeout(late);
  }
}

/** Does this each time the laptop is back. */
export function whenBack(act: () => void): void {
  waiting.push(act);
}

/** A request got no answer. */
export function noAnswer(): void {
  if (!keptFor) return;
  if (!away) wait = FIRST_MS;
  away = true;
  lookIn(wait);
}

function lookIn(ms: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void look(), ms);
}

async function look(): Promise<boolean> {
  window.clearTimeout(timer);
  try {
    await ask('/healthz');
  } catch {
    wait = Math.min(wait * 2, LONGEST_MS);
    lookIn(wait);
    return false;
  }
  away = false;
  for (const act of waiting) act();
  return true;
}

/** While the laptop is away, no link and no reload takes the open page from the learner. */
export function holdThePage(say: (words: string) => void): void {
  const hurry = (): void => { if (away && document.visibilityState === 'visible') void look(); };
  for (const event of ['online', 'pageshow']) window.addEventListener(event, hurry);
  document.addEventListener('visibilitychange', hurry);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!away || !link || link.origin !== location.origin || link.pathname === location.pathname) return;
    event.preventDefault();
    void look().then((isBack) => {
      if (isBack) location.assign(link.href);
      else say('The laptop does not answer. This page stays open, and what you typed is kept.');
    });
  });
  window.addEventListener('beforeunload', (event) => { if (away) event.preventDefault(); });
}
