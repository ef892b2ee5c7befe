import { api } from '../api/client';
import { param, here } from '../router';
import { rename, user } from '../shell/user';
import { Agreement } from '../review/Agreement';
import { Log } from '../review/Log';
import { Queue } from '../review/Queue';
import './search.css';
import '../review/review.css';

const TABS: [string, string][] = [['', 'Queue'], ['agreement', 'Agreement'], ['log', 'Log']];

const GOLD: [string, string][] = [['jsonl', 'JSON Lines'], ['tsv', 'offsets alone'], ['examples', 'examples']];

/** Where people accept, correct and reject records, compare their judgements, and settle differences. */
export function Review(_: { id: string }) {
  const tab = param('tab');
  return (
    <>
      <header class="head">
        <h1>Review</h1>
        <p class="soft">The least certain records first. Judgements outlive every re-coding, and train the next model.</p>
      </header>
      <div class="row review-bar">
        <nav class="tabs" aria-label="Review">{TABS.map(([name, title]) => <a key={name} href={here({ tab: name, offset: null })} aria-current={tab === name ? 'true' : undefined}>{title}</a>)}</nav>
        <label>I am <input class="field" value={user.value} onChange={(change) => rename(change.currentTarget.value.trim())} placeholder="your name" autocomplete="name" /></label>
        <span class="row small elsewhere">Gold: {GOLD.map(([format, name]) => <a key={format} href={api(['review', 'gold'], { format, q: param('q') })} download>{name}</a>)}</span>
      </div>
      {tab === 'agreement' ? <Agreement /> : tab === 'log' ? <Log /> : <Queue />}
    </>
  );
}
