import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis } from '../../src/api/types';
import { paragraphs, segments, speech, type Layer } from '../../src/text/segments';

test('a text is cut wherever a layer begins or ends, and nothing is lost', () => {
  const layers: Layer[] = [
    { start: 2, end: 9, kind: 'content', depth: 1 }, { start: 4, end: 6, kind: 'trigger', id: 'a' },
    { start: 5, end: 12, kind: 'actor', id: 'b' }, { start: 7, end: 7, kind: 'scare' }, { start: 90, end: 99, kind: 'cue' },
  ];
  const cut = segments(0, 10, layers);
  assert.deepEqual(cut.map(({ start, end }) => [start, end]), [[0, 2], [2, 4], [4, 5], [5, 6], [6, 9], [9, 10]]);
  assert.deepEqual(cut.map(({ layers }) => layers.map((one) => one.kind).sort().join()), ['', 'content', 'content,trigger', 'actor,content,trigger', 'actor,content', 'actor']);
});

test('any layers leave the text whole', () => {
  let seed = 7;
  const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 300; round++) {
    const layers: Layer[] = Array.from({ length: random(12) }, () => { const start = random(60); return { start, end: start + random(20), kind: 'cue' as const }; });
    const [from, to] = [random(20), 20 + random(40)];
    const cut = segments(from, to, layers);
    assert.equal(cut[0]!.start, from);
    assert.equal(cut[cut.length - 1]!.end, to);
    cut.forEach((one, i) => {
      assert.ok(one.end > one.start && (i === 0 || cut[i - 1]!.end === one.start));
      const over = layers.filter((layer) => layer.start <= one.start && layer.end >= one.end && layer.end > layer.start);
      assert.equal(one.layers.length, over.length);
    });
  }
});

test('speech within speech lies one level deeper', () => {
  const said = (start: number, end: number) => ({ source: null, cue: null, content: { start, end, text: '' }, kind: 'direct', parts: [], stance: null });
  const analysis: Analysis = { sentences: [], quotations: [], scare_quotes: [], attributions: [said(0, 50), said(10, 40), said(20, 30), said(60, 70)] };
  assert.deepEqual(speech(analysis).map((layer) => layer.depth), [1, 2, 3, 1]);
});

test('paragraphs are lines, but not where lines are wrapped by hand', () => {
  assert.deepEqual(paragraphs('One.\nTwo.\n\nThree.').map(({ start, end }) => [start, end]), [[0, 4], [5, 9], [11, 17]]);
  const line = 'A line of the wire that was wrapped by hand at some sixty signs';
  const wire = [line, line, line, '', '  ' + line, line].join('\n');
  assert.equal(paragraphs(wire).length, 2);
  assert.deepEqual(paragraphs(' \n '), []);
});
