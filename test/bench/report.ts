/** One line of the report. Times in milliseconds. */
export interface Measure {
  readonly name: string;
  readonly ours: number;
  readonly goal: string;
  /** What the same work costs another way, measured in this process. */
  readonly peer: { readonly name: string; readonly time: number } | null;
  readonly note: string;
}

export function printTable(measures: readonly Measure[]): void {
  const rows = measures.map(({ name, ours, goal, peer, note }) => [
    name,
    duration(ours),
    goal,
    peer ? `${duration(peer.time)} ${peer.name}` : '–',
    peer ? `${(peer.time / ours).toFixed(1)}×` : '–',
    note,
  ]);
  const table = [['what', 'ours', 'goal', 'peer', 'ratio', ''], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
  }
}

/** Runs `work` `times` times and gives the last result with the shortest time. */
export async function fastest<T>(
  times: number,
  work: () => T | Promise<T>,
): Promise<{ result: T; time: number }> {
  let best = Infinity;
  let result: T | undefined;
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    result = await work();
    best = Math.min(best, performance.now() - begun);
  }
  return { result: result as T, time: best };
}

function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}
