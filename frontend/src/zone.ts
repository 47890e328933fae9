// The learner's days begin where they are: the browser knows where that is.
export function tellZone(root: ParentNode = document): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input[data-zone]')) {
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
}

export function tellZones(): void {
  tellZone();
  document.addEventListener('htmx:after:swap', () => tellZone());
}
