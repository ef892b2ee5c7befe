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

/** The unit that gives a readable number of bars between two days. */
export function unitFor(from: string | null, to: string | null): string {
  if (!from || !to) return 'month';
  const days = (Date.parse(to) - Date.parse(from)) / 864e5;
  return days > 365 * 12 ? 'year' : days > 400 ? 'month' : days > 90 ? 'week' : 'day';
}
