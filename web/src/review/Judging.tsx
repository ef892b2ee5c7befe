import type { Event, Span } from '../api/types';
import { info } from '../shell/user';
import { Correct } from './Correct';
import { Comment } from './Comment';
import type { Judging as Judge } from './judge';

/** The buttons by which a record is judged, and the form that one of them opens. */
export function Judging({ event, text, picked, judging, base = 0 }: { event: Event; text: string; picked: Span | null; judging: Judge; base?: number }) {
  if (!info.value?.can_write) return null;
  const { state, form, judge } = judging;
  return (
    <>
      <button class="button" onClick={() => void judge(event, 'accept')}>Accept</button>
      <button class="button" aria-expanded={state === 'correct'} onClick={() => form(state === 'correct' ? null : 'correct')}>Correct</button>
      <button class="button" onClick={() => void judge(event, 'reject')}>Reject</button>
      <button class="button" aria-expanded={state === 'comment'} onClick={() => form(state === 'comment' ? null : 'comment')}>Comment</button>
      {state === 'correct' && <Correct key={event.id} event={event} text={text} base={base} picked={picked} judging={judging} />}
      {state === 'comment' && <Comment key={event.id} event={event} judging={judging} />}
    </>
  );
}
