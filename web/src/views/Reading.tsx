import { useState } from 'preact/hooks';
import { ApiError, api, post } from '../api/client';
import type { Job } from '../api/types';
import { draft } from '../draft';
import { count, titleOf } from '../record/parts';
import { go, param, set } from '../router';
import { say } from '../shell/toast';
import { info, learn, user } from '../shell/user';
import { Reader } from '../text/Reader';
import { Legend, Title } from '../text/Title';
import { follow } from './follow';

/** A text that was just coded, and is not kept unless the reader says so. */
export function Reading() {
  const [keeping, setKeeping] = useState(false);
  const now = draft.value;
  if (!now) return <p class="empty">There is no text here any more. <a href="/">Paste or drop one.</a></p>;
  const { documents, problems } = now.coded;
  const at = Math.min(Number(param('n', '0')) || 0, documents.length - 1);
  const view = documents[at];

  const keep = async () => {
    setKeeping(true);
    try {
      const about = view!.document;
      const job = typeof now.body === 'string'
        ? await post<Job>('/api/documents', { text: now.body, title: about.title, author: about.author, publisher: about.publisher, date: about.published, by: user.value })
        : await post<Job>(api(['documents'], { name: now.name, by: user.value }), now.body);
      const done = await follow(job.id);
      void learn();
      say(`Kept: ${count(done.added, 'document')}${done.already ? `, ${done.already} were there already` : ''}`, done.added ? () => void post(api(['jobs', String(job.id), 'undo']), { by: user.value }).then(() => say('Taken back')) : undefined);
      if (done.documents[0]) go('/document/' + encodeURIComponent(done.documents[0]));
    } catch (error) {
      say(error instanceof ApiError ? [error.message, error.remedy].filter(Boolean).join('. ') : String(error));
    } finally {
      setKeeping(false);
    }
  };

  return (
    <article>
      {problems.map((problem) => <p key={problem.place} class="notice bad" role="alert"><strong>{problem.place}</strong> {problem.reason}. {problem.remedy}</p>)}
      {view && (
        <>
          <Title of={view.document} />
          <div class="row no-print">
            {info.value?.can_write && <button class="button main" disabled={keeping} onClick={() => void keep()}>{keeping ? 'Keeping…' : 'Keep in the archive'}</button>}
            <a class="button" href="/">Another text</a>
            <span class="soft small">Nothing is kept unless you say so.</span>
            {documents.length > 1 && (
              <label>Document <select value={at} onChange={(change) => set({ n: change.currentTarget.value })}>{documents.map((one, i) => <option key={i} value={i}>{i + 1}. {titleOf(one.document)}</option>)}</select></label>
            )}
          </div>
          <Legend />
          <Reader key={at} view={view} analysis={view} why={view.why} kept={false} />
        </>
      )}
    </article>
  );
}
