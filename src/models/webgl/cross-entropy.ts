import { engine, registerGradient, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { FIELD, RECORD } from './batch-lists';
import { defineKernel } from './kernel';

const FORWARD = 'FirthCrossEntropy';
const BACKWARD = 'FirthCrossEntropyGradient';
const TALLY = 'FirthTally';

/**
 * Loss and verdict of every document of a batch.
 *
 *   one logit    log(1 + e^−|z|) + max(z, 0) − z·y;   right: (z > 0) = (y = 1), which is probability 0.5
 *   K scores     log Σ e^(z − max) + max − z_y;       right: the first largest score is y
 *
 * @param logits [capacity.documents, outputs]
 * @param documents Forward list, which holds LABEL and SHARE
 * @returns [2, capacity.documents]: SHARE · loss, and 1 where right, else 0; both 0 in empty records.
 *   Only the first row has a gradient.
 */
export function crossEntropy(logits: Tensor2D, documents: Tensor1D): Tensor2D {
  return engine().runKernel(FORWARD, { logits, documents });
}

/** Column sums of one batch's `outcome`, written to row `batch` of a tally [batches, 2]: loss and right ones. */
export function recordOutcome(tally: Tensor2D, outcome: Tensor2D, batch: number): Tensor2D {
  return engine().runKernel(TALLY, { tally, outcome }, { batch });
}

const logitLoss = `
  float loss(int i, int label) {
    float z = getLogits(i, 0);
    return log(1.0 + exp(-abs(z))) + max(z, 0.0) - z * float(label);
  }
  bool right(int i, int label) { return (getLogits(i, 0) > 0.0) == (label == 1); }`;

const largest = (outputs: number) => `
  int largest(int i) {
    int best = 0;
    for (int c = 1; c < ${outputs}; c++) if (getLogits(i, c) > getLogits(i, best)) best = c;
    return best;
  }
  float logSumExp(int i) {
    float top = getLogits(i, largest(i));
    float sum = 0.0;
    for (int c = 0; c < ${outputs}; c++) sum += exp(getLogits(i, c) - top);
    return log(sum) + top;
  }`;

const softmaxLoss = (outputs: number) => `
  ${largest(outputs)}
  float loss(int i, int label) { return logSumExp(i) - getLogits(i, label); }
  bool right(int i, int label) { return largest(i) == label; }`;

const sigmoid = `
  float probability(int i, int c) {
    float z = getLogits(i, 0);
    float tail = exp(-abs(z));
    return (z >= 0.0 ? 1.0 : tail) / (1.0 + tail);
  }`;

const softmax = (outputs: number) => `
  ${largest(outputs)}
  float probability(int i, int c) { return exp(getLogits(i, c) - logSumExp(i)); }`;

export function registerCrossEntropy(): void {
  defineKernel(FORWARD, ({ input, draw }) => {
    const logits = input('logits');
    const [documents, outputs] = logits.shape as [number, number];
    return draw({
      reads: { logits, documents: input('documents') },
      shape: [2, documents],
      code: `
        ${outputs === 1 ? logitLoss : softmaxLoss(outputs)}
        void main() {
          ivec2 at = getOutputCoords();
          int record = ${RECORD} * at.y;
          int label = int(getDocuments(record + ${FIELD.LABEL}));
          float share = getDocuments(record + ${FIELD.SHARE});
          if (share == 0.0) setOutput(0.0);
          else setOutput(at.x == 0 ? share * loss(at.y, label) : float(right(at.y, label)));
        }`,
    });
  });

  defineKernel(BACKWARD, ({ input, draw }) => {
    const logits = input('logits');
    const outputs = logits.shape[1]!;
    return draw({
      reads: { logits, documents: input('documents'), dy: input('dy') },
      shape: logits.shape,
      code: `
        ${outputs === 1 ? sigmoid : softmax(outputs)}
        void main() {
          ivec2 at = getOutputCoords();
          int record = ${RECORD} * at.x;
          int label = int(getDocuments(record + ${FIELD.LABEL}));
          bool target = ${outputs === 1 ? 'label == 1' : 'label == at.y'};
          float slope = getDocuments(record + ${FIELD.SHARE}) * getDy(0, at.x);
          setOutput(slope * (probability(at.x, at.y) - float(target)));
        }`,
    });
  });

  defineKernel(TALLY, ({ input, attribute, draw }) => {
    const tally = input('tally');
    const outcome = input('outcome');
    return draw({
      reads: { tally, outcome },
      shape: tally.shape,
      uniforms: { batch: attribute('batch') },
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          float sum = getTally(at.x, at.y);
          if (at.x == int(batch)) {
            sum = 0.0;
            for (int i = 0; i < ${outcome.shape[1]}; i++) sum += getOutcome(at.y, i);
          }
          setOutput(sum);
        }`,
    });
  });

  registerGradient({
    kernelName: FORWARD,
    inputsToSave: ['logits', 'documents'],
    gradFunc: (dy, saved) => {
      const [logits, documents] = saved as [Tensor2D, Tensor1D];
      return { logits: () => engine().runKernel(BACKWARD, { logits, documents, dy: dy as Tensor }) };
    },
  });
}
