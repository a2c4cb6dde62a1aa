import { SENTIMENT_16D } from '../../../src/data/presets';
import type { Engine } from '../../../src/engine/client';
import type { Outcome } from '../outcome';
import type { SettingsOf } from '../settings';
import { readDocuments, type TextFile } from './read-documents';

/** From the bytes of a file to the sequences that a classifier is trained on. */
export async function measureReading(
  engine: Engine,
  { text, label, vocabulary, length }: SettingsOf<'read'>,
  file: TextFile,
): Promise<Outcome> {
  const options = { ...SENTIMENT_16D.text, vocabularySize: vocabulary, sequenceLength: length };
  const reading = await readDocuments(engine, file, { text, label }, options, SENTIMENT_16D.split);
  const { table, tokens, sequences, total, rows } = reading;
  return {
    figures: {
      seconds: total,
      secondsTable: table,
      secondsTokens: tokens,
      secondsSequences: sequences,
      bytes: file.bytes.length,
      rows,
      vocabularySize: reading.vocabularySize,
      textColumn: reading.textColumn,
      labelColumn: reading.labelColumn,
    },
    times: [
      { what: 'bytes to table', seconds: table },
      { what: 'table to sequences', seconds: tokens + sequences },
      { what: 'bytes to sequences', seconds: total },
    ],
    output: null,
    note: `${rows.toLocaleString('en')} rows, ${(file.bytes.length / 1e6).toFixed(0)} MB`,
  };
}
