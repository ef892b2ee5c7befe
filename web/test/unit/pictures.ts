import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Trend } from '../../src/api/types';
import { toward } from '../../src/charts/marks';
import { bulk, day, endOf, startOf, unitFor, within } from '../../src/charts/time';

test('periods begin and end where the server means', () => {
  assert.equal(day(startOf('1976')), '1976-01-01');
  assert.equal(day(endOf('1976', 'year')), '1977-01-01');
  assert.equal(day(endOf('1976-02', 'month')), '1976-03-01');
  assert.equal(day(endOf('1976-12-27', 'week')), '1977-01-03');
  assert.equal(day(endOf('1976-12-31', 'day')), '1977-01-01');
});

test('the unit follows the stretch', () => {
  assert.deepEqual([['1970-01-01', '1999-01-01'], ['1976-01-01', '1979-01-01'], ['1976-01-01', '1976-12-01'], ['1976-01-01', '1976-02-01'], [null, null]].map(([from, to]) => unitFor(from!, to!)), ['year', 'month', 'week', 'day', 'month']);
});

test('stray dates do not flatten the rest', () => {
  const trend: Trend = { unit: 'year', periods: ['1066', '1975', '1976', '1977', '2999'], series: [{ name: 'all', values: [1, 400, 500, 400, 1] }] };
  assert.deepEqual(bulk(trend), ['1975', '1977']);
  const shown = within(trend, ['1975', '1977']);
  assert.deepEqual([shown.periods, shown.series[0]!.values], [['1975', '1976', '1977'], [400, 500, 400]]);
  assert.equal(bulk({ ...trend, series: [] }), null);
});

test('an arrow leads to the nearest mark that way', () => {
  const marks = [{ x: 10, y: 0 }, { x: 30, y: 2 }, { x: 12, y: 40 }, { x: -5, y: 0 }];
  const from = { x: 0, y: 0 };
  assert.equal(toward(from, { x: 1, y: 0 }, marks), 0);
  assert.equal(toward(from, { x: -1, y: 0 }, marks), 3);
  assert.equal(toward(from, { x: 0, y: 1 }, marks), 2, 'straight ahead goes before askew');
  assert.equal(toward(from, { x: 0, y: -1 }, marks), -1);
});
