import { useState } from 'preact/hooks';
import type { Event } from '../api/types';
import type { Judging } from './judge';

/** A remark on a record, which judges nothing. */
export function Comment({ event, judging }: { event: Event; judging: Judging }) {
  const [words, setWords] = useState('');
  return (
    <form class="form" onSubmit={(submit) => { submit.preventDefault(); void judging.judge(event, 'comment', undefined, words); }}>
      <label>Comment <textarea rows={2} required autofocus value={words} onInput={(input) => setWords(input.currentTarget.value)} /></label>
      <div class="row">
        <button class="button main">Keep comment</button>
        <button class="button quiet" type="button" onClick={() => judging.form(null)}>Cancel</button>
      </div>
    </form>
  );
}
