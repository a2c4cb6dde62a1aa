import type { Encoding, ReadOptions, ReadReport, Table } from '../data/table';
import { refuseBinary } from './binary';
import { createDecoder, ENCODING_NAMES, guessEncoding, NotUtf8Error } from './encoding';
import { guessDialect, type Dialect } from './guess-dialect';
import { createFileReader } from './file-reader';
import { eachChunk, firstBytes, openBytes, openPieces } from './open-bytes';
import { nothingRead, reportRead } from './read-report';
import { splitRows } from './split-rows';
import { suspicions } from './suspicions';
import { createTableBuilder, MAX_COLUMNS, tooManyColumns, type BuiltTable } from './table-builder';

const SAMPLE_BYTES = 256 * 1024;
/** Milliseconds between two reports, and of work between two pauses. */
const REPORT_EVERY = 100;
const PAUSE_EVERY = 16;

/** What reading may do besides read. */
export interface ReadHooks {
  readonly signal?: AbortSignal;
  /** At most ten times a second, and once at the end. `bytes` of `totalBytes` of the file itself (packed, for gzip). */
  readonly onProgress?: (progress: { bytes: number; totalBytes: number; rows: number }) => void;
  /** Called about every 16 ms of work, so that others may run. */
  readonly pause?: () => Promise<void>;
}

export interface ReadResult {
  readonly table: Table;
  readonly report: ReadReport;
}

/**
 * Reads a delimited or plain text file, gzip or not, as a stream. Options left out are guessed from the first
 * 256 kB; two guesses are taken back while reading: UTF-8, when a later byte proves it wrong (then
 * Windows-1252), and RFC 4180 quoting, when leaving quotation marks as text loses fewer rows.
 *
 * @param name File name, for the guess of the format.
 * @throws Error in one sentence: empty, binary, too large, damaged or undecodable file, a cell over 64 MB, more than
 * 10,000 columns, no row at all; the signal's reason after an abort.
 */
export async function readTable(
  file: Blob,
  name: string,
  options: ReadOptions = {},
  hooks: ReadHooks = {},
): Promise<ReadResult> {
  const { bytes, whole } = await firstBytes(file, SAMPLE_BYTES);
  if (bytes.length === 0)
    throw new Error('The file is empty: it unpacks to 0 bytes. Choose a file with at least one text.');
  const guessed = guessEncoding(bytes);
  const asked = options.encoding ?? guessed;
  refuseBinary(bytes, asked.startsWith('utf-16') || guessed.startsWith('utf-16'));
  if (guessed.startsWith('utf-16') && !asked.startsWith('utf-16')) {
    throw new Error(
      `The file is not ${ENCODING_NAMES[asked]}; it begins like ${ENCODING_NAMES[guessed]}. Choose ${ENCODING_NAMES[guessed]} as the encoding.`,
    );
  }
  const source: Source = { file, name, options, hooks, sample: bytes, whole, guessed };
  try {
    return await readEncoded(source, asked, []);
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    const where = await placeOf(file, error.offset);
    if (options.encoding === 'utf-8') {
      throw new Error(`${where} is not UTF-8. Choose Windows-1252 as the encoding.`, { cause: error });
    }
    const warning = `${where} is not UTF-8, so the file is read as Windows-1252. If letters look wrong, choose another encoding.`;
    return readEncoded(source, 'windows-1252', [warning]);
  }
}

interface Source {
  readonly file: Blob;
  readonly name: string;
  readonly options: ReadOptions;
  readonly hooks: ReadHooks;
  readonly sample: Uint8Array;
  readonly whole: boolean;
  readonly guessed: Encoding;
}

async function readEncoded(
  source: Source,
  encoding: Encoding,
  warnings: readonly string[],
): Promise<ReadResult> {
  const { name, options, whole } = source;
  const decoder = createDecoder(encoding);
  const sample = decoder.decode(source.sample) + (whole ? decoder.end() : '');
  if (whole && sample.trim() === '')
    throw new Error('The file holds only blank lines. Choose a file with at least one text.');
  const dialect = guessDialect(sample, whole, name, options);
  refuseWide(sample, dialect);
  const notes = [...warnings, ...suspicions(source.sample, sample, encoding, source.guessed)];
  let read = await fill(source, encoding, dialect, Infinity);
  let chosen = dialect;
  if (options.quoting === undefined && dialect.quoting === 'rfc4180' && read!.quoteTrouble) {
    const plain = { ...dialect, quoting: 'none' as const };
    const retry = await fill(source, encoding, plain, read!.built.skippedCount);
    if (retry) [read, chosen] = [retry, plain];
  }
  const { built, unpacked } = read!;
  if (built.table.rowCount === 0) throw nothingRead(built, dialect);
  return {
    table: built.table,
    report: reportRead(built, chosen, encoding, options, notes, unpacked),
  };
}

interface Filled {
  readonly built: BuiltTable;
  /** Bytes after unpacking. */
  readonly unpacked: number;
  readonly quoteTrouble: boolean;
}

/** Reads the whole file; null as soon as `allowance` rows were left out. */
async function fill(
  { file, hooks }: Source,
  encoding: Encoding,
  dialect: Dialect,
  allowance: number,
): Promise<Filled | null> {
  const opened = await openBytes(file);
  const builder = createTableBuilder(dialect);
  let quoteTrouble = false;
  const sink = {
    ...builder,
    skip(line: number, reason: string) {
      quoteTrouble = true;
      builder.skip(line, reason);
    },
  };
  const reader = createFileReader(dialect, encoding, sink);
  const pieces = openPieces(opened, hooks.signal);
  const report = () =>
    hooks.onProgress?.({ bytes: opened.consumed(), totalBytes: file.size, rows: builder.rows() });
  let reported = performance.now();
  let paused = reported;
  try {
    for (let taken = 0, isLast = false; !isLast;) {
      const { bytes, last } = await pieces.next(taken);
      taken = reader.take(bytes, last);
      isLast = last;
      if (builder.skippedCount() >= allowance) return null;
      const now = performance.now();
      if (now - reported >= REPORT_EVERY) {
        report();
        reported = now;
      }
      if (now - paused >= PAUSE_EVERY) {
        await hooks.pause?.();
        paused = performance.now();
      }
    }
  } finally {
    await pieces.close();
  }
  report();
  return { built: builder.finish(), unpacked: reader.taken(), quoteTrouble };
}

/** A row of a million columns never ends within the sample, so its beginning is counted too. */
function refuseWide(sample: string, dialect: Dialect): void {
  if (dialect.format === 'lines') return;
  const { rows } = splitRows(sample, dialect, true);
  const widest = rows.findIndex((cells) => cells.length > MAX_COLUMNS);
  if (widest >= 0) throw tooManyColumns(rows[widest]!.length, widest + 1);
}

/** `Byte 1,234 (line 5)`. */
async function placeOf(file: Blob, offset: number): Promise<string> {
  let line = 1;
  let seen = 0;
  for await (const chunk of eachChunk(await openBytes(file))) {
    for (const byte of chunk.subarray(0, Math.max(0, offset - seen))) if (byte === 10) line++;
    seen += chunk.length;
    if (seen > offset) break;
  }
  return `Byte ${(offset + 1).toLocaleString('en')} (line ${line})`;
}
