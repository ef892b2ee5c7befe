import type { Review } from '../api/types';

export const PAST: Record<Review['verdict'], string> = { accept: 'accepted it', correct: 'corrected it', reject: 'rejected it', comment: 'commented', add: 'added it' };

/** A judgement in words. */
export function Judged({ review }: { review: Review }) {
  const changes = Object.entries(review.changes ?? {}).map(([slot, value]) => `${slot}: ${text(value)}`);
  return <span>{PAST[review.verdict]}{changes.length > 0 && <> <span class="soft">({changes.join('; ')})</span></>}{review.comment && <> <span class="words">{review.comment}</span></>}</span>;
}

function text(value: unknown): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.map(text).join(', ') || 'none';
  if (typeof value === 'object') { const one = value as Record<string, unknown>; return String(one.text ?? one.name ?? one.start ?? ''); }
  return String(value);
}
