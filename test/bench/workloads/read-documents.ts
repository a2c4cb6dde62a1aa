import type { Dataset } from '../../../src/data/dataset';
import type { SplitOptions, TextOptions } from '../../../src/data/recipe';
import type { Engine } from '../../../src/engine/client';
import type { Ref } from '../../../src/engine/protocol';
import { secondsSince } from '../outcome';
import { UsageError } from '../usage-error';

/** A file of labelled texts. */
export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Times of the steps from bytes to sequences, in seconds. */
export interface Reading {
  readonly dataset: Ref<Dataset>;
  readonly table: number;
  readonly tokens: number;
  readonly sequences: number;
  readonly total: number;
  readonly rows: number;
  readonly training: number;
  readonly validation: number;
  readonly vocabularySize: number;
  /** Names of the columns taken; the label's is null where there is none. */
  readonly textColumn: string;
  readonly labelColumn: string | null;
}

/**
 * Bytes (packed or not) → table → corpus with its tokens → vocabulary and sequences.
 *
 * @throws UsageError when a column named is not there.
 */
export async function readDocuments(
  engine: Engine,
  { name, bytes }: TextFile,
  columns: { readonly text: string | null; readonly label: string | null },
  text: TextOptions,
  split: SplitOptions,
): Promise<Reading> {
  const begun = performance.now();
  const { table, report } = await engine.run('readTable', { file: new Blob([bytes]), name, options: {} });
  const seconds = { table: secondsSince(begun) };
  const names = report.columns.map((column) => column.name);
  const textColumn = columnNamed(columns.text, '--text', names) ?? report.textColumn;
  const labelColumn = columnNamed(columns.label, '--label', names) ?? report.labelColumn;
  const counted = performance.now();
  const { corpus } = await engine.run('makeCorpus', { table, textColumn, labelColumn, classes: null, text });
  const tokens = secondsSince(counted);
  const ordered = performance.now();
  const { dataset, summary } = await engine.run('makeDataset', { corpus, text, split });
  const { training, validation, vocabularySize } = summary;
  return {
    dataset,
    ...seconds,
    tokens,
    sequences: secondsSince(ordered),
    total: secondsSince(begun),
    rows: report.rowCount,
    training,
    validation,
    vocabularySize,
    textColumn: names[textColumn]!,
    labelColumn: labelColumn === null ? null : names[labelColumn]!,
  };
}

function columnNamed(wanted: string | null, option: string, names: readonly string[]): number | null {
  if (wanted === null) return null;
  const found = names.indexOf(wanted);
  if (found >= 0) return found;
  const known = names.map((name) => `"${name}"`).join(', ');
  throw new UsageError(`${option} must name a column; got "${wanted}", and there are ${known}.`);
}
