import { api, useData } from '../api/client';
import type { Analysis, DocumentView } from '../api/types';
import { addressOf, count, titleOf } from '../record/parts';
import { Waiting } from '../shell/Waiting';
import { Reader } from '../text/Reader';
import { Legend, Title } from '../text/Title';

/** A document of the archive: the text at once, the marks of speech as soon as they are found. */
export function Document({ id }: { id: string }) {
  const view = useData<DocumentView>(api(['documents', id]));
  const analysis = useData<Analysis>(api(['documents', id, 'analysis']));
  return (
    <Waiting of={view}>
      {(data) => (
        <article>
          <Title of={data.document} />
          {data.copy_of && <p class="notice">A copy of <a href={addressOf(data.copy_of)}>{data.copy_of}</a>; what both tell counts once.</p>}
          {data.document.superseded_by && <p class="notice">There is a newer text: <a href={addressOf(data.document.superseded_by)}>{data.document.superseded_by}</a>.</p>}
          {data.document.not_coded && <p class="notice">Not coded: {data.document.not_coded}.</p>}
          <Legend />
          <Reader view={data} analysis={analysis.data} kept changed={view.again} />
          {data.copies && data.copies.length > 0 && (
            <details class="copies">
              <summary>{count(data.copies.length, 'copy', 'copies')} of this text</summary>
              <ul>{data.copies.map((copy) => <li key={copy.id}><a href={addressOf(copy.id)}>{titleOf(copy)}</a> <span class="soft">{copy.publisher} {copy.published}</span></li>)}</ul>
            </details>
          )}
        </article>
      )}
    </Waiting>
  );
}
