import assert from 'node:assert/strict';
import { test } from 'node:test';
import { condition, holds, turned } from '../../src/shell/conditions';

test('a condition is quoted where it holds more than one word', () => {
  assert.equal(condition('event', 'ASSAULT'), 'event:ASSAULT');
  assert.equal(condition('publisher', 'Humber Herald'), 'publisher:"Humber Herald"');
  assert.equal(condition('party', 'a "quoted" name'), 'party:"a  quoted  name"');
  assert.equal(condition('quad', 4), 'quad:4');
  assert.equal(condition('party', 'Þór'), 'party:Þór');
});

test('a condition is added and taken away', () => {
  const quoted = condition('publisher', 'Humber Herald');
  const both = turned(turned('frigate', quoted), 'event:ASSAULT');
  assert.equal(both, 'frigate publisher:"Humber Herald" event:ASSAULT');
  assert.ok(holds(both, quoted) && !holds(both, 'publisher:"Humber"'));
  assert.equal(turned(both, quoted), 'frigate event:ASSAULT');
  assert.equal(turned('', 'quad:1'), 'quad:1');
});
