import type { TrainKernel } from '../math/wasm/train-kernel';
import type { BatchTotals, EngineSetup, EvaluationTotals } from './classifier-engine';

/**
 * Numbers that one call of the kernel works on: of word vectors that documents use, or of the embedding's rows.
 * Either takes some 10 ms, and about four times as long before the engine's optimizing compiler is done.
 */
const NUMBERS_PER_CALL = { documents: 2 ** 25, rows: 2 ** 22 } as const;
/** Milliseconds after which messages of the thread get their turn, in the middle of a large batch if need be. */
const REST_AFTER = 60;
/** Uses of a row by documents that cost as much as the row itself. */
const USES_PER_ROW = 8;

/** How much goes into one call of the kernel. */
export interface Pieces {
  readonly documents: number;
  readonly rows: number;
  /** Tokens of a document, on average. */
  readonly tokens: number;
  readonly vocabularySize: number;
}

/** The kernel while it is held; throws afterwards. */
type Held = () => TrainKernel;

/** Pieces of a size that follows from the length of the documents and of the word vectors. */
export function piecesOf({ spec, sequences, labels }: EngineSetup): Pieces {
  const tokens = 8 + sequences.ids.length / Math.max(labels.length, 1);
  const numbers = 16 + spec.embeddingDimension;
  return {
    documents: Math.ceil(NUMBERS_PER_CALL.documents / (tokens * numbers)),
    rows: Math.ceil(NUMBERS_PER_CALL.rows / numbers),
    tokens,
    vocabularySize: spec.vocabularySize,
  };
}

/** One step per batch; results do not depend on the pieces. */
export async function trainBatches(
  kernel: Held,
  { documents, rows: words, tokens }: Pieces,
  rows: Uint32Array,
  batchSize: number,
): Promise<BatchTotals> {
  const batches = Math.ceil(rows.length / batchSize);
  const totals = { loss: new Float32Array(batches), correct: new Uint32Array(batches) };
  const inPieces = startPieces();
  writeRows(kernel(), rows);
  for (let batch = 0; batch < batches; batch++) {
    const from = batch * batchSize;
    const to = Math.min(from + batchSize, rows.length);
    kernel().begin(from, to);
    await inPieces(from, to, documents, (a, b) => kernel().meet(a, b));
    const met = kernel().layOut();
    await inPieces(0, met, words, (a, b) => kernel().catchUp(a, b));
    await inPieces(from, to, documents, (a, b) => kernel().learn(a, b));
    const load = 1 + ((to - from) * tokens) / (USES_PER_ROW * Math.max(met, 1));
    await inPieces(0, met, Math.ceil(words / load), (a, b) => kernel().update(a, b));
    totals.loss[batch] = kernel().finish();
    totals.correct[batch] = kernel().correct();
  }
  return totals;
}

/** Totals with the present weights. */
export async function evaluateRows(
  kernel: Held,
  pieces: Pieces,
  rows: Uint32Array,
): Promise<EvaluationTotals> {
  await settleRows(kernel, pieces);
  writeRows(kernel(), rows);
  let lossSum = 0;
  let correct = 0;
  await startPieces()(0, rows.length, pieces.documents, (from, to) => {
    lossSum += kernel().evaluate(from, to);
    correct += kernel().correct();
  });
  return { lossSum, correct };
}

/** Brings every row of the embedding to the last step. */
export async function settleRows(kernel: Held, { rows, vocabularySize }: Pieces): Promise<void> {
  await startPieces()(0, vocabularySize, rows, (from, to) => kernel().settle(from, to));
}

/** Calls a function for [from, to) piece by piece, and rests between pieces when time has passed. */
function startPieces() {
  let rested = performance.now();
  return async (from: number, to: number, size: number, call: (from: number, to: number) => void) => {
    for (let at = from; at < to; at += size) {
      call(at, Math.min(at + size, to));
      if (performance.now() - rested < REST_AFTER) continue;
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
  };
}

function writeRows(kernel: TrainKernel, rows: Uint32Array): void {
  const address = kernel.rowsAt(rows.length) >>> 0;
  new Uint32Array(kernel.memory.buffer, address, rows.length).set(rows);
}
