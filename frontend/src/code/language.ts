// The language that an editor knows; each is loaded where it is written.
import type { Extension } from '@codemirror/state';

export async function language(name: string): Promise<Extension> {
  if (name === 'sql') return (await import('./sql')).extension;
  return (await import('@codemirror/lang-python')).python();
}
