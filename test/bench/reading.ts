import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { Engine } from '../../src/engine/client';
import { fastest, type Measure } from './report';

const FILE = 'sentiment_mix/sentiment_mix_85089.csv.gz';

/** 85,089 rows (36 MB): file → table → corpus → vocabulary and sequences, step by step and together. */
export async function measureReading(engine: Engine) {
  const path = join(process.env['FIRTH_DATA'] ?? '../shared/data', FILE);
  if (!existsSync(path)) throw new Error(`bench needs ${path}; set FIRTH_DATA to the folder of real corpora`);
  const bytes = gunzipSync(await readFile(path));
  const file = new Blob([bytes]);

  const { text, split } = SENTIMENT_16D;
  const table = await fastest(1, () => engine.run('readTable', { file, name: 'mix.csv', options: {} }));
  const { report } = table.result;
  const corpus = await fastest(1, () =>
    engine.run('makeCorpus', {
      table: table.result.table,
      textColumn: report.textColumn,
      labelColumn: report.labelColumn,
      classes: null,
      text,
    }),
  );
  const made = await fastest(1, () =>
    engine.run('makeDataset', { corpus: corpus.result.corpus, text, split }),
  );
  const memory = process.memoryUsage().rss / 1024 / 1024;
  const { training, validation } = made.result.summary;

  const content = bytes.toString('utf8');
  const peer = await fastest(1, () => tokenizePlainly(content));
  const measures: Measure[] = [
    {
      name: `read ${report.rowCount.toLocaleString('en')} rows`,
      ours: table.time,
      goal: '',
      peer: null,
      note: `${(bytes.length / 1e6).toFixed(0)} MB`,
    },
    {
      name: 'tokens, vocabulary, sequences',
      ours: corpus.time + made.time,
      goal: '',
      peer: { name: 'replace, split and Map on the whole file', time: peer.time },
      note: `${training.toLocaleString('en')} + ${validation.toLocaleString('en')} documents`,
    },
    {
      name: 'open → vocabulary → sequences',
      ours: table.time + corpus.time + made.time,
      goal: '< 5 s',
      peer: null,
      note: `${memory.toFixed(0)} MiB then`,
    },
  ];
  return { dataset: made.result.dataset, measures };
}

/** What one would write first: lower-case, strip punctuation by a regular expression, split, count in a Map. */
function tokenizePlainly(content: string): number {
  const counts = new Map<string, number>();
  for (const line of content.split('\n')) {
    const clean = line.toLowerCase().replace(/[!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~']/g, '');
    for (const token of clean.split(/\s+/)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts.size;
}
