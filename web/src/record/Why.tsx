import { useEffect, useRef } from 'preact/hooks';
import { useData, api } from '../api/client';
import type { Event, Why as Explanation } from '../api/types';
import { Waiting } from '../shell/Waiting';
import { StatusName, TypeName } from './Glyph';
import { Chain, Line, dateOf } from './parts';
import { quadOf } from './codebook';
import './why.css';

/** Opens the story behind a record: rule, words, parties, date, and what was left. */
export function WhyDialog({ event: asked, known, close }: { event: Event; known?: Explanation; close: () => void }) {
  const event = asked.coded ?? asked;
  const box = useRef<HTMLDialogElement>(null);
  const data = useData<Explanation>(known ? null : api(['events', event.id, 'why']));
  useEffect(() => { box.current?.showModal(); }, []);
  return (
    <dialog ref={box} class="why" aria-label="Why this record" onClose={close} onClick={(click) => click.target === box.current && box.current?.close()}>
      <header class="row">
        <h2 class="grow">Why this record</h2>
        <button class="button quiet" onClick={() => box.current?.close()}>Close</button>
      </header>
      <p class="serif sentence">{before(event)}<strong class={`q${quadOf(event.event)}`}>{event.trigger.text}</strong>{after(event)}</p>
      <p class="row"><TypeName type={event.event} mode={event.mode} /> <Line event={event} /> <StatusName status={event.status} /></p>
      {known ? <Told why={known} event={event} /> : <Waiting of={data}>{(why) => <Told why={why} event={event} />}</Waiting>}
    </dialog>
  );
}

/** What stands for a rule where people added a record. */
const BY_PEOPLE = 'review';

const before = (event: Event) => event.sentence.text.slice(0, Math.max(0, event.trigger.start - event.sentence.start));
const after = (event: Event) => event.sentence.text.slice(Math.max(0, event.trigger.end - event.sentence.start));

function Told({ why, event }: { why: Explanation; event: Event }) {
  const missed = why.rule === BY_PEOPLE;
  return (
    <div class="stack">
      {!why.coded_now && !missed && <p class="notice">Today's coder would not make this record any more; it was made by an earlier one.</p>}
      <section>
        <h3>{missed ? 'The trace' : 'The rule'}</h3>
        <p>{missed ? <>No rule found it: it was <bdi>{why.at}</bdi>.</> : why.rule ? <><code>{why.rule}</code> <span class="soft">{why.at}</span></> : <>The model <code>{why.model}</code></>}</p>
        {why.rule_text?.length > 0 && <pre>{why.rule_text.join('\n')}</pre>}
      </section>
      <section>
        <h3>The parties</h3>
        <table>
          <tbody>
            {why.parties.map((party, i) => (
              <tr key={i}>
                <th scope="row">{party.role}</th>
                <td><span class="words">{party.text}</span>{party.antecedent && <> stands for <span class="words">{party.antecedent.text}</span></>}</td>
                <td>{party.name} <span class="soft">{[party.code, party.sector].filter(Boolean).join(' ')}</span></td>
                <td class="soft small">{party.via?.split('+').map((list, i) => <>{i > 0 && <br />}{list}</>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3>According to whom</h3>
        <Chain of={event.attribution} />
      </section>
      <section>
        <h3>When and where</h3>
        <p>{dateOf(event.date)}{event.date?.text && <>, from <span class="words">{event.date.text}</span></>}{event.date && !event.date.text && <>, from the {event.date.from}</>}</p>
        <p>{event.place ? `${event.place.name ?? event.place.text}, ${event.place.precision}` : 'No place is named.'}</p>
        {why.place && why.place.others?.length > 0 && <p class="soft small">Not taken: {why.place.others.slice(0, 4).map((one) => `${one.name} (${one.country})`).join(', ')}</p>}
      </section>
      {why.rejected?.length > 0 && (
        <details>
          <summary>What was left ({why.rejected.length})</summary>
          <ul>{why.rejected.map((one, i) => <li key={i}><code>{one.rule}</code> <span class="soft">{one.reason}</span></li>)}</ul>
        </details>
      )}
      {why.tree?.length > 0 && (
        <details>
          <summary>The sentence's tree</summary>
          <ol class="tree">{why.tree.map((node, i) => <li key={i} data-depth={Math.min(node.depth, 9)}><span class="soft">{node.deprel}</span> {node.form}</li>)}</ol>
        </details>
      )}
    </div>
  );
}
