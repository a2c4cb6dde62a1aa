const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly way: string;
}[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a zip archive (an Excel workbook is one too)',
    way: 'Unpack it, or save the sheet as CSV',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document', way: 'Save the sheet as CSV' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document', way: 'Save its text as a text file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture', way: 'Choose a text file' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture', way: 'Choose a text file' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture', way: 'Choose a text file' },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file', way: 'Save it as CSV' },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
    what: 'an SQLite database',
    way: 'Export the table as CSV',
  },
  { bytes: [0x89, 0x48, 0x44, 0x46], what: 'an HDF5 file', way: 'Choose a text file' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'a Zstandard archive', way: 'Unpack it, or pack it with gzip' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive', way: 'Unpack it' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'an xz archive', way: 'Unpack it, or pack it with gzip' },
  { bytes: [0x42, 0x5a, 0x68, 0x39], what: 'a bzip2 archive', way: 'Unpack it, or pack it with gzip' },
];

/**
 * Refuses a file that is not text, from its first bytes: by a known signature, by NUL bytes (unless the
 * bytes are UTF-16), or because more than a tenth of them are control characters.
 *
 * @throws Error naming what the file seems to be.
 */
export function refuseBinary(sample: Uint8Array, isUtf16: boolean): void {
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => sample[i] === byte));
  if (known) throw new Error(`This is ${known.what}, not a text file. ${known.way}, then open that.`);
  if (isUtf16) return;
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte === 0) {
      throw new Error(
        `This is not a text file: byte ${(i + 1).toLocaleString('en')} is NUL. Choose a CSV, TSV or plain text file.`,
      );
    }
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  }
  if (controls * 10 > sample.length) {
    throw new Error(
      'This is not a text file: more than a tenth of its bytes are control characters. Choose a CSV, TSV or plain text file.',
    );
  }
}
