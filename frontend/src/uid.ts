// Each answer has a name made here. Sent twice, by a double tap or after a lost connection, it counts once;
// changed by a key stroke, it is another answer.

/** A random UUID. On a phone at home there is no HTTPS, and without it browsers lack `crypto.randomUUID`. */
export function freshUid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function nameAnswers(): void {
  document.addEventListener('input', (event) => {
    const form = (event.target as Element).closest('form');
    const uid = form?.querySelector<HTMLInputElement>('input[name="uid"]');
    if (uid) uid.value = freshUid();
  });
}
