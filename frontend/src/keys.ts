// 1 to 9 choose an option, H asks for a hint, / searches, ? lists the keys, Ctrl-Enter runs a program. Enter checks, as in any form.
function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return !!element?.closest('textarea, select, [contenteditable], input:not([type="radio"]):not([type="checkbox"]):not([type="range"])');
}

function openQuestion(): HTMLFormElement | null {
  const here = document.activeElement?.closest<HTMLFormElement>('form.question[data-autosave]');
  return here ?? document.querySelector<HTMLFormElement>('form.question[data-autosave]');
}

function choose(number: number): void {
  const options = openQuestion()?.querySelectorAll<HTMLInputElement>('.choices input');
  const chosen = options?.[number - 1];
  if (!chosen) return;
  chosen.focus();
  chosen.click();
}

export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      document.activeElement?.closest('form.question')?.querySelector<HTMLElement>('[data-key="run"]')?.click();
      return;
    }
    // Inside an editor the event names its host: the path names where the stroke fell.
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.composedPath()[0] ?? null)) return;
    if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
    else if (event.key.toLowerCase() === 'h') openQuestion()?.querySelector<HTMLElement>('[data-key="h"]')?.click();
    else if (event.key === '/') {
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('.search-form input');
      if (field) field.focus();
      else document.querySelector<HTMLElement>('.to-search')?.click();
    } else if (event.key === '?') document.querySelector<HTMLDialogElement>('#keys')?.showModal();
    else if (event.key === 'Enter' && (event.target as HTMLElement).matches('input[type="radio"], input[type="checkbox"]')) {
      event.preventDefault();
      (event.target as HTMLInputElement).form?.requestSubmit();
    } else return;
  });
}
