/** The types of PLOVER with quad and a glyph, and the statuses: told apart by shape and word, not by colour alone. */

export interface Type { quad: number; says: string; glyph: string; solid?: string }

// Paths in a box of 16; "solid" parts are filled. Words are drawn in outline, deeds filled.
export const TYPES: Record<string, Type> = {
  AGREE: { quad: 1, says: 'agrees, or says it will', glyph: 'M2.5 8.5 6 12l7.5-8' },
  CONSULT: { quad: 1, says: 'meets, calls or visits', glyph: 'M2 3.5h8v5H6L4 10.5v-2H2zM12 6h2v5h-1.5v2L10.5 11H8' },
  SUPPORT: { quad: 1, says: 'backs with words or diplomacy', glyph: 'M8 13.5V3M3.5 7.5 8 3l4.5 4.5' },
  CONCEDE: { quad: 1, says: 'yields, lifts, allows', glyph: 'M4 14V2.5h8.5L10 5.5l2.5 3H4' },
  COOPERATE: { quad: 2, says: 'works together in deeds', glyph: '', solid: 'M6 3.5a4.5 4.5 0 0 1 2 .5 4.5 4.5 0 1 1 0 8 4.5 4.5 0 1 1-2-8.5zM8 5.8a4.5 4.5 0 0 0 0 4.4 4.5 4.5 0 0 0 0-4.4z' },
  AID: { quad: 2, says: 'gives help, money or goods', glyph: '', solid: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4z' },
  RETREAT: { quad: 2, says: 'withdraws, frees, disarms', glyph: 'M14 8H7', solid: 'M8.5 3v10L2 8z' },
  REQUEST: { quad: 3, says: 'asks, demands or appeals', glyph: 'M5 6a3 3 0 1 1 4.2 2.7C8.3 9.2 8 9.7 8 11M8 13.4v.1' },
  ACCUSE: { quad: 3, says: 'blames, condemns, investigates', glyph: 'M2 8h11M9 4l4 4-4 4M2 5v6' },
  REJECT: { quad: 3, says: 'refuses or rules out', glyph: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM4.2 4.2l7.6 7.6' },
  THREATEN: { quad: 3, says: 'threatens or warns', glyph: 'M8 2.5 14.2 13.5H1.8zM8 6.5v3M8 11.4v.1' },
  PROTEST: { quad: 4, says: 'demonstrates, strikes, riots', glyph: 'M5.5 10.5 6.5 14', solid: 'M2 6.5h3.5L13 3v9.5L5.5 9.5H2z' },
  SANCTION: { quad: 4, says: 'cuts off, expels, penalises', glyph: '', solid: 'M5 2h6l3 3v6l-3 3H5l-3-3V5zM4.5 7v2h7V7z' },
  MOBILIZE: { quad: 4, says: 'raises troops, police or weapons', glyph: 'M3 8l5-4.5L13 8M3 12.5 8 8l5 4.5' },
  COERCE: { quad: 4, says: 'seizes, arrests, represses', glyph: 'M5 7.5V5a3 3 0 0 1 6 0v2.5', solid: 'M3 7h10v7H3z' },
  ASSAULT: { quad: 4, says: 'uses force', glyph: '', solid: 'M8 1l1.7 3.9L13.6 3l-1.4 4L16 8.3l-3.8 1.4 1.4 3.9-3.9-1.7L8 15.5l-1.7-3.6-3.9 1.7 1.4-3.9L0 8.3 3.8 7 2.4 3l3.9 1.9z' },
  STATEMENT: { quad: 0, says: 'claims or denies responsibility', glyph: 'M3 4.5h10M3 8h10M3 11.5h6' },
};

export const QUADS = ['other', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

export interface StatusMark { says: string; glyph: string; solid?: string }

export const STATUSES: Record<string, StatusMark> = {
  asserted: { says: 'told as done', glyph: '', solid: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z' },
  negated: { says: 'told as not done', glyph: 'M2.5 6h11v5' },
  denied: { says: 'somebody denies it', glyph: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  planned: { says: 'said to be planned', glyph: 'M2 8h3M7 8h6M10 4.5 13.5 8 10 11.5' },
  promised: { says: 'promised', glyph: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM5.5 8l2 2 3.5-4' },
  threatened: { says: 'threatened', glyph: 'M8 2.5v7M8 12.8v.4' },
  requested: { says: 'asked for or demanded', glyph: 'M14 8H3M6.5 4.5 3 8l3.5 3.5' },
  hypothetical: { says: 'only supposed', glyph: 'M8 2.5 13.5 8 8 13.5 2.5 8z' },
  historical: { says: 'long past, told as background', glyph: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3.2l2 1.3' },
  questioned: { says: 'asked or doubted', glyph: 'M5 6a3 3 0 1 1 4.2 2.7C8.3 9.2 8 9.7 8 11M8 13.3v.2' },
};

export const quadOf = (type: string) => TYPES[type]?.quad ?? 0;
