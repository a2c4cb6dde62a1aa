/** A word that was looked at, and the entry of the browser's history at which that was. */
export interface Visit {
  readonly word: string;
  readonly entry: number;
}

/** Words in the order in which they were looked at; it follows the browser's Back and Forward. */
export interface Trail {
  /** By entry, ascending; two neighbours are never of one word. */
  readonly visits: readonly Visit[];
  /** Number of the present entry of the browser's history. */
  readonly entry: number;
}

export const NO_TRAIL: Trail = { visits: [], entry: 0 };

/** Visits kept; the oldest are forgotten first. */
const LONGEST = 100;

/** After a step that made a new entry: what lay ahead is gone, as in the browser. */
export function stepped({ visits, entry }: Trail, word: string | null): Trail {
  const behind = visits.filter((visit) => visit.entry <= entry);
  return arrived({ visits: behind, entry: entry + 1 }, word, entry + 1);
}

/** After Back, Forward or a word shown in place: the present entry, and its word where the trail knew another. */
export function arrived({ visits }: Trail, word: string | null, entry: number): Trail {
  const at = visits.findLastIndex((visit) => visit.entry <= entry);
  if (word === null || visits[at]?.word === word) return { visits, entry };
  const behind = visits.slice(0, at + 1).filter((visit) => visit.entry < entry);
  return { visits: [...behind, { word, entry }, ...visits.slice(at + 1)].slice(-LONGEST), entry };
}

/** The visit before that of `word`, the word on show; when none is on show, the last one. */
export function visitBefore({ visits, entry }: Trail, word: string | null): Visit | null {
  const at = visits.findLastIndex((visit) => visit.entry <= entry);
  return visits[word === null ? at : at - 1] ?? null;
}

export function visitAfter({ visits, entry }: Trail): Visit | null {
  return visits.find((visit) => visit.entry > entry) ?? null;
}

/** Words visited up to now, latest first, each once, `word` itself left out. */
export function lastWords({ visits, entry }: Trail, word: string | null, limit: number): readonly string[] {
  const words = new Set<string>();
  for (const visit of visits.filter((known) => known.entry <= entry).toReversed()) {
    if (visit.word !== word) words.add(visit.word);
  }
  return [...words].slice(0, limit);
}
