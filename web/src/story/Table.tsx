import type { Slot } from '../api/types';
import { StatusName, TypeName } from '../record/Glyph';
import { Sentence } from '../record/Sentence';
import { Corrections, Verdict } from '../record/Verdict';
import { addressOf, titleOf } from '../record/parts';
import { Plain } from '../text/Marked';
import { SLOTS, cell, verdict, type Column } from './columns';

const SIGNS: Record<string, [string, string]> = {
  agree: ['=', 'they agree'], differ: ['≠', 'they differ'], one: ['1', 'one alone says it'], silent: ['–', 'all are silent'],
};
const SIDES = 'ABCDEFGH';

interface Props { slots: Slot[]; shown: Column[]; hide?: (number: number) => void; split?: (event: string) => void }

/** The tellings side by side, slot by slot. */
export function StoryTable({ slots, shown, hide, split }: Props) {
  const told = slots.map((slot) => ({ slot, verdict: verdict(slot, shown) })).filter((row) => row.verdict !== 'silent');
  return (
    <div class="story-scroll" tabIndex={0} role="region" aria-label="Tellings side by side">
      <table class="story">
        <thead>
          <tr>
            <td><p class="signs">{(['agree', 'differ', 'one'] as const).map((kind) => <span key={kind} class={'sign ' + kind}>{SIGNS[kind]![0]} <i>{SIGNS[kind]![1]}</i></span>)}</p></td>
            {shown.map(({ telling, copies }) => (
              <th key={telling.number} scope="col">
                <a class="source-name" href={addressOf(telling.event.document.id, telling.event.id)}><bdi><Plain text={telling.source} /></bdi></a>
                <span class="soft">{telling.event.document.published}{telling.speaker && <>, says <bdi><Plain text={telling.speaker} /></bdi></>}</span>
                <Verdict of={telling.event} />
                <Corrections of={telling.event} />
                {copies.length > 0 && (
                  <details><summary>and {copies.length === 1 ? 'a copy' : copies.length + ' copies'}</summary>
                    <ul>{copies.map((copy) => <li key={copy.number}><a href={addressOf(copy.event.document.id, copy.event.id)}>{copy.source}</a> <span class="soft">{titleOf(copy.event.document)}</span></li>)}</ul>
                  </details>
                )}
              </th>
            ))}
          </tr>
          <tr class="said">
            <td />
            {shown.map(({ telling }) => <td key={telling.number}><Sentence event={telling.event} /></td>)}
          </tr>
        </thead>
        <tbody>
          {told.map(({ slot, verdict: kind }) => (
            <tr key={slot.slot} class={kind}>
              <th scope="row"><span class={'sign ' + kind} title={SIGNS[kind]![1]}><span aria-hidden="true">{SIGNS[kind]![0]}</span><span class="hidden">{SIGNS[kind]![1]}</span></span> {SLOTS[slot.slot] ?? slot.slot}</th>
              {shown.map(({ telling }) => {
                const { value, kind: how, side } = cell(slot, telling.number);
                const marked = how === 'one' && kind === 'agree' ? 'agree' : kind !== 'differ' && how === 'differ' ? (kind === 'agree' ? 'agree' : 'one') : how;
                return (
                  <td key={telling.number} class={`cell ${marked} side${side % 4}`}>
                    {marked === 'differ' && <span class="letter" aria-hidden="true">{SIDES[side] ?? '+'}</span>}
                    {value === null ? <span class="soft">silent</span> : <Value slot={slot.slot} value={value} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {(hide || split) && (
          <tfoot class="no-print">
            <tr>
              <td />
              {shown.map(({ telling }) => (
                <td key={telling.number}>
                  <span class="row tight">
                    {hide && shown.length > 2 && <button class="button quiet" onClick={() => hide(telling.number)}>Hide</button>}
                    {split && <button class="button quiet" onClick={() => split(telling.event.id)} title="This telling is of another event">Not this event</button>}
                  </span>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Value({ slot, value }: { slot: string; value: string }) {
  if (slot === 'type') {
    const [type = value, ...mode] = value.split(/[ ,/]+/);
    return <TypeName type={type} mode={mode} />;
  }
  if (slot === 'status') return <StatusName status={value} />;
  if (slot === 'words' || slot === 'cause') return <span class="words"><Plain text={value.replace(/^[“"]|[”"]$/g, '')} /></span>;
  return <bdi><Plain text={value} /></bdi>;
}
