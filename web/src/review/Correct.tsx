import type { Event, Span } from '../api/types';
import { RecordForm } from './RecordForm';
import type { Judging } from './judge';
import { filled } from './slots';

/** Corrects any slot of a record; what was corrected before stands in the form. */
export function Correct({ event, text, base, picked, judging }: { event: Event; text: string; base: number; picked: Span | null; judging: Judging }) {
  const coded = event.coded ?? event;
  return (
    <RecordForm
      label="Correct the record" keep="Keep correction" coded={filled(coded)} first={filled(event)} text={text} base={base} near={coded.trigger.start} picked={picked}
      save={(changes, comment) => void judging.judge(event, 'correct', changes, comment)} cancel={() => judging.form(null)}
    />
  );
}
