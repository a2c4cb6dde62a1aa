import type { Corpus } from '../../data/corpus';
import type { SourceTag } from '../../data/keyed-vectors';
import { matrix } from '../../data/matrix';
import type { TextOptions } from '../../data/recipe';
import type { Vocabulary } from '../../data/vocabulary';
import type { GloveProgress } from '../../engine/protocol';
import { keyVectors } from '../../geometry/key-vectors';
import { gloveVectors, initGlove, stepGlove, type GloveState } from '../../models/glove';
import {
  countedShare,
  finishCoOccurrence,
  initCoOccurrence,
  stepCoOccurrence,
  type CoOccurrence,
} from '../../text/co-occurrence';
import { listedWords } from '../../text/vocabulary';
import { readTexts } from '../corpora';
import { finishable } from '../finish';
import { pauseFor } from '../pause';
import type { TaskFunction } from '../server';
import { keep, look } from '../store';

const REPORT_EVERY = 100;
/** Words of the texts, and numbers of the cells, looked at between two looks at the clock: about 1 ms. */
const OCCURRENCES = 4096;
const NUMBERS = 1 << 16;

/**
 * @throws Error when no two words stand near each other, or the loss stops being a number.
 */
export const trainGlove: TaskFunction<'trainGlove'> = async (
  { dataset: ref, corpus: corpusRef, text, options, runNumber, stopKey },
  { signal, report },
) => {
  const stop = finishable(stopKey);
  try {
    const started = performance.now();
    const { vocabulary, classes } = look(ref);
    const { epochs, dimension } = options;
    const asked = { window: options.window, epochs };
    const counts = await count(look(corpusRef), text, vocabulary, asked, signal, report);
    const state = initGlove(counts, options);
    await train(state, stop.asked, signal, report);
    const source: SourceTag = {
      kind: 'glove',
      run: runNumber,
      seed: options.weightsSeed,
      dimension,
      engine: 'javascript',
    };
    const vectors = matrix(vocabulary.tokens.length, dimension, gloveVectors(state));
    return {
      vectors: keep('vectors', keyVectors({ vocabulary, vectors, classes, source })),
      source,
      losses: state.losses,
      cells: counts.values.length,
      stop: state.epoch === epochs ? 'epochs' : 'stopped',
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    stop.close();
  }
};

type Report = (progress: GloveProgress) => void;

async function count(
  { texts }: Corpus,
  text: TextOptions,
  vocabulary: Vocabulary,
  { window, epochs }: { readonly window: number; readonly epochs: number },
  signal: AbortSignal,
  report: Report,
): Promise<CoOccurrence> {
  const none = { phase: 'counting', counted: 0, epoch: 0, share: 0, epochs, losses: [] } as const;
  report(none);
  const { tokens } = await readTexts(texts, text, signal);
  const { indexOfType } = listedWords(tokens, vocabulary.tokens);
  const state = initCoOccurrence(tokens, indexOfType, vocabulary.tokens.length, window);
  const pause = pauseFor(signal);
  const isDue = clock();
  while (!stepCoOccurrence(state, OCCURRENCES)) {
    await pause();
    if (isDue()) report({ ...none, counted: countedShare(state) });
  }
  return finishCoOccurrence(state);
}

async function train(
  state: GloveState,
  stopped: () => boolean,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  const { dimension, epochs, learningRate } = state.options;
  const cells = Math.ceil(NUMBERS / (dimension + 1));
  const pause = pauseFor(signal);
  const isDue = clock();
  const send = () =>
    report({
      phase: 'training',
      counted: 1,
      epoch: Math.min(epochs, state.epoch + 1),
      share: state.epoch === epochs ? 1 : state.next / state.rows.length,
      epochs,
      losses: state.losses.slice(),
    });
  send();
  for (let ended = false; !ended && !stopped();) {
    ended = stepGlove(state, cells);
    if (!Number.isFinite(state.cost + (state.losses.at(-1) ?? 0))) {
      throw new Error(
        `The loss is no longer a number after ${state.losses.length} epochs: the learning rate of ${learningRate} is too high. Choose a lower one.`,
      );
    }
    await pause();
    if (isDue()) send();
  }
  send();
}

/** True at most ten times a second. */
function clock(): () => boolean {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < REPORT_EVERY) return false;
    last = now;
    return true;
  };
}
