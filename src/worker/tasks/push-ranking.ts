import type { KeyedVectors } from '../../data/keyed-vectors';
import type { Run } from '../../data/run';
import { OOV_INDEX } from '../../data/vocabulary';
import type { PushRow } from '../../engine/protocol';
import { classRates, logOdds, type ClassRate } from '../../geometry/class-association';
import { pearson } from '../../geometry/correlation';
import { forward, predictedClass, probabilities } from '../../models/classifier';
import { pushOf, scoresAlone } from '../../models/word-push';
import { classCountsOf } from '../find-word';
import { pushesOf } from '../pushes';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { withoutDirection } from '../word-candidates';

const MOST_SHOWN = 2000;

/** Padding and [UNK] are never ranked. Ties: lower index, which is the more frequent word. */
export const pushRanking: TaskFunction<'pushRanking'> = async (
  { run: ref, vectors: vectorsRef, minimumCount, topn },
  { signal },
) => {
  const run = look(ref);
  const vectors = look(vectorsRef);
  const { counts, tokens } = vectors.vocabulary;
  const pushes = await pushesOf(run, signal);
  const often = Uint32Array.from(tokens.keys()).filter(
    (i) => i > OOV_INDEX && counts[i]! >= Math.max(1, minimumCount) && vectors.norms[i]! > 0,
  );
  const rates = classRates(vectors.vocabulary, vectors.classes.length);
  const odds = logOdds(vectors.vocabulary, vectors.classes.length);
  const take = Math.max(0, topn);
  const shown = often.subarray(0, MOST_SHOWN);
  const end = (sign: 1 | -1) =>
    Array.from(often.toSorted((a, b) => sign * (pushes[b]! - pushes[a]!) || a - b).subarray(0, take), (i) =>
      rowOf(run, vectors, pushes, i, rates(i)),
    );
  return {
    most: end(1),
    least: end(-1),
    words: often.length,
    withoutDirection: withoutDirection(vectors, false),
    correlation:
      vectors.classes.length === 2
        ? pearson(
            Array.from(often, (i) => pushes[i]!),
            Array.from(often, (i) => odds[i]!),
          )
        : null,
    shown: Array.from(shown, (i) => tokens[i]!),
    pushes: Float32Array.from(shown, (i) => pushes[i]!),
    logOdds: Float32Array.from(shown, (i) => odds[i]!),
    classes: vectors.classes,
    source: vectors.source,
  };
};

function rowOf(
  run: Run,
  vectors: KeyedVectors,
  pushes: Float32Array,
  index: number,
  rates: readonly ClassRate[],
): PushRow {
  const { tokens, counts } = vectors.vocabulary;
  const scores = scoresAlone(run.spec, run.weights, index);
  const predicted = predictedClass(scores);
  return {
    word: tokens[index]!,
    index,
    push: pushes[index]!,
    padded: run.spec.maskPadding ? null : pushOf(forward(run.spec, run.weights, [index]).scores),
    predicted,
    probability: probabilities(scores)[predicted]!,
    count: counts[index]!,
    classCounts: classCountsOf(vectors, index),
    logOdds: rates[rates.length === 2 ? 1 : predicted]?.logOdds ?? 0,
  };
}
