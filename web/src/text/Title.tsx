import type { DocumentText } from '../api/types';
import { count, publisherOf, safe, titleOf } from '../record/parts';
import { Plain } from './Marked';

/** Title, source and day of a document. */
export function Title({ of: doc }: { of: DocumentText }) {
  const url = safe(doc.url);
  const author = doc.author && doc.author !== doc.publisher ? doc.author : null;
  return (
    <header class="head">
      <h1><bdi><Plain text={titleOf(doc)} /></bdi></h1>
      <p class="soft">
        {(doc.publisher || doc.author) && <><bdi><Plain text={publisherOf(doc)} /></bdi> · </>}
        {author && doc.publisher && <><bdi><Plain text={author} /></bdi> · </>}
        {doc.published && <time dateTime={doc.published}>{doc.published}</time>}{doc.published && ' · '}
        {count(doc.words, 'word')}
        {url && <> · <a href={url} rel="noreferrer noopener nofollow" target="_blank">source</a></>}
      </p>
    </header>
  );
}

/** What the marks in a text mean. */
export function Legend() {
  return (
    <p class="legend marked no-print" aria-label="What the marks mean">
      <span><span class="trigger q4 s-asserted">deed</span></span>
      <span><span class="trigger q4 s-planned">planned, promised</span></span>
      <span><span class="trigger q4 s-threatened">threatened</span></span>
      <span><span class="trigger q4 s-hypothetical">supposed, asked</span></span>
      <span><span class="trigger q4 s-denied">denied</span></span>
      <span><span class="source">Source</span> <span class="cue">said</span> <span class="content d1 opens">speech, <span class="content d2 opens">speech within</span></span></span>
      <span><span class="scare">“scare quotes”</span></span>
      <span><span class="who">who</span> → <span class="whom">to whom</span></span>
    </p>
  );
}
