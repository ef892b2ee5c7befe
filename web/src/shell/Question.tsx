import { param, set } from '../router';
import './question.css';

/** Fields of a question, with what they find. */
const FIELDS: [string, string][] = [
  ['"oil embargo"', 'words side by side'], ['actor:USA', 'who did it: a code, a country, a name'], ['recipient:putin', 'to whom it was done'],
  ['party:NATO', 'either'], ['event:ASSAULT', 'type of deed'], ['status:denied', 'denied, planned, threatened …'], ['speaker:lavrov', 'whose claim it is'],
  ['source:tass', 'anybody who passes it on'], ['date:2014-03', 'when it was done; also 2014..2016'], ['place:SYR', 'where'], ['published:2022', 'day of the document'],
  ['confidence:0.8', 'how sure at least'], ['verdict:rejected', 'what people hold of it; also corrected, disputed, none'], ['-status:denied', 'a minus leaves out'], ['a OR b', 'either'],
];

/** The question of a view, in the language of `polemos archive search`; kept in the address. */
export function Question({ label = 'Filter', hint = 'all records' }: { label?: string; hint?: string }) {
  return (
    <form
      class="question" role="search" aria-label={label}
      onSubmit={(submit) => { submit.preventDefault(); set({ q: String(new FormData(submit.currentTarget).get('q') ?? ''), offset: null }, false); }}
    >
      <div class="row">
        <input key={param('q')} class="field grow" name="q" type="search" aria-label={label} placeholder={hint} defaultValue={param('q')} autocomplete="off" spellcheck={false} />
        <button class="button">{label}</button>
      </div>
      <details class="fields">
        <summary>What can be asked</summary>
        <dl>{FIELDS.map(([field, finds]) => <div key={field}><dt><code>{field}</code></dt><dd>{finds}</dd></div>)}</dl>
      </details>
    </form>
  );
}
