const KNOWN = new Set(
  'text texts review reviews sentence sentences content body message comment document tweet title description summary lyrics label labels class classes sentiment category categories target stars rating score polarity genre topic id idx index name date url key value gt split group'.split(
    ' ',
  ),
);
const LONGEST_NAME = 60;

/**
 * Guesses whether the first row holds names: not when one of its cells is empty, repeated, long or a number;
 * yes when one is a usual name or stands over a column of numbers; else unless it is one line of
 * a one-column file, or repeats a value that occurs below it.
 */
export function guessHeader(rows: readonly (readonly string[])[], width: number): boolean {
  const [first, ...body] = rows;
  if (!first || (first.length !== width && body.length > 0 && first.length < 2)) return false;
  const cells = first.slice(0, width).map((cell) => cell.trim());
  if (cells.some((cell) => cell.length > LONGEST_NAME || isNumber(cell))) return false;
  if (cells.filter((cell) => cell === '').length > 1 || cells.every((cell) => cell === '')) return false;
  if (cells.some((cell) => KNOWN.has(cell.toLowerCase()))) return true;
  const full = body.filter((row) => row.length === width);
  if (full.length === 0 || new Set(cells).size < cells.length) return false;
  if (cells.some((_, c) => full.every((row) => isNumber(row[c]!.trim())))) return true;
  if (width === 1) return cells[0]!.length <= 20 && !/\s/.test(cells[0]!);
  return !cells.some((cell, c) => cell !== '' && full.some((row) => row[c]!.trim() === cell));
}

/** Names for `width` columns, and what had to be changed to make them whole and unique. */
export function columnNames(
  header: readonly string[] | null,
  width: number,
): { readonly names: readonly string[]; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  if (header && header.length !== width) {
    warnings.push(
      `The header names ${header.length} columns, but most rows have ${width}: ${header.length < width ? 'the others are called by their number' : 'the names left over are dropped'}.`,
    );
  }
  const taken = new Set<string>();
  const names = Array.from({ length: width }, (_, c) => {
    const wanted = header?.[c]?.trim() || `Column ${c + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted} (${n})`;
    if (name !== wanted)
      warnings.push(`The header repeats the name “${wanted}”: column ${c + 1} is called “${name}”.`);
    taken.add(name);
    return name;
  });
  return { names, warnings: warnings.slice(0, 20) };
}

/** Whether a cell is a decimal number, such as `-1.5` or `2e3`. */
export function isNumber(cell: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell);
}
