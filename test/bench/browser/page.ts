import { connectBench } from '../bench-client';
import { madeInput, measure, type Input } from '../measure';
import { matrixIn } from '../numbers';
import { plainPeers } from '../peers/plain-peers';
import type { BenchPage, PageJob, PageResult } from './bench-page';

const page: BenchPage = { measureJob, graphics };
Object.assign(globalThis, page);

/** Measures in a worker as the page's own is started; what goes wrong comes back by name. */
async function measureJob(asked: PageJob): Promise<PageResult> {
  const { job } = asked;
  const threads = job.kind === 'tsne' ? job.settings.threads : 1;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: String(threads),
  });
  try {
    const input = asked.fileName === null ? madeInput(job) : await given(asked, asked.fileName);
    const bench = connectBench(worker);
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(`the worker failed: ${event.message}`)));
    });
    const outcome = await Promise.race([measure(bench, job, input), failed]);
    const peers = asked.plainPeers ? await plainPeers(job, input, outcome) : [];
    const output = asked.output && outcome.output ? Array.from(outcome.output) : null;
    const integers = outcome.output instanceof Int32Array;
    return { outcome: { ...outcome, output: null }, peers, output, integers };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { name, message };
  } finally {
    worker.terminate();
  }
}

/** The file that the server of the bench has at hand. */
async function given({ job }: PageJob, name: string): Promise<Input> {
  const response = await fetch('bench-input');
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (job.kind === 'train' || job.kind === 'read') return { kind: 'texts', file: { name, bytes } };
  return { kind: 'vectors', X: matrixIn(bytes, job.settings.dimensions, name) };
}

/** The renderer that WebGL names; `none` without WebGL 2. */
function graphics(): string {
  const gl = document.createElement('canvas').getContext('webgl2');
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl && names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : 'none';
}
