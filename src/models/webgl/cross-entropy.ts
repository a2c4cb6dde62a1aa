import type { Tensor2D } from '@tensorflow/tfjs-core';
import { draw, drawNumbers, listEntry, type Texels } from './texels';

/**
 * Slopes, loss and verdict of every document of a batch.
 *
 *   one logit    log(1 + e^−|z|) + max(z, 0) − z·y;   right: (z > 0) = (y = 1), which is probability 0.5
 *   K scores     log Σ e^(z − max) + max − z_y;       right: the first largest score is y
 *
 * @param logits [documents, outputs]
 * @param documents See `documentTexels`, which holds the class
 * @param list See `batchList`
 * @param share Weight of a document's loss.
 * @returns [documents, outputs] of (slope along that score · share, loss · share, 1 where right, 0); all 0 where
 *   there is no document.
 */
export function outcomes(logits: Texels, documents: Texels, list: Texels, share: number): Texels {
  const { rows, columns } = logits;
  return draw({
    reads: { logits, documents, list },
    rows,
    columns,
    uniforms: { share },
    code: `
      float z(int b, int o) { return logitsAt(b, o).x; }
      ${columns === 1 ? ONE_LOGIT : softmax(columns)}
      void main() {
        ivec2 at = place();
        int number = int(${listEntry('list', 'at.x')}.x);
        if (number < 0) { setOutput(vec4(0.0)); return; }
        int label = int(${listEntry('documents', 'number')}.w);
        setOutput(outcome(at.x, at.y, label) * vec4(share, share, 1.0, 0.0));
      }`,
  });
}

const ONE_LOGIT = `
  vec4 outcome(int b, int o, int label) {
    float score = z(b, 0);
    float tail = exp(-abs(score));
    float p = (score >= 0.0 ? 1.0 : tail) / (1.0 + tail);
    float loss = log(1.0 + tail) + max(score, 0.0) - score * float(label);
    return vec4(p - float(label), loss, float((score > 0.0) == (label == 1)), 0.0);
  }`;

const softmax = (outputs: number) => `
  vec4 outcome(int b, int o, int label) {
    int best = 0;
    for (int c = 1; c < ${outputs}; c++) if (z(b, c) > z(b, best)) best = c;
    float top = z(b, best);
    float sum = 0.0;
    for (int c = 0; c < ${outputs}; c++) sum += exp(z(b, c) - top);
    float total = log(sum) + top;
    float p = exp(z(b, o) - total);
    return vec4(p - float(o == label), total - z(b, label), float(best == label), 0.0);
  }`;

/** Writes the sums of one batch's losses and verdicts to row `batch` of a tally [batches, 1]. */
export function recordOutcome(tally: Texels, outcome: Texels, batch: number): Texels {
  return draw({
    reads: { tally, outcome },
    rows: tally.rows,
    columns: 1,
    uniforms: { batch },
    code: `
      void main() {
        int row = place().x;
        vec4 sum = tallyAt(row, 0);
        if (row == int(batch)) {
          sum = vec4(0.0);
          for (int i = 0; i < ${outcome.rows}; i++) sum.xy += outcomeAt(i, 0).yz;
        }
        setOutput(sum);
      }`,
  });
}

/** A tally as numbers [batches, 2]: loss and right ones of each batch. */
export function tallyNumbers(tally: Texels): Tensor2D {
  return drawNumbers({
    reads: { tally },
    rows: tally.rows,
    columns: 2,
    code: `
      void main() {
        ivec2 at = place();
        vec4 sum = tallyAt(at.x, 0);
        setOutput(at.y == 0 ? sum.x : sum.y);
      }`,
  });
}
