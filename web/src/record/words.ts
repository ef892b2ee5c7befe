import type { DocumentHead, Event, Party, Source, When } from '../api/types';

/** Records and documents in words. */

export const nameOf = (party: Party) => (party.name ?? party.antecedent?.text ?? party.text) || 'unknown';
export const sourceName = (source: Source) => source.name ?? source.text ?? (source.kind === 'author' ? 'the author' : 'somebody');

/** Whose claim it is: the innermost source. */
export function speakerOf(event: Event): string {
  const chain = event.attribution;
  const last = chain[chain.length - 1];
  return last ? sourceName(last) : 'unknown';
}

export function dateOf(when: When | null): string {
  if (!when?.start) return 'date unknown';
  const day = when.start;
  const short = when.precision === 'year' ? day.slice(0, 4) : when.precision === 'month' ? day.slice(0, 7) : day;
  return when.end && when.end !== day && when.precision === 'period' ? `${day} – ${when.end}` : short;
}

export const titleOf = (document: Pick<DocumentHead, 'id' | 'title'>) => document.title || document.id;
export const publisherOf = (document: DocumentHead) => document.publisher ?? document.author ?? 'unknown source';

/** Only addresses of the web are followed out of here. */
export function safe(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

export const percent = (share: number) => Math.round(share * 100) + ' %';
/** How many answers there are; more than some number are not counted on. */
export const total = (page: { total: number; total_exact?: boolean }, one: string) => (page.total_exact === false ? 'more than ' : '') + count(page.total, one);
export const count = (n: number, one: string, many = one + 's') => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
