import { engine, registerGradient, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { FIELD, RECORD } from './batch-lists';
import { defineKernel } from './kernel';

const FORWARD = 'FirthMeanOfRows';
const BACKWARD = 'FirthMeanOfRowsGradient';

/**
 * Lookup and mean in one operation.
 *
 *   x[i] = SCALE_i · Σ E[id] over the tokens of document i + PADDING_i · E[0]
 *   dE[r] = Σ weight · dx[document] over the entries of row r
 *
 * The forward pass costs documents × tokens per document × d, the gradient (vocabulary + tokens) × d:
 * neither multiplies the vocabulary by the tokens.
 *
 * @param embedding E [vocabulary, d]
 * @param documents Forward list (`documentList`)
 * @param rows Backward list of the same batch (`tokenRows`); null where no gradient is asked for
 * @returns x [capacity.documents, d]
 */
export function meanOfRows(
  embedding: Tensor2D,
  documents: Tensor1D,
  rows: Tensor1D | null,
  documentCapacity: number,
): Tensor2D {
  const inputs = { embedding, documents, rows: rows ?? documents };
  return engine().runKernel(FORWARD, inputs, { documentCapacity });
}

export function registerMeanOfRows(): void {
  defineKernel(FORWARD, ({ input, attribute, draw }) => {
    const embedding = input('embedding');
    return draw({
      reads: { embedding, documents: input('documents') },
      shape: [attribute('documentCapacity'), embedding.shape[1]!],
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          int record = ${RECORD} * at.x;
          int end = int(getDocuments(record + ${FIELD.END}));
          float sum = 0.0;
          for (int i = int(getDocuments(record)); i < end; i++) {
            sum += getEmbedding(int(getDocuments(i)), at.y);
          }
          sum *= getDocuments(record + ${FIELD.SCALE});
          float padding = getDocuments(record + ${FIELD.PADDING});
          if (padding > 0.0) sum += padding * getEmbedding(0, at.y);
          setOutput(sum);
        }`,
    });
  });

  defineKernel(BACKWARD, ({ input, attribute, draw }) => {
    const dy = input('dy');
    const vocabularySize = attribute('vocabularySize');
    return draw({
      reads: { dy, rows: input('rows') },
      shape: [vocabularySize, dy.shape[1]!],
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          int end = int(getRows(at.x + 1));
          float sum = 0.0;
          for (int e = int(getRows(at.x)); e < end; e++) {
            int pair = ${vocabularySize + 1} + 2 * e;
            sum += getRows(pair + 1) * getDy(int(getRows(pair)), at.y);
          }
          setOutput(sum);
        }`,
    });
  });

  registerGradient({
    kernelName: FORWARD,
    inputsToSave: ['embedding', 'rows'],
    gradFunc: (dy, saved) => {
      const [embedding, rows] = saved as [Tensor2D, Tensor1D];
      return {
        embedding: () =>
          engine().runKernel(BACKWARD, { dy: dy as Tensor, rows }, { vocabularySize: embedding.shape[0] }),
      };
    },
  });
}
