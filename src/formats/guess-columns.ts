import type { ColumnProfile, Table } from '../data/table';

const LABEL_NAMES =
  /^(label|labels|class|classes|sentiment|category|categories|target|polarity|genre|topic|rating|stars|y)$/i;
const MAX_CLASSES = 1000;
const PROBED = 1000;
/** Mean length of the cells of a label, at most. */
const LONGEST_LABEL = 60;

/**
 * Column that reads most like prose: the longest mean length, columns without spaces counting a quarter. One
 * with the usual name of a label yields to an empty column: then the texts are empty.
 */
export function guessTextColumn(table: Table, profiles: readonly ColumnProfile[]): number {
  const scores = profiles.map(({ meanLength }, c) => {
    const cells = table.columns[c]!.slice(0, PROBED);
    const spaced = cells.filter((cell) => /\s/.test(cell.trim())).length / Math.max(1, cells.length);
    return meanLength * (0.25 + 0.75 * spaced);
  });
  const best = scores.indexOf(Math.max(...scores));
  const empty = profiles.findIndex((profile) => profile.empty === table.rowCount);
  const { name, meanLength } = profiles[best]!;
  return empty >= 0 && LABEL_NAMES.test(name) && meanLength <= LONGEST_LABEL ? empty : best;
}

/**
 * Column that reads most like a label: not the text, at least two values and at most half as many as rows
 * (1,000 at most). A usual name wins, then fewer values, then the earlier column; null when none fits.
 */
export function guessLabelColumn(
  table: Table,
  profiles: readonly ColumnProfile[],
  textColumn: number,
): number | null {
  let best: number | null = null;
  let bestScore = Infinity;
  profiles.forEach(({ name, distinct, meanLength }, c) => {
    const named = LABEL_NAMES.test(name);
    const most = named ? Math.max(2, table.rowCount / 2) : Math.max(2, Math.min(50, table.rowCount / 2));
    if (
      c === textColumn ||
      distinct < 2 ||
      distinct > Math.min(most, MAX_CLASSES) ||
      meanLength > LONGEST_LABEL
    )
      return;
    const score = distinct - (named ? 10_000 : 0);
    if (score < bestScore) [best, bestScore] = [c, score];
  });
  return best;
}
