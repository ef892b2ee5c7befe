import type { DocumentHead, Event, Party, Source, When } from '../api/types';
import { Plain } from '../text/Marked';
import { to } from '../router';

/** Names of parties, each leading to its page. */
export function Parties({ of, none = 'nobody named' }: { of: Party[]; none?: string }) {
  if (!of.length) return <span class="soft">{none}</span>;
  return (
    <>
      {of.map((party, i) => (
        <span key={i}>
          {i > 0 && ', '}
          <a class="party" href={to(['actor', nameOf(party)])} title={[party.code, party.sector].filter(Boolean).join(' · ')}>
            <bdi><Plain text={nameOf(party)} /></bdi>
          </a>
        </span>
      ))}
    </>
  );
}

export const nameOf = (party: Party) => (party.name ?? party.antecedent?.text ?? party.text) || 'unknown';

/** Who does what to whom, on one line, without links. */
export function Line({ event, whom = true }: { event: Event; whom?: boolean }) {
  const names = (parties: Party[]) => parties.map(nameOf).join(', ');
  return (
    <span class="line">
      <bdi><Plain text={names(event.actor) || '?'} /></bdi>
      {whom && <> <span class="arrow" aria-label="to">→</span> <bdi><Plain text={names(event.recipient) || '–'} /></bdi></>}
    </span>
  );
}

export const sourceName = (source: Source) => source.name ?? source.text ?? (source.kind === 'author' ? 'the author' : 'somebody');

/** Whose claim it is: the innermost source. */
export function speakerOf(event: Event): string {
  const chain = event.attribution;
  const last = chain[chain.length - 1];
  return last ? sourceName(last) : 'unknown';
}

/** The chain of sources, from the outside in. */
export function Chain({ of }: { of: Source[] }) {
  return (
    <ol class="chain">
      {of.map((source, i) => (
        <li key={i} title={source.stance ?? source.kind}>
          <bdi><Plain text={sourceName(source)} /></bdi>
          {source.cue && <em> {source.cue.text}</em>}
          {source.date && <span class="soft"> ({source.date})</span>}
        </li>
      ))}
    </ol>
  );
}

export function dateOf(when: When | null): string {
  if (!when?.start) return 'date unknown';
  const day = when.start;
  const short = when.precision === 'year' ? day.slice(0, 4) : when.precision === 'month' ? day.slice(0, 7) : day;
  return when.end && when.end !== day && when.precision === 'period' ? `${day} – ${when.end}` : short;
}

export const titleOf = (document: Pick<DocumentHead, 'id' | 'title'>) => document.title || document.id;
export const publisherOf = (document: DocumentHead) => document.publisher ?? document.author ?? 'unknown source';

/** The address of a record in its document. */
export const addressOf = (document: string, event?: string) => to(['document', document]) + (event ? '#' + event : '');

/** Only addresses of the web are followed out of here. */
export function safe(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

export const percent = (share: number) => Math.round(share * 100) + ' %';
/** How many answers there are; more than some number are not counted on. */
export const total = (page: { total: number; total_exact?: boolean }, one: string) => (page.total_exact === false ? 'more than ' : '') + count(page.total, one);
export const count = (n: number, one: string, many = one + 's') => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
