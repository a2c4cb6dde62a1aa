import { saveFile } from './save-file';

const TYPES = { CSV: 'text/csv', Markdown: 'text/markdown' } as const;

/** What a table can be copied and saved as. */
export type TableFormat = keyof typeof TYPES;

/** Saves a table written in a format, as a file named for the table. */
export function saveTable(label: string, format: TableFormat, parts: string[]): void {
  saveFile(new Blob(parts, { type: `${TYPES[format]};charset=utf-8` }), fileName(label, format));
}

/** `Most similar` → `most-similar.csv`: letters and digits only, so that no word can make a path. */
function fileName(label: string, format: TableFormat): string {
  const name = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${name || 'table'}.${format === 'CSV' ? 'csv' : 'md'}`;
}
