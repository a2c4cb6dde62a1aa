import type { MapDistance } from '../../../engine/protocol';

/** One pair of the table of distances. */
export interface DistanceRow extends MapDistance {
  /** Distance that the source prints for the pair on its own map; null for other pairs. */
  readonly printed: number | null;
}

/** Distances on the map of the source: another run on other texts. */
const PRINTED: readonly (readonly [string, string, number])[] = [
  ['good', 'bad', 98.2078],
  ['wonderfully', 'horrible', 117.5015],
  ['terrible', 'horrible', 4.2333],
  ['terrible', 'bad', 29.9119],
];

function printedDistance(a: string, b: string): number | null {
  return PRINTED.find(([one, other]) => one === a && other === b)?.[2] ?? null;
}

/** Rows for pairs, with the answers known for them; without one all figures are dashes. */
export function distanceRows(
  pairs: readonly (readonly [string, string])[],
  answers: readonly MapDistance[],
): readonly DistanceRow[] {
  return pairs.map(([a, b]) => {
    const answer = answers.find((row) => row.a === a && row.b === b);
    return { ...(answer ?? { ...UNKNOWN, a, b }), printed: printedDistance(a, b) };
  });
}

const UNKNOWN: Omit<MapDistance, 'a' | 'b'> = {
  missing: null,
  map: null,
  original: null,
  cosine: null,
  mapRank: null,
  originalRank: null,
};

/** The two words of a text such as `good – bad`, `good, bad` or `good bad`; null for anything else. */
export function parsePair(text: string): readonly [string, string] | null {
  const [a, b, ...more] = text.split(/\s*[,;–—]\s*|\s+-\s+|\s+/).filter((word) => word !== '');
  return a !== undefined && b !== undefined && more.length === 0 ? [a, b] : null;
}
