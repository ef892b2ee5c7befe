import { useState } from 'preact/hooks';
import type { Span } from '../api/types';
import { RecordForm } from './RecordForm';
import type { Judging } from './judge';
import { EMPTY } from './slots';

/** Adds a record that the coder missed: its words are selected in the text, before or while the form is open. */
export function Missed({ document, text, picked, judging, close }: { document: string; text: string; picked: Span | null; judging: Judging; close: () => void }) {
  const [at] = useState(picked);
  const first = at ? { ...EMPTY, trigger: text.slice(at.start, at.end) } : EMPTY;
  return (
    <aside class="missed no-print" aria-label="A record that was missed">
      <RecordForm
        label="Add a record" keep="Add the record" coded={EMPTY} first={first} text={text} base={0} near={at?.start ?? 0} picked={picked === at ? null : picked}
        save={(changes, comment) => void judging.add(document, changes, comment).then((added) => added && close())} cancel={close}
      >
        <h2 class="wide">A record that was missed</h2>
      </RecordForm>
    </aside>
  );
}
