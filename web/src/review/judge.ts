import { useState } from 'preact/hooks';
import { ApiError, api, post } from '../api/client';
import type { Changes, Event, Review } from '../api/types';
import type { Key } from '../keyboard';
import { addressOf } from '../record/parts';
import { go } from '../router';
import { say } from '../shell/toast';
import { info, user } from '../shell/user';

export type Verdict = Review['verdict'];

export interface Judging {
  /** What form is open on the chosen record. */
  state: 'correct' | 'comment' | 'reject' | null;
  form: (state: Judging['state']) => void;
  judge: (event: Event, verdict: Verdict, changes?: Changes, comment?: string) => Promise<void>;
  /** Adds a record that was missed; tells whether it was taken. */
  add: (document: string, changes: Changes, comment: string) => Promise<boolean>;
  keys: (event: Event | null) => Key[];
}

const SAID: Record<Verdict, string> = { accept: 'Accepted', correct: 'Corrected', reject: 'Rejected', comment: 'Comment kept', add: 'Added' };

/** Judges records under the reader's name; each judgement can be undone. */
export function useJudging(changed: () => void = () => {}, after: (event: Event) => void = () => {}): Judging {
  const [state, form] = useState<Judging['state']>(null);

  const send = async (body: object, said: string): Promise<Review | null> => {
    if (!user.value.trim()) return say('Say who you are first: the name stands at the top of Review.'), null;
    try {
      const made = await post<Review>(api(['review']), { ...body, by: user.value });
      form(null);
      changed();
      say(said, async () => {
        await post(api(['review', String(made.number), 'undo']), { by: user.value });
        changed();
        say('Undone');
      });
      return made;
    } catch (error) {
      say(error instanceof ApiError ? [error.message, error.remedy].filter(Boolean).join('. ') : String(error));
      return null;
    }
  };

  const judge: Judging['judge'] = async (event, verdict, changes, comment) => {
    // Nothing is left to correct: the coder had it right.
    const right = verdict === 'correct' && Object.keys(changes ?? {}).length === 0;
    const as = right ? 'accept' : verdict;
    const body = { event: event.id, verdict: as, changes: right ? undefined : changes, comment: comment || undefined };
    const made = await send(body, `${SAID[as]}: ${event.event.toLowerCase()}, ${event.trigger.text}`);
    if (made && as !== 'comment') after(event);
  };

  const add: Judging['add'] = async (document, changes, comment) => {
    const made = await send({ document, verdict: 'add', changes, comment: comment || undefined }, `${SAID.add}: ${changes.event?.toLowerCase()}, ${changes.trigger?.text}`);
    if (made) go(addressOf(document, made.event), true);
    return made !== null;
  };

  const keys = (event: Event | null): Key[] =>
    info.value?.can_write
      ? [
          { keys: 'a', does: 'accept the record', run: () => void (event && judge(event, 'accept')) },
          { keys: 'r', does: 'reject the record', run: () => void (event && judge(event, 'reject')) },
          { keys: 'c', does: 'correct the record', run: () => event && form('correct') },
          { keys: 'm', does: 'comment on the record', run: () => event && form('comment') },
        ]
      : [];

  return { state, form, judge, add, keys };
}
