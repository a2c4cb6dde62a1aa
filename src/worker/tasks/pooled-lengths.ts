import { lengthOf } from '../../geometry/vector-sums';
import { meanOfRows } from '../../models/classifier';
import { pauseFor } from '../pause';
import type { TaskFunction } from '../server';
import { look } from '../store';

const BINS = 20;

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
  const pause = pauseFor(signal);
  for (let i = 0; i + 1 < offsets.length; i++) {
    const document = ids.subarray(offsets[i], offsets[i + 1]);
    if (document.length === 0) continue;
    const bin = bins[Math.floor((document.length - 1) / width)]!;
    bin.documents++;
    bin.masked += lengthOf(meanOfRows(spec, weights.embedding, document, true));
    bin.unmasked += lengthOf(meanOfRows(spec, weights.embedding, document, false));
    await pause();
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
