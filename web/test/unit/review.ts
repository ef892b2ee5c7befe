import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event, Slot, StoryView, Telling } from '../../src/api/types';
import { corrections, held, standing, was } from '../../src/record/judged';
import { EMPTY, changed, filled, spans } from '../../src/review/slots';
import { cell, columns, counted, verdict } from '../../src/story/columns';

const TEXT = 'Iceland cut the nets. Britain said that Iceland had cut them.';

function record(some: Partial<Event> = {}): Event {
  const party = (text: string, start: number) => ({ text, start, end: start + text.length, name: text, code: null, country: null, sector: null, via: null, antecedent: null });
  return {
    id: 'a', document: { id: 'd', title: null, author: null, publisher: 'Wire', published: null, url: null }, sentence: { index: 0, start: 0, end: 21, text: TEXT.slice(0, 21) },
    event: 'ASSAULT', mode: [], context: [], cameo: null, quad: 4, score: -9, actor: [party('Iceland', 0)], recipient: [], status: 'asserted',
    attribution: [{ kind: 'author', name: 'Wire', code: null }], date: null, place: null, trigger: { text: 'cut', start: 8, end: 11 }, causes: [], scare_quotes: [],
    why: { rule: null, at: null, model: null }, confidence: 0.9, ...some,
  };
}

test('a record stands as people corrected it, with the coder’s beside it', () => {
  const corrected = record({ status: 'denied', judged: { verdict: 'correct', by: ['Anna'], settled: false, disputed: false, coded: record() } });
  const now = standing(corrected);
  assert.equal(held(now), 'corrected');
  assert.equal(now.status, 'denied');
  assert.equal(was(now, 'status'), 'asserted');
  assert.equal(was(now, 'who'), null);
  assert.deepEqual(corrections(now), [['status', 'asserted', 'denied']]);
});

test('what is disputed stays as the coder had it', () => {
  const disputed = record({ judged: { verdict: 'correct', by: ['Anna'], settled: false, disputed: true, coded: null } });
  assert.equal(held(disputed), 'disputed');
  assert.equal(standing(disputed).status, 'asserted');
  assert.deepEqual(corrections(standing(disputed)), []);
  assert.equal(held(record()), null);
});

test('words are found at the place that is nearest', () => {
  assert.deepEqual(spans('Iceland', TEXT, 0, 50)!.map((span) => span.start), [40]);
  assert.deepEqual(spans('Iceland; Britain', TEXT, 0, 0)!.map((span) => span.start), [0, 22]);
  assert.deepEqual(spans('cut', TEXT.slice(22), 22, 22)!.map((span) => span.start), [52]);
  assert.equal(spans('Norway', TEXT, 0, 0), null);
  assert.deepEqual(spans('', TEXT, 0, 0), []);
});

test('a form tells what differs, and no more', () => {
  const before = filled(record());
  const now = { ...before, status: 'denied', actor: 'Britain', source: 'Britain', date: '1976-01-07' };
  const changes = changed(now, before, (slot) => spans(now[slot], TEXT, 0, 8));
  assert.deepEqual(Object.keys(changes).sort(), ['actor', 'date', 'source', 'status']);
  assert.equal(changes.actor![0]!.start, 22);
  assert.deepEqual(changed(before, before, () => null), {});
  assert.deepEqual(changed({ ...before, actor: '' }, before, () => []), { actor: [] });
  assert.deepEqual(Object.keys(changed({ ...EMPTY, event: 'AID', trigger: 'cut' }, EMPTY, () => spans('cut', TEXT, 0, 0))), ['event', 'trigger']);
});

test('copies stand under their origin; what people rejected is no column', () => {
  const telling = (number: number, origin: string, some: Partial<Telling> = {}): Telling => ({ number, event: record(), source: 'S' + number, origin, copy: false, speaker: null, linked: null, ...some });
  const no = record({ judged: { verdict: 'reject', by: ['Anna'], settled: false, disputed: false, coded: null } });
  const story: StoryView = { story: 'a', head: 1, origins: 2, slots: [], decisions: [], tellings: [telling(1, 'x', { copy: true }), telling(2, 'x'), telling(3, 'y'), telling(4, 'z', { event: no })] };
  assert.deepEqual(columns(story).map((column) => [column.telling.number, column.copies.map((copy) => copy.number)]), [[2, [1]], [3, []]]);
  const claim = record({ event: 'STATEMENT' });
  const two = { ...story, tellings: [telling(1, 'x', { event: claim }), telling(2, 'x'), telling(3, 'x', { copy: true, event: claim })], head: 2 };
  assert.deepEqual(columns(two).map((column) => [column.telling.number, column.copies.map((copy) => copy.number)]), [[2, []], [1, [3]]], 'the deed comes first, a copy stands under its like');
  const all = { ...story, tellings: [telling(4, 'z', { event: no })] };
  assert.equal(counted(all).length, 1, 'unless nothing else is left');
});

test('the verdict on a slot is over what is shown', () => {
  const column = (number: number) => ({ telling: { number } as Telling, copies: [] });
  const slot: Slot = { slot: 'status', verdict: 'differ', values: [{ value: 'asserted', tellings: [1, 2], origins: 2 }, { value: 'denied', tellings: [3], origins: 1 }], silent: [4] };
  assert.equal(verdict(slot, [1, 2, 3].map(column)), 'differ');
  assert.equal(verdict(slot, [1, 2].map(column)), 'agree');
  assert.equal(verdict(slot, [1, 4].map(column)), 'one');
  assert.equal(verdict(slot, [4].map(column)), 'silent');
  assert.deepEqual([1, 3, 4].map((number) => cell(slot, number).kind), ['differ', 'deny', 'silent']);
});
