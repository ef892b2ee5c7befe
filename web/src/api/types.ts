/** What the server sends; docs/reference/record.md says what each field of a record means. */

export interface Span { start: number; end: number }
export interface Words extends Span { text: string }

export interface Party extends Words {
  name: string | null; code: string | null; country: string | null; sector: string | null; via: string | null;
  antecedent: Words | null;
}
export interface Source {
  kind: 'author' | 'reported' | 'quoted' | 'unknown';
  name?: string | null; text?: string | null; code: string | null; start?: number; end?: number;
  cue?: Words | null; stance?: string | null; date?: string | null;
}
export interface When { start: string | null; end: string | null; precision: string; text: string | null; from: string }
export interface Place {
  text: string; name: string | null; geonameid: number | null; lat: number | null; lon: number | null;
  country: string | null; precision: string;
}
export interface Cause extends Words { relation: string; event: string | null; cue: string }
export interface DocumentHead {
  id: string; title: string | null; author: string | null; publisher: string | null; published: string | null; url: string | null;
}
export type Status =
  | 'asserted' | 'negated' | 'denied' | 'planned' | 'promised' | 'threatened' | 'requested' | 'hypothetical' | 'historical' | 'questioned';

export interface Event {
  id: string; document: DocumentHead; sentence: Words & { index: number };
  event: string; mode: string[]; context: string[]; cameo: string | null; quad: number; score: number;
  actor: Party[]; recipient: Party[]; status: Status; attribution: Source[];
  date: When | null; place: Place | null; trigger: Words; causes: Cause[]; scare_quotes: Words[];
  why: { rule: string | null; at: string | null; model: string | null }; confidence: number;
  judged?: Judged;
  /** As the coder had it, where people corrected it; made by the page. */
  coded?: Event;
}
/** What people hold of a record, and the record as they corrected it. */
export interface Judged { verdict: Review['verdict']; by: string[]; settled: boolean; disputed: boolean; coded: Event | null }
export interface Attribution { source: Words | null; cue: Words | null; content: Words; kind: string }

