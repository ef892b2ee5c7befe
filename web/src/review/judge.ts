import { useState } from 'preact/hooks';
import { ApiError, api, post } from '../api/client';
import type { Changes, Event, Review } from '../api/types';
import type { Key } from '../keyboard';
import { say } from '../shell/toast';
import { info, user } from '../shell/user';

export type Verdict = Review['verdict'];

export interface Judging {
  /** What form is open on the chosen record. */
  state: 'correct' | 'comment' | 'reject' | null;
  form: (state: Judging['state']) => void;
  judge: (event: Event, verdict: Verdict, changes?: Changes, comment?: string) => Promise<void>;
  keys: (event: Event | null) => Key[];
}

const SAID: Record<Verdict, string> = { accept: 'Accepted', correct: 'Corrected', reject: 'Rejected', comment: 'Comment kept', add: 'Added' };

/** Judges records under the reader's name; each judgement can be undone. */
export function useJudging(changed: () => void = () => {}, after: (event: Event) => void = () => {}): Judging {
  const [state, form] = useState<Judging['state']>(null);

  const judge: Judging['judge'] = async (event, verdict, changes, comment) => {
    if (!user.value.trim()) return say('Say who you are first: the name stands at the top of Review.');
    try {
      const made = await post<Review>(api(['review']), { event: event.id, verdict, changes, comment: comment || undefined, by: user.value });
      form(null);
      changed();
      if (verdict !== 'comment') after(event);
      say(`${SAID[verdict]}: ${event.event.toLowerCase()}, ${event.trigger.text}`, async () => {
        await post(api(['review', String(made.number), 'undo']), { by: user.value });
        changed();
        say('Undone');
      });
    } catch (error) {
      say(error instanceof ApiError ? [error.message, error.remedy].filter(Boolean).join('. ') : String(error));
    }
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

  return { state, form, judge, keys };
}
