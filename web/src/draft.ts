import { signal } from '@preact/signals';
import { post } from './api/client';
import type { Coded } from './api/types';
import { go } from './router';

/** A text that was pasted or dropped: coded, read, and not kept. */
export interface Draft { body: string | File; name: string; coded: Coded }

export const draft = signal<Draft | null>(null);
export const coding = signal(false);

/** Codes a text or a file at once, and shows it. */
export async function code(body: string | File, about: { title?: string; author?: string; publisher?: string; date?: string } = {}) {
  coding.value = true;
  try {
    const coded =
      typeof body === 'string'
        ? await post<Coded>('/api/code?explain=true', { text: body, ...about })
        : await post<Coded>('/api/code?explain=true&name=' + encodeURIComponent(body.name), body);
    draft.value = { body, name: typeof body === 'string' ? 'pasted text' : body.name, coded };
    go('/reading');
  } finally {
    coding.value = false;
  }
}
