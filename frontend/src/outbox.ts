// On a phone: an answer is written down in this browser before it is sent, and struck off once the laptop has it.
// What could not be sent waits here, also when the page is closed, and goes in order, once, when the laptop is back.
import { ask, keptFor, noAnswer, whenBack } from './away';
import { fields, put } from './autosave';
import { isOut, link, sayIn, sayOut } from './stopped';

type Field = [string, string];
type Answer = { uid: string; action: string; fields: Field[]; page: string; place: string; title: string };
type News = { words: string; page: string; title: string };
type Context = {
  sourceElement: Element;
  request: { action: string; method: string; body: FormData | URLSearchParams; timeout?: number };
  response?: { status: number; headers: Headers };
};

const PATIENCE_MS = 10_000;
const KEPT = 'Kept on this phone; will be sent when the laptop is back.';
const HELD = 'The laptop does not answer, and this browser does not let Rounds keep anything: its storage is full or switched off. '
  + 'Leave this page open: your answer will be sent from here when the laptop is back.';
const ENDED = 'This question had ended already when your answer came, perhaps on the laptop. It was not counted. You wrote: ';

// What the browser's store would not take: held by this page alone.
let unsaved: Answer[] | null = null;
let again: { form: HTMLFormElement; answer: Answer; context?: Context } | null = null;
let isBusy = false;

const OUTBOX = `outbox:${keptFor}`;
const NEWS = `news:${keptFor}`;

function read<Kind>(key: string): Kind[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept as Kind[] : [];
  } catch {
    return [];
  }
}

function write(key: string, list: unknown[]): boolean {
  try {
    if (list.length) localStorage.setItem(key, JSON.stringify(list)); else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

const answers = (): Answer[] => unsaved ?? read<Answer>(OUTBOX);

function keep(list: Answer[]): boolean {
  const isKept = write(OUTBOX, list);
  unsaved = isKept ? null : list;
  return isKept;
}

const strike = (answer: Answer): boolean => keep(answers().filter(({ uid }) => uid !== answer.uid));
/** Pressed again before it was sent, the later answer to a question takes the place of the earlier. */
const isSameQuestion = (one: Answer, other: Answer): boolean => one.action === other.action && value(one, 'ask') === value(other, 'ask');
const value = (answer: Answer, name: string): string => answer.fields.find(([field]) => field === name)?.[1] ?? '';
const path = (address: string): string => new URL(address, location.href).pathname;

function written(answer: Answer): string {
  const typed = answer.fields.filter(([name, text]) => text.trim() && !['uid', 'ask', 'place', 'indent', 'calls', 'report'].includes(name));
  return typed.map(([, text]) => text).join(', ');
}

/** The answer that this request carries; null where it is none, such as a hint. */
function answerOf(context: Context): Answer | null {
  const form = context.sourceElement.closest<HTMLFormElement>('form[data-autosave]');
  const { action, method, body } = context.request;
  if (!form || method !== 'POST' || !body.get('uid') || body.has('do') || path(action) !== path(form.getAttribute('action') ?? '')) return null;
  const sent = [...(body as URLSearchParams)].filter(([name]) => name !== 'csrfmiddlewaretoken') as Field[];
  const place = form.closest('section.step')?.id || form.id;
  return { uid: String(body.get('uid')), action: path(action), fields: sent, page: location.pathname, place, title: document.title.split(' · ')[0] ?? '' };
}

function token(): string {
  return /(?:^|; )rounds-csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

function formOf(answer: Answer): HTMLFormElement | undefined {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-autosave]')].find((form) => {
    const asked = form.querySelector<HTMLInputElement>('input[name="ask"]')?.value ?? '';
    return path(form.getAttribute('action') ?? '') === answer.action && asked === value(answer, 'ask');
  });
}

async function flush(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    for (const answer of answers()) {
      if (!(await send(answer))) break;
    }
  } finally {
    isBusy = false;
    show();
  }
}