export interface DocumentText extends DocumentHead {
  text: string; language: string | null; words: number; origin?: string; added?: string; not_coded?: string | null; superseded_by?: string | null;
}
export interface Quotation extends Span { depth: number; closed: boolean }
export interface Analysis {
  sentences: Span[]; attributions: (Attribution & { parts: Span[]; stance: string | null })[]; quotations: Quotation[]; scare_quotes: Words[];
}
export interface InStory { story: string; documents: number; origins: number }
export interface Review {
  number: number; made: string; by: string; verdict: 'accept' | 'correct' | 'reject' | 'comment' | 'add'; event: string; document: string;
  start: number; end: number; changes: Changes; comment: string | null; final: boolean; undone: string | null; undone_by: string | null;
}
export interface Chosen extends Span { name?: string; code?: string; text?: string }
export interface Changes {
  event?: string; mode?: string[]; context?: string[]; status?: string; actor?: Chosen[]; recipient?: Chosen[]; trigger?: Chosen;
  source?: Chosen | null; date?: { start: string; end: string; precision: string } | null;
}
export interface DocumentView {
  document: DocumentText; events: Event[]; copy_of?: string | null; copies?: (DocumentHead & { shared: number })[];
  stories?: Record<string, InStory>; reviews?: Record<string, Review[]>;
}
export interface Why {
  event: string; rule: string | null; at: string | null; rule_text: string[]; model: string | null;
  parties: { role: string; text: string; name: string | null; code: string | null; sector: string | null; via: string | null; antecedent: Words | null }[];
  sources: { kind: string; name: string | null; text: string | null; cue: Words | string | null; stance: string | null }[];
  date: When | null; place: { chosen: unknown; others: { name: string; country: string; precision: string; at: string }[] } | null;
  causes: unknown[]; rejected: { rule: string; at: string; reason: string }[];
  tree: { depth: number; form: string; deprel: string; tag: string; start: number; end: number }[]; coded_now: boolean;
}
export interface Coded { documents: (DocumentView & Analysis & { why?: Record<string, Why> })[]; problems: Problem[] }
export interface Problem { place: string; reason: string; remedy: string | null }
export interface Page<T> { total: number; total_exact?: boolean; items: T[] }
export interface Found extends DocumentHead { source: string; snippet: string | null; hits: [number, number][]; events: number }
export type Facets = Record<string, Record<string, number>>;
export interface Answers<T> extends Page<T> { what: 'events' | 'documents'; facets?: Facets }
export interface StoryHead {
  story: string; event: string; who: string | null; to_whom: string | null; from: string | null; events: number; documents: number; origins: number;
  statuses: string[]; sources: string[];
}
export interface Telling { number: number; event: Event; source: string; origin: string; copy: boolean; speaker: string | null; linked: { to: number; score: number; why: string } | null }
export interface Slot { slot: string; verdict: 'agree' | 'differ' | 'one' | 'silent'; values: { value: string; tellings: number[]; origins: number }[]; silent: number[] }
export interface Decision { number: number; made: string; by: string; kind: 'same' | 'different'; one: string; other: string; comment: string | null; undone: string | null }
export interface StoryView { story: string; head: number; origins: number; tellings: Telling[]; slots: Slot[]; decisions: Decision[] }
export interface Candidate { event: Event; source: string; score: number; why: string; story: string | null }
export interface Trend { unit: string; by?: string; measure?: string; periods: string[]; series: { name: string; values: number[] }[]; warnings?: string[] }
export interface MapPlace { name: string; country: string | null; lat: number; lon: number; precision: string; geonameid: number | null; events: number; quads: number[]; types: Record<string, number> }
export interface MapView { places: MapPlace[]; countries: Record<string, number>; unplaced: number }
export interface NetworkNode { name: string; code: string | null; country: string | null; sector: string | null; events: number }
export interface NetworkEdge { from: number; to: number; events: number; quads: number[]; score: number }
export interface NetworkView { nodes: NetworkNode[]; edges: NetworkEdge[] }
export interface Blame { period: string | null; source: string | null; by: string; blamed: string; times: number; origins: number; what: string[]; documents: ({ id: string; title: string | null; what: string | null } & Span)[] }
export interface Blames { items: Blame[]; sources: { name: string; times: number }[] }
export interface ActorHead { name: string; code: string | null; country: string | null; sector: string | null; deeds: number; suffered: number }
export interface Actor extends Omit<ActorHead, 'deeds' | 'suffered'> {
  kind: string | null; aliases: { text: string; times: number }[]; listed: string[];
  offices: { office: string; country: string | null; body: string | null; sector: string | null; from: string | null; to: string | null; at: string }[];
  deeds: { event: string; quad: number; count: number }[]; suffered: { event: string; quad: number; count: number }[];
  by_source: { source: string; deeds: number; suffered: number; quads: number[] }[];
  partners: { name: string; did: number; suffered: number }[]; trend: Trend;
}
export interface Info {
  polemos: string; archive: string | null; can_write: boolean; user: string; documents: number; words: number; events: number; stories: number; reviews: number;
  from: string | null; to: string | null; types: Record<string, number>; statuses: Record<string, number>; quads: number[];
  publishers: { name: string; documents: number }[]; coder: { polemos: string; codebook: string; model: string } | null;
  coders: { polemos: string; codebook: string; model: string; documents: number }[];
  limits: { code_bytes: number; upload_bytes: number; kinds: string[] };
}
export interface Codebook { version: string; types: { name: string; quad: number; score: number; definition: string; modes: string[] }[]; statuses: string[]; contexts: string[]; sectors: string[] }
export interface Queued { event: Event; title: string | null; reviews: Review[] }
export interface Agreement {
  coders: string[]; items: number; documents: number; alpha_type: number | null; alpha_status: number | null; alpha_spans: number | null;
  alpha_by_slot: Record<string, number | null>; confusion: { one: string; other: string; count: number }[];
  differences: { event: string; document: string; record: Event | null; slots: string[]; one: Review | null; other: Review | null; settled: Review | null }[];
}
export interface Job {
  id: number; made: string; by: string; name: string; state: 'waiting' | 'coding' | 'linking' | 'done' | 'failed'; bytes_read: number; bytes: number;
  added: number; already: number; events: number; words: number; problems: Problem[]; documents: string[]; undone: string | null;
}
