import { expect, it } from 'vitest';
import type { History } from '../../src/data/history';
import { readCurves } from '../../src/data/curve-reading';

function historyOf(losses: readonly number[], valLosses: readonly number[]): History {
  const epochs = valLosses.map((valLoss, i) => ({
    epoch: i + 1,
    loss: losses[i]!,
    accuracy: 0.5,
    valLoss,
    valAccuracy: 0.5,
    seconds: 1,
  }));
  return { epochs, bestEpoch: valLosses.indexOf(Math.min(...valLosses)) + 1 };
}

const FALLING = [0.69, 0.6, 0.52, 0.46, 0.41, 0.37];

it('reads a validation loss that still falls', () => {
  const reading = readCurves(historyOf(FALLING, [0.69, 0.62, 0.56, 0.51, 0.47, 0.44]), 2394);
  expect(reading).toMatchObject({ kind: 'improving', since: null });
  expect(reading.sentence).toContain('epoch 6');
});

it('reads a validation loss that levels off', () => {
  const reading = readCurves(historyOf(FALLING, [0.69, 0.6, 0.5, 0.4995, 0.499, 0.4989]), 2394);
  expect(reading).toMatchObject({ kind: 'flat', since: null });
});

it('reads a validation loss that rises while the training loss falls', () => {
  const reading = readCurves(historyOf(FALLING, [0.69, 0.6, 0.5, 0.52, 0.55, 0.6]), 2394);
  expect(reading).toMatchObject({ kind: 'overfitting', since: 4 });
  expect(reading.sentence).toContain('since epoch 4');
});

it('does not call it overfitting when the training loss rises too', () => {
  const reading = readCurves(historyOf([0.6, 0.5, 0.6], [0.6, 0.5, 0.6]), 2394);
  expect(reading.kind).toBe('flat');
});

it('promises nothing after few steps: 20 epochs of 57', () => {
  const slow = Array.from({ length: 20 }, (_, i) => 0.69 - i / 500);
  const reading = readCurves(historyOf(slow, slow), 57);
  expect(reading).toMatchObject({ kind: 'fewSteps', since: null });
  expect(reading.sentence).toContain('1,140');
});

it('needs two epochs', () => {
  expect(readCurves(historyOf([0.5], [0.5]), 2394).kind).toBe('fewSteps');
  expect(readCurves({ epochs: [], bestEpoch: 0 }, 2394).kind).toBe('fewSteps');
});