/** Whether the laptop has it now. */
async function send(answer: Answer): Promise<boolean> {
  const form = formOf(answer);
  if (form && await sendFrom(form, answer)) return !answers().some(({ uid }) => uid === answer.uid);
  try {
    const body = new URLSearchParams([...answer.fields, ['csrfmiddlewaretoken', token()]]);
    const response = await ask(answer.action, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
    if (isOut(response)) return false;
    if (response.status >= 500) return false;
    strike(answer);
    tell(answer, response.ok ? verdict(answer, response, await response.text()) : `The laptop did not take your answer. You wrote: ${written(answer)}`);
    return true;
  } catch {
    noAnswer();
    return false;
  }
}

/** Sends it the way its form does, so that the verdict appears where it belongs. False where the form is not ready. */
async function sendFrom(form: HTMLFormElement, answer: Answer): Promise<boolean> {
  const typed = fields(form);
  const isEdited = JSON.stringify(typed) !== JSON.stringify(answer.fields.filter(([name]) => name !== 'uid'));
  const { noValidate, id, isConnected } = form;
  const mine = { form, answer } as NonNullable<typeof again>;
  again = mine;
  form.noValidate = true;
  const ended = new Promise<void>((resolve) => {
    document.addEventListener('htmx:finally:request', function done(event) {
      if ((event as CustomEvent<{ ctx: Context }>).detail.ctx !== mine.context) return;
      document.removeEventListener('htmx:finally:request', done);
      resolve();
    });
  });
  form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  await new Promise((resolve) => window.setTimeout(resolve));
  form.noValidate = noValidate;
  if (!mine.context) {
    again = null;
    return false;
  }
  await ended;
  const now = isConnected && form.isConnected ? form : document.getElementById(id);
  if (isEdited && now instanceof HTMLFormElement && now.dataset.autosave) put(now, typed);
  return true;
}

function verdict(answer: Answer, response: Response, html: string): string {
  // A placement leads on and says there that its question was answered before.
  const isLate = response.headers.get('Rounds-Answer') === 'ended' || response.url.endsWith('?note=passed');
  if (isLate) return ENDED + written(answer);
  const part = new DOMParser().parseFromString(html, 'text/html');
  const said = part.getElementById(answer.place)?.querySelector('.feedback .verdict')?.textContent ?? '';
  return `Your answer was sent: ${written(answer)}. ${said.replace(/\s+/g, ' ').trim()}`;
}

function tell(answer: Answer, words: string): void {
  write(NEWS, [...read<News>(NEWS), { words, page: answer.page, title: answer.title }]);
}

function line(words: string, ...parts: Node[]): HTMLElement {
  const text = document.createElement('p');
  text.append(words, ...parts);
  return text;
}

/** At the top of the page: what waits for questions that are not on it, and what became of what was sent. */
function show(): void {
  const news = read<News>(NEWS);
  const elsewhere = answers().filter((answer) => !formOf(answer)).length;
  let card = document.getElementById('outbox');
  if (!card) {
    card = document.createElement('section');
    card.id = 'outbox';
    card.setAttribute('role', 'status');
    card.setAttribute('aria-label', 'Answers kept on this phone');
    document.getElementById('main')?.prepend(card);
  }
  card.className = news.length || elsewhere ? 'notice is-kept' : '';
  card.replaceChildren();
  if (elsewhere) card.append(line(`${elsewhere === 1 ? 'One answer is' : `${elsewhere} answers are`} kept on this phone; will be sent when the laptop is back.`));
  for (const { words, page, title } of news) card.append(line(`${words} `, link(page, title || 'To the question')));
  if (!news.length) return;
  const seen = document.createElement('button');
  seen.type = 'button';
  seen.className = 'button quiet';
  seen.textContent = 'I have read this';
  seen.addEventListener('click', () => { write(NEWS, []); show(); });
  card.append(seen);
}

/** Says this once, above all else. */
export function sayAtTop(words: string): void {
  const card = document.getElementById('outbox');
  if (!card) return;
  card.className = 'notice is-kept';
  card.prepend(line(words));
}

const contextOf = (event: Event): Context => (event as CustomEvent<{ ctx: Context }>).detail.ctx;

export function keepAnswers(): void {
  const carried = new WeakMap<Context, { answer: Answer; isKept: boolean }>();
  document.addEventListener('htmx:config:request', (event) => {
    const context = contextOf(event);
    context.request.timeout = PATIENCE_MS;
    if (again?.form !== context.sourceElement || again.context) return;
    again.context = context;
    context.request.body = new FormData();
    for (const [name, text] of [...again.answer.fields, ['csrfmiddlewaretoken', token()]] as Field[]) context.request.body.append(name, text);
  });
  document.addEventListener('htmx:before:request', (event) => {
    const context = contextOf(event);
    const answer = answerOf(context);
    if (!answer) return;
    const waiting = answers();
    const isKept = waiting.some(({ uid }) => uid === answer.uid) ? !unsaved : keep([...waiting.filter((other) => !isSameQuestion(other, answer)), answer]);
    carried.set(context, { answer, isKept });
  });
  document.addEventListener('htmx:before:response', (event) => {
    const context = contextOf(event);
    const answer = carried.get(context)?.answer;
    if (!context.response) return;
    if (isOut(context.response)) {
      event.preventDefault();
      const form = context.sourceElement.closest('form');
      if (form) sayOut(form);
    } else if (answer) {
      strike(answer);
      if (context.response.headers.get('Rounds-Answer') === 'ended') tell(answer, ENDED + written(answer));
      window.setTimeout(show);
    }
  });
  document.addEventListener('htmx:error', (event) => {
    const context = contextOf(event);
    const carries = context && carried.get(context);
    const form = context?.sourceElement.closest('form');
    if (form && carries && !context.response) sayIn(form, carries.isKept ? KEPT : HELD, carries.isKept);
  });
  whenBack(() => void flush());
  const begin = (): void => { show(); if (answers().length) void flush(); };
  // Before that, the forms are not ready to send.
  if (document.readyState === 'complete') begin(); else window.addEventListener('load', begin);
}
