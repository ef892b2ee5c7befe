import { signal } from '@preact/signals';
import { get } from '../api/client';
import type { Info } from '../api/types';

/** Who reviews and decides here; every change carries this name. */
export const user = signal('');
export const info = signal<Info | null>(null);

function kept() {
  try { return localStorage.getItem('name') ?? ''; } catch { return ''; }
}

export function rename(name: string) {
  user.value = name;
  try { localStorage.setItem('name', name); } catch { /* private window */ }
}

export async function learn() {
  user.value = kept();
  try {
    info.value = await get<Info>('/api/info');
    if (!user.value) user.value = info.value.user ?? '';
  } catch { /* the views say so themselves */ }
}
