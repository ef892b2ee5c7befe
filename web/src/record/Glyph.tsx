import { QUADS, STATUSES, TYPES } from './codebook';
import './glyph.css';

function Drawing({ glyph, solid, name }: { glyph: string; solid?: string; name: string }) {
  return (
    <svg class={name} viewBox="0 0 16 16" aria-hidden="true">
      {solid && <path class="solid" d={solid} />}
      {glyph && <path d={glyph} />}
    </svg>
  );
}

/** The sign of a type, in its quad's colour. */
export function TypeGlyph({ type }: { type: string }) {
  const known = TYPES[type];
  return <Drawing name={`glyph q${known?.quad ?? 0}`} glyph={known?.glyph ?? 'M4 8h8'} solid={known?.solid} />;
}

export function StatusGlyph({ status }: { status: string }) {
  const known = STATUSES[status];
  return <Drawing name="glyph small-glyph" glyph={known?.glyph ?? 'M4 8h8'} solid={known?.solid} />;
}

/** A type's name with its sign. */
export function TypeName({ type, mode = [] }: { type: string; mode?: string[] }) {
  const known = TYPES[type];
  return (
    <span class={`type q${known?.quad ?? 0}`} title={known ? `${type}: ${known.says} (${QUADS[known.quad]})` : type}>
      <TypeGlyph type={type} /> {type}
      {mode.length > 0 && <span class="mode"> {mode.join(', ')}</span>}
    </span>
  );
}

export function StatusName({ status }: { status: string }) {
  return (
    <span class={`status ${status}`} title={STATUSES[status]?.says}>
      <StatusGlyph status={status} /> {status}
    </span>
  );
}
