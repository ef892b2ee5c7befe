import type { Event } from '../api/types';
import { corrections, held, was } from './judged';
import './verdict.css';

const SIGNS = { accepted: '✓', corrected: '✎', rejected: '✗', added: '+', disputed: '?' };

/** What people hold of a record, and who. */
export function Verdict({ of: event, brief }: { of: Event; brief?: boolean }) {
  const how = held(event);
  if (!how) return null;
  const by = how === 'disputed' ? 'disputed: people hold it otherwise' : `${how} by ${event.judged!.by.join(', ')}`;
  return (
    <span class={`verdict ${how}`} title={event.judged!.settled ? by + ', settled' : by}>
      <span aria-hidden="true">{SIGNS[how]}</span> <span class={brief ? 'hidden' : ''}>{brief || how === 'disputed' ? how : by}</span>
    </span>
  );
}

/** What the coder had in a slot that people corrected. */
export function Was({ of: event, slot }: { of: Event; slot: string }) {
  const before = was(event, slot);
  return before === null ? null : <> <del class="was" title="as the coder had it">{before}</del></>;
}

/** All corrections of a record on one line: what the coder had, and what it is. */
export function Corrections({ of: event }: { of: Event }) {
  const all = corrections(event);
  if (!all.length) return null;
  return (
    <p class="corrections small soft">
      {all.map(([slot, before, now]) => <span key={slot}>{slot} <del>{before}</del> <ins>{now}</ins></span>)}
    </p>
  );
}
