/** What a text file held, as read: columns of strings of equal length. */
export interface Table {
  /** One name per column; `Column 1`, `Column 2` … when the file has no header. */
  readonly names: readonly string[];
  /** `columns[c][r]` is the cell of row r in column c, byte-exact after decoding. */
  readonly columns: readonly (readonly string[])[];
  readonly rowCount: number;
  /** 1-based line of the file on which each row begins. */
  readonly lines: Uint32Array;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | '\t' | ';' | '|';

/** How to read a file. A field left out is guessed from the file itself. */
export interface ReadOptions {
  /** `lines`: plain text, one document a line, no header and no quoting. */
  readonly format?: 'delimited' | 'lines';
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  readonly header?: boolean;
  /** `none`: quotation marks are ordinary text (as in the SST-2 files). */
  readonly quoting?: 'rfc4180' | 'none';
}

/** A row of the file that is not in the table. */
export interface SkippedRow {
  /** 1-based line of the file. */
  readonly line: number;
  readonly reason: string;
}

export interface ColumnProfile {
  readonly name: string;
  /** Distinct values, counted up to 1,000; 1,001 means "more than 1,000". */
  readonly distinct: number;
  /** Mean length of a cell, in characters. */
  readonly meanLength: number;
  readonly empty: number;
}

/** What was read and how; small enough to cross to the page. */
export interface ReadReport {
  /** The options in force: those asked for, the others as guessed. */
  readonly options: Required<ReadOptions>;
  /** Which of them were guessed. */
  readonly guessed: readonly (keyof ReadOptions)[];
  readonly bytes: number;
  readonly rowCount: number;
  readonly skippedCount: number;
  /** The first 1,000 skipped rows. */
  readonly skipped: readonly SkippedRow[];
  readonly columns: readonly ColumnProfile[];
  /** Column that reads most like prose, and the one that reads most like a label. */
  readonly textColumn: number;
  readonly labelColumn: number | null;
  /** First and last rows (up to five each), every cell cut to 300 characters. */
  readonly head: readonly (readonly string[])[];
  readonly tail: readonly (readonly string[])[];
  /** Sentences for the reader: repeated header names, a suspicious encoding … */
  readonly warnings: readonly string[];
}
