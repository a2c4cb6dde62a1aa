import type { CurveReading, History } from './history';

/** Fewer steps than this seldom tell a trend: the source's corpus makes 2,394 in its first epoch. */
const FEW_STEPS = 2000;
/** Relative change of the validation loss, per epoch, that counts as falling, and in all, as risen. */
const FALLING = 0.005;
const RISEN = 0.01;
/** Epochs over which a fall is averaged. */
const LOOK_BACK = 3;

/**
 * Reads the curves as a person would, in one sentence.
 *
 *   overfitting   the validation loss is at least 1 % above its lowest, while the training loss went on falling
 *   fewSteps      not overfitting, and fewer than 2,000 steps or two epochs so far
 *   improving     the last epoch is the best, and the last (up to) three lowered the loss by 0.5 % each on average
 *   flat          anything else
 *
 * @param stepsPerEpoch Steps of one epoch, ⌈training documents / batch size⌉.
 */
export function readCurves({ epochs, bestEpoch }: History, stepsPerEpoch: number): CurveReading {
  const steps = epochs.length * stepsPerEpoch;
  const last = epochs.at(-1);
  const best = epochs[bestEpoch - 1];
  if (last && best && last.valLoss >= best.valLoss * (1 + RISEN) && last.loss < best.loss) {
    return {
      kind: 'overfitting',
      since: bestEpoch + 1,
      sentence: `Overfitting since epoch ${bestEpoch + 1}: the training loss went on falling while the validation loss rose. The weights of epoch ${bestEpoch} are kept.`,
    };
  }
  if (!last || epochs.length < 2 || steps < FEW_STEPS) {
    return {
      kind: 'fewSteps',
      since: null,
      sentence: `Few steps so far (${whole(steps)}; an epoch has ${whole(stepsPerEpoch)}): too early to read the curves. Train more.`,
    };
  }
  const span = Math.min(LOOK_BACK, epochs.length - 1);
  const earlier = epochs[epochs.length - 1 - span]!;
  const fall = (earlier.valLoss - last.valLoss) / earlier.valLoss / span;
  if (bestEpoch === last.epoch && fall >= FALLING) {
    return {
      kind: 'improving',
      since: null,
      sentence: `Still improving: the validation loss fell up to epoch ${last.epoch}. Training more may help.`,
    };
  }
  return {
    kind: 'flat',
    since: null,
    sentence: `Flat: the validation loss has hardly changed of late; its lowest was in epoch ${bestEpoch}. More epochs will not help much.`,
  };
}

const whole = (n: number) => n.toLocaleString('en-US');
