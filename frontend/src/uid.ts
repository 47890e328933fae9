// Each answer has a name made here. Sent twice, by a double tap or after a lost connection, it counts once;
// changed by a key stroke, it is another answer.
export function nameAnswers(): void {
  document.addEventListener('input', (event) => {
    const form = (event.target as Element).closest('form');
    const uid = form?.querySelector<HTMLInputElement>('input[name="uid"]');
    if (uid) uid.value = crypto.randomUUID();
  });
}
