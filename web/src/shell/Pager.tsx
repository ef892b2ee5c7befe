import { here } from '../router';

/** Leads to the answers before and after these. */
export function Pager({ offset, shown, total, size, exact = true }: { offset: number; shown: number; total: number; size: number; exact?: boolean }) {
  if (total <= size && offset === 0) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {offset > 0 && <a class="button" href={here({ offset: offset > size ? String(offset - size) : null })} rel="prev">Before</a>}
      <span class="soft">{(offset + 1).toLocaleString('en')} – {(offset + shown).toLocaleString('en')} of {exact ? '' : 'more than '}{total.toLocaleString('en')}</span>
      {offset + shown < total && <a class="button" href={here({ offset: String(offset + size) })} rel="next">Next</a>}
    </nav>
  );
}
