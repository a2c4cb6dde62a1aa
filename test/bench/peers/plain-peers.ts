import { UMAP } from 'umap-js';
import { createRandom } from '../../../src/math/random';
import { fileOf, vectorsOf, type Input } from '../measure';
import type { Outcome, Peer } from '../outcome';
import type { Job, SettingsOf } from '../settings';
import { unpacked } from '../inputs/unpacked';
import type { TextFile } from '../workloads/read-documents';
import { descendPlainly } from './plain-map';
import { asArrays, rankByCosine, rankByDistance } from './plain-neighbors';
import { readPlainly } from './plain-reading';
import { trainPlainly } from './plain-training';

/** Time given to a peer that is measured in parts, in seconds, and rows beyond which plain arrays take too long. */
const PATIENCE = 2;
const MOST_POINTS = 12_000;

/** The same work by plain JavaScript in this thread; what would take long is measured in part and scaled. */
export async function plainPeers(job: Job, input: Input, { figures }: Outcome): Promise<readonly Peer[]> {
  switch (job.kind) {
    case 'neighbors': {
      const rows = asArrays(vectorsOf(input));
      const seconds = perQuery(rows.length, (row) => rankByCosine(rows, row, job.settings.k));
      return [{ name: 'loops over arrays, then sort', what: 'a query', seconds }];
    }
    case 'pairs': {
      const rows = asArrays(vectorsOf(input));
      const seconds = perQuery(rows.length, (row) => rankByDistance(rows, row, job.settings.k));
      return [{ name: 'loops over arrays, then sort', what: 'all rows', seconds: seconds * rows.length }];
    }
    case 'tsne':
      return mapPeer(job.settings.components, figures);
    case 'umap':
      return [mapByLibrary(job.settings, asArrays(vectorsOf(input)))];
    case 'trust':
      return [];
    case 'read':
      return [await readingPeer(job.settings, fileOf(input))];
    case 'train':
      return [await trainingPeer(job.settings, fileOf(input), Number(figures['training']))];
  }
}

function perQuery(rows: number, ask: (row: number) => unknown): number {
  const begun = performance.now();
  let asked = 0;
  while (asked < rows && performance.now() - begun < 1000 * PATIENCE) ask(asked++);
  return (performance.now() - begun) / 1000 / asked;
}

function mapPeer(components: number, { rows, neighbors, iterations }: Outcome['figures']): readonly Peer[] {
  const points = Number(rows);
  if (points > MOST_POINTS) return [];
  const trials = Math.max(2, Math.min(100, Math.round(2e8 / points ** 2)));
  const seconds = descendPlainly(points, components, Number(neighbors), trials) * Number(iterations);
  return [{ name: 'loops over all pairs', what: 'descent', seconds }];
}

/** All that umap-js does by itself, nearest neighbors included. */
function mapByLibrary({ components, neighbors, seed }: SettingsOf<'umap'>, rows: number[][]): Peer {
  const random = createRandom(seed);
  const library = new UMAP({
    nComponents: components,
    nNeighbors: neighbors,
    random: () => random.next(),
  });
  const begun = performance.now();
  const epochs = library.initializeFit(rows);
  const prepared = performance.now();
  const trials = Math.min(20, epochs);
  for (let epoch = 0; epoch < trials; epoch++) library.step();
  const layout = ((performance.now() - prepared) / trials) * epochs;
  return { name: 'umap-js by itself', what: 'all', seconds: (prepared - begun + layout) / 1000 };
}

async function readingPeer({ text, vocabulary, length }: SettingsOf<'read'>, file: TextFile): Promise<Peer> {
  const begun = performance.now();
  readPlainly(await unpacked(file), text, vocabulary, length);
  const seconds = (performance.now() - begun) / 1000;
  return { name: 'Papa Parse, regex, split and Map', what: 'bytes to sequences', seconds };
}

async function trainingPeer(
  { text, vocabulary, length, dimension }: SettingsOf<'train'>,
  file: TextFile,
  documents: number,
): Promise<Peer> {
  const { sequences } = readPlainly(await unpacked(file), text, vocabulary, length);
  trainPlainly(sequences, { vocabulary, dimension }, 5);
  const batch = trainPlainly(sequences, { vocabulary, dimension }, 30);
  return { name: 'loops over arrays', what: 'an epoch', seconds: (batch * documents) / 32 };
}
