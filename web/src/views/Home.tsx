import { useState } from 'preact/hooks';
import { ApiError } from '../api/client';
import { code, coding } from '../draft';
import { count } from '../record/parts';
import { Failure } from '../shell/Waiting';
import { info } from '../shell/user';
import { EXAMPLE } from './example';
import './home.css';

/** Drop a file or paste a text, and read it coded; below, what the archive holds. */
export function Home() {
  const [text, setText] = useState('');
  const [about, setAbout] = useState({ title: '', publisher: '', date: '' });
  const [over, setOver] = useState(false);
  const [failed, setFailed] = useState<ApiError | null>(null);

  const start = (body: string | File, more = about) => {
    setFailed(null);
    code(body, Object.fromEntries(Object.entries(more).filter(([, value]) => value))).catch((error) => setFailed(error as ApiError));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) start(file);
    else start(event.dataTransfer?.getData('text/plain') ?? '');
  };
  const paste = (event: ClipboardEvent) => {
    const words = event.clipboardData?.getData('text/plain') ?? '';
    // A whole text goes straight to reading; a few words are being put together by hand.
    if (!text && words.length > 200) {
      event.preventDefault();
      setText(words);
      start(words);
    }
  };
  const field = (name: keyof typeof about, label: string) => (
    <label>{label} <input class="field" type={name === 'date' ? ('date' as 'text') : 'text'} value={about[name]} onInput={(input) => setAbout({ ...about, [name]: input.currentTarget.value })} /></label>
  );

  return (
    <div class="home">
      <section aria-labelledby="ask">
        <h1 id="ask">Who did what to whom, according to whom?</h1>
        <p class="lead">Paste a political text, or drop a file. Polemos marks the deeds it tells of, and never takes a source’s word for its own.</p>
        <form
          class={over ? 'drop over' : 'drop'} onDragOver={(drag) => { drag.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
          onSubmit={(submit) => { submit.preventDefault(); if (text.trim()) start(text); }}
        >
          <label class="hidden" for="paste">Text</label>
          <textarea
            id="paste" rows={8} placeholder="Paste a text here, or drop a file: text, PDF, Word, a web page, e-mail …" value={text} onInput={(input) => setText(input.currentTarget.value)} onPaste={paste}
            onKeyDown={(key) => key.key === 'Enter' && (key.ctrlKey || key.metaKey) && text.trim() && start(text)}
          />
          <details>
            <summary>Who published it, and when?</summary>
            <div class="about">{field('title', 'Title')}{field('publisher', 'Publisher')}{field('date', 'Day')}</div>
          </details>
          <div class="row">
            <button class="button main" disabled={coding.value || !text.trim()}>{coding.value ? 'Reading…' : 'Read it'}</button>
            <label class="button">Choose a file<input class="hidden" type="file" accept={info.value?.limits.kinds.map((kind) => '.' + kind).join(',')} onChange={(change) => change.currentTarget.files?.[0] && start(change.currentTarget.files[0])} /></label>
            <button class="button quiet" type="button" onClick={() => start(EXAMPLE.text, EXAMPLE.about)}>Try an example</button>
          </div>
          {coding.value && <div class="wait" role="status" aria-label="Reading" />}
        </form>
        {failed && <Failure message={failed.message} remedy={failed.remedy} />}
      </section>
      <Kept />
    </div>
  );
}

/** What the archive holds, as ways into it. */
function Kept() {
  const all = info.value;
  if (!all?.documents) return null;
  const ways: [string, string, string][] = [
    ['/search', count(all.documents, 'document'), `${count(all.words, 'word')} by ${count(all.publishers.length, 'publisher')}`],
    ['/search?what=events', count(all.events, 'record'), 'who did what to whom, each with its source'],
    ['/stories', count(all.stories, 'story', 'stories'), 'one event, several tellings'],
    ['/timeline', span(all.from, all.to), 'what happened when'],
  ];
  return (
    <section class="ways" aria-label="In this archive">
      <h2>In this archive</h2>
      <ul>{ways.map(([href, what, says]) => <li key={href}><a href={href}><strong>{what}</strong><span class="soft">{says}</span></a></li>)}</ul>
    </section>
  );
}

const span = (from: string | null, to: string | null) => [from?.slice(0, 4), to?.slice(0, 4)].filter((year, i, all) => year && all.indexOf(year) === i).join(' – ') || 'Timeline';
