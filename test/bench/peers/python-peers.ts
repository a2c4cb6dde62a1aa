import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeOutput } from '../files';
import { fileOf, vectorsOf, type Input } from '../measure';
import { bytesOf } from '../numbers';
import type { Outcome, Peer } from '../outcome';
import type { Job } from '../settings';

/** A script of test/reference, what it imports, and its words after the input. */
interface Script {
  readonly file: string;
  readonly imports: string;
  readonly words: readonly (string | number)[];
}

const PYTHONS = [process.env['FIRTH_PYTHON'], 'python3', '/usr/bin/python3', 'python'];

/**
 * The same work on the same input by scikit-learn, PyTorch, faiss or NumPy, on as many threads as ours. None, and said
 * why, where there is no Python that has them or they fail.
 */
export async function pythonPeers(job: Job, input: Input, outcome: Outcome): Promise<readonly Peer[]> {
  const script = scriptFor(job, outcome);
  if (!script) return [];
  const python = PYTHONS.find((each) => each !== undefined && has(each, script.imports));
  if (python === undefined) {
    console.error(`${job.name}: no Python with ${script.imports} found; name one in FIRTH_PYTHON`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'firth-peer-'));
  try {
    const path = await writeInput(input, folder);
    const threads = job.kind === 'tsne' ? job.settings.threads : 1;
    const words = [join('test/reference', script.file), path, ...script.words.map(String)];
    console.error(`${job.name}: ${script.imports} on the same input …`);
    const env = { ...process.env, OMP_NUM_THREADS: String(threads), OPENBLAS_NUM_THREADS: String(threads) };
    const { stdout } = await promisify(execFile)(python, words, { env });
    return [JSON.parse(stdout) as Peer];
  } catch (error) {
    console.error(`${job.name}: the peer failed: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scriptFor(job: Job, { figures }: Outcome): Script | null {
  switch (job.kind) {
    case 'tsne': {
      const { dimensions, components, perplexity, iterations, degrees, seed, threads } = job.settings;
      const words = [dimensions, components, perplexity, iterations, degrees, seed, threads];
      return { file: 'bench_tsne.py', imports: 'sklearn', words };
    }
    case 'neighbors': {
      const { dimensions, k, queries } = job.settings;
      return { file: 'bench_neighbors.py', imports: 'numpy', words: [dimensions, k, queries] };
    }
    case 'pairs': {
      const { dimensions, k } = job.settings;
      return { file: 'bench_neighbors.py', imports: 'sklearn', words: [dimensions, k, 'all'] };
    }
    case 'train': {
      const { vocabulary, length, dimension, epochs, seed } = job.settings;
      const columns = [String(figures['textColumn']), String(figures['labelColumn'])];
      const words = [...columns, vocabulary, length, dimension, epochs, seed];
      return { file: 'bench_train.py', imports: 'torch', words };
    }
    case 'trust': {
      const { dimensions, components, k } = job.settings;
      return { file: 'bench_trust.py', imports: 'sklearn', words: [dimensions, components, k] };
    }
    case 'umap':
    case 'read':
      return null;
  }
}

function has(python: string, module: string): boolean {
  try {
    execFileSync(python, ['-c', `import ${module}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function writeInput(input: Input, folder: string): Promise<string> {
  if (input.kind === 'vectors') {
    const path = join(folder, 'X.f32');
    await writeOutput(path, bytesOf(vectorsOf(input).data));
    return path;
  }
  const { name, bytes } = fileOf(input);
  const path = join(folder, name.endsWith('.gz') ? 'corpus.csv.gz' : 'corpus.csv');
  await writeOutput(path, bytes);
  return path;
}
