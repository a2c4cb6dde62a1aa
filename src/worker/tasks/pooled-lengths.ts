import { meanOfRows } from '../../models/classifier';
import { breathe } from '../breathe';
import type { TaskFunction } from '../server';
import { look } from '../store';

const BINS = 20;
const SLICE = 20;

/** Bins of equal width over 1 … L tokens, those without documents left out; so are documents without tokens. */
export const pooledLengths: TaskFunction<'pooledLengths'> = async ({ run: ref }, { signal }) => {
  const { dataset, spec, weights } = look(ref);
  const { ids, offsets, length } = dataset.sequences;
  const width = Math.ceil(length / BINS);
  const bins = Array.from({ length: Math.ceil(length / width) }, (_, b) => ({
    from: b * width + 1,
    to: Math.min(length, (b + 1) * width),
    documents: 0,
    masked: 0,
    unmasked: 0,
  }));
  let sliceStart = performance.now();
  for (let i = 0; i + 1 < offsets.length; i++) {
    const document = ids.subarray(offsets[i], offsets[i + 1]);
    if (document.length === 0) continue;
    const bin = bins[Math.floor((document.length - 1) / width)]!;
    bin.documents++;
    bin.masked += norm(meanOfRows(spec, weights.embedding, document, true));
    bin.unmasked += norm(meanOfRows(spec, weights.embedding, document, false));
    if (performance.now() - sliceStart < SLICE) continue;
    await breathe();
    signal.throwIfAborted();
    sliceStart = performance.now();
  }
  return {
    bins: bins
      .filter(({ documents }) => documents > 0)
      .map(({ masked, unmasked, ...bin }) => ({
        ...bin,
        masked: masked / bin.documents,
        unmasked: unmasked / bin.documents,
      })),
  };
};

const norm = (x: Float64Array) => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
