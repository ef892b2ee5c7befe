import { effect, signal } from '@preact/signals';

/** Light, dark, or as the system has it; remembered on this machine alone. */
export type Theme = 'system' | 'light' | 'dark';

function remembered(): Theme {
  try { return (localStorage.getItem('theme') as Theme) || 'system'; } catch { return 'system'; }
}

export const theme = signal<Theme>(remembered());

effect(() => {
  if (theme.value === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme.value);
  try { localStorage.setItem('theme', theme.value); } catch { /* private window */ }
});

export function next() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const order: Theme[] = dark ? ['system', 'light', 'dark'] : ['system', 'dark', 'light'];
  theme.value = order[(order.indexOf(theme.value) + 1) % 3]!;
}
