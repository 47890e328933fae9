// While an answer is typed, the server says how it reads it. The line keeps its height: nothing below it moves.
const REST_MS = 350;
const resting = new WeakMap<HTMLElement, number>();
const asked = new WeakMap<HTMLElement, AbortController>();

async function ask(line: HTMLElement, form: HTMLFormElement): Promise<void> {
  asked.get(line)?.abort();
  const request = new AbortController();
  asked.set(line, request);
  try {
    const answer = await fetch(line.dataset.read ?? '', {
      method: 'POST', body: new FormData(form), signal: request.signal, credentials: 'same-origin', redirect: 'error',
    });
    if (answer.ok) line.innerHTML = await answer.text();
  } catch {
    // Overtaken by the next stroke, or the server has stopped: the answer itself is safe.
  }
}

export function sayHowItIsRead(): void {
  document.addEventListener('input', (event) => {
    const form = (event.target as Element).closest('form');
    const line = form?.querySelector<HTMLElement>('[data-read]');
    if (!form || !line || !(event.target as Element).matches('[name="given"]')) return;
    window.clearTimeout(resting.get(line));
    resting.set(line, window.setTimeout(() => void ask(line, form), REST_MS));
  });
}
