import type { Event, Party, Source } from '../api/types';
import { Plain } from '../text/Marked';
import { to } from '../router';
import { nameOf, sourceName } from './words';

export * from './words';

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

/** The address of a record in its document. */
export const addressOf = (document: string, event?: string) => to(['document', document]) + (event ? '#' + event : '');
