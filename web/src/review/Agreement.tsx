import { ApiError, api, post, useData } from '../api/client';
import type { Agreement as Found, Page, Review } from '../api/types';
import { TypeName } from '../record/Glyph';
import { Sentence } from '../record/Sentence';
import { addressOf, count } from '../record/parts';
import { param, set } from '../router';
import { Question } from '../shell/Question';
import { say } from '../shell/toast';
import { Waiting } from '../shell/Waiting';
import { info, user } from '../shell/user';
import { quadOf } from '../record/codebook';
import { Judged } from './Judged';

type People = Page<Review> & { people: { name: string; judged: number }[] };

/** How far two people agree, and what they judge differently. */
export function Agreement() {
  const log = useData<People>(api(['review', 'log'], { limit: 1 }));
  const people = log.data?.people ?? [];
  const one = param('one') || people[0]?.name || '';
  const other = param('other') || people.find((person) => person.name !== one)?.name || '';
  const data = useData<Found>(one && other ? api(['review', 'agreement'], { one, other, q: param('q') }) : null);
  const choose = (name: string, value: string) => set({ [name]: value });
  if (log.data && people.length < 2) return <p class="empty">Two people must have judged the same records first. Choose a name at the top, judge some blind, and let another do so too.</p>;
  return (
    <>
      <Question hint="all records that both judged, e.g. event:ASSAULT" />
      <div class="controls">
        {([['one', one], ['other', other]] as const).map(([name, value]) => (
          <label key={name}>{name === 'one' ? 'One' : 'The other'} <select value={value} onChange={(change) => choose(name, change.currentTarget.value)}>{people.map((person) => <option key={person.name} value={person.name}>{person.name} ({person.judged})</option>)}</select></label>
        ))}
      </div>
      <Waiting of={data}>
        {(found) => (
          <>
            <dl class="alphas">
              <Alpha name="type" value={found.alpha_type} /><Alpha name="status" value={found.alpha_status} /><Alpha name="words" value={found.alpha_spans} />
              {Object.entries(found.alpha_by_slot ?? {}).map(([slot, value]) => <Alpha key={slot} name={'words of the ' + slot} value={value} />)}
            </dl>
            <p class="soft">Krippendorff’s α over {count(found.items, 'record')} in {count(found.documents, 'document')} that both judged: 1 is full agreement, 0 is chance; .8 is usually asked for.</p>
            {found.confusion.length > 0 && <p>Most often mixed up: {found.confusion.slice(0, 5).map((pair) => `${pair.one} and ${pair.other} (${pair.count})`).join(', ')}.</p>}
            <h2>{count(found.differences.length, 'difference')}</h2>
            <ol class="differences">
              {found.differences.map((difference) => (
                <li key={difference.event} class={`q${quadOf(difference.record?.event ?? '')}`}>
                  <p class="row">{difference.record && <TypeName type={difference.record.event} />} <span class="soft">they differ in {difference.slots.join(', ') || 'verdict'}</span> <a class="small" href={addressOf(difference.document, difference.event)}>read</a></p>
                  {difference.record && <p><Sentence event={difference.record} /></p>}
                  <div class="row">
                    {([[found.coders[0], difference.one], [found.coders[1], difference.other]] as const).map(([name, review]) => (
                      <div key={name} class="side"><strong>{name}</strong> {review ? <Judged review={review} /> : <span>sees no event there</span>}
                        {info.value?.can_write && !difference.settled && <button class="button" onClick={() => void settle(difference.event, name ?? '', review, data.again)}>This holds</button>}
                      </div>
                    ))}
                  </div>
                  {difference.settled && (
                    <p class="row small"><span>Settled by <strong>{difference.settled.by}</strong>: <Judged review={difference.settled} /></span>
                      {info.value?.can_write && <button class="button quiet" onClick={() => void undo(difference.settled!.number, data.again)}>Undo</button>}
                    </p>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </Waiting>
    </>
  );
}

const undo = (number: number, again: () => void) => post(api(['review', String(number), 'undo']), { by: user.value }).then(again);

/** Settles a difference as one of the two has it; whoever says nothing of a record that the other added sees no event. */
async function settle(event: string, name: string, review: Review | null, again: () => void) {
  try {
    const held = review ? { choose: review.number } : { verdict: 'reject' };
    const made = await post<Review>('/api/review/adjudicate', { event, ...held, by: user.value });
    again();
    say(`Settled as ${name} has it`, () => void undo(made.number, again));
  } catch (error) { say(error instanceof ApiError ? error.message : String(error)); }
}

function Alpha({ name, value }: { name: string; value: number | null }) {
  return <div><dt>{name}</dt><dd>{value === null ? '–' : value.toFixed(2)}</dd></div>;
}
