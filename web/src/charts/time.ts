import type { Trend } from '../api/types';

/** Periods as the server names them: a day, a week by its Monday, a month, a year. */

export const startOf = (period: string) => Date.parse(period.length === 4 ? period + '-01-01' : period.length === 7 ? period + '-01' : period);

export function endOf(period: string, unit: string): number {
  const date = new Date(startOf(period));
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (unit === 'week' ? 7 : 1));
  return date.getTime();
}

export const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The stretch in which nearly all lies: a few stray dates must not flatten the rest. */
export function bulk(trend: Trend): [string, string] | null {
  const sums = trend.periods.map((_, i) => trend.series.reduce((sum, one) => sum + Math.abs(one.values[i] ?? 0), 0));
  const all = sums.reduce((a, b) => a + b, 0);
  if (!all) return null;
  let seen = 0;
  const ends = sums.map((sum) => (seen += sum) / all);
  const first = ends.findIndex((share) => share > 0.01);
  const last = ends.findIndex((share) => share >= 0.99);
  return [trend.periods[first]!, trend.periods[last < 0 ? sums.length - 1 : last]!];
}

/** A trend within a stretch alone. */
export function within(trend: Trend, [from, to]: [string, string]): Trend {
  const [start, end] = [startOf(from), endOf(to, to.length === 4 ? 'year' : to.length === 7 ? 'month' : 'day')];
  const kept = trend.periods.map((period, i) => [startOf(period), i] as const).filter(([time]) => time >= start - 7 * 864e5 && time < end).map(([, i]) => i);
  const pick = <T>(list: T[]) => kept.map((i) => list[i]!);
  return { ...trend, periods: pick(trend.periods), series: trend.series.map((one) => ({ ...one, values: pick(one.values) })) };
}

/** The unit that gives a readable number of bars between two days. */
export function unitFor(from: string | null, to: string | null): string {
  if (!from || !to) return 'month';
  const days = (Date.parse(to) - Date.parse(from)) / 864e5;
  return days > 365 * 12 ? 'year' : days > 400 ? 'month' : days > 90 ? 'week' : 'day';
}
