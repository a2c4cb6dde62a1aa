import type { Run } from '../../data/run';
import { OOV_INDEX, PAD_INDEX } from '../../data/vocabulary';
import { forward, meanOfRows, probabilities } from '../../models/classifier';
import { standardize } from '../../text/standardize';
import { tokenize } from '../../text/stem';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Rows given back at most. */
const ROWS = 32;

/**
 * With a run, words are looked up in the run's vocabulary, means are taken at the length asked for, and
 * probabilities at the length that the run was trained on.
 */
export const traceText: TaskFunction<'traceText'> = ({
  dataset,
  text,
  sequenceLength,
  options,
  run: ref,
}) => {
  if (!(Number.isInteger(sequenceLength) && sequenceLength >= 1))
    throw new RangeError(`Sequence length: must be an integer of at least 1, got ${sequenceLength}.`);
  const run = ref ? look(ref) : null;
  const { index } = (run ? run.dataset : look(dataset)).vocabulary;
  const standardized = standardize(text, options);
  const tokens = tokenize(text, options).map((token) => {
    const known = index.get(token);
    return { text: token, index: known ?? OOV_INDEX, inVocabulary: known !== undefined };
  });
  const all = tokens.map((token) => token.index);
  const real = all.slice(0, sequenceLength);
  const ids = [...real, ...Array<number>(sequenceLength - real.length).fill(PAD_INDEX)];
  const truncated = all.length - real.length;
  return {
    standardized,
    tokens,
    ids,
    truncated,
    ...(run ? vectorsOf(run, ids, all, sequenceLength) : NO_VECTORS),
  };
};

const NO_VECTORS = { rows: null, maskedMean: null, unmaskedMean: null, probabilities: null };

function vectorsOf({ spec, weights }: Run, ids: readonly number[], all: readonly number[], length: number) {
  const { embedding } = weights;
  const d = spec.embeddingDimension;
  const shape = { embeddingDimension: d, sequenceLength: length };
  const real = all.slice(0, length);
  const { scores } = forward(spec, weights, all.slice(0, spec.sequenceLength));
  return {
    rows: ids.slice(0, ROWS).map((id) => Array.from(embedding.subarray(id * d, (id + 1) * d))),
    maskedMean: Array.from(meanOfRows(shape, embedding, real, true)),
    unmaskedMean: Array.from(meanOfRows(shape, embedding, real, false)),
    probabilities: Array.from(probabilities(scores)),
  };
}
