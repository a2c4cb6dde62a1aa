import type { KeyedVectors } from '../../data/keyed-vectors';
import type { Run } from '../../data/run';
import { OOV_INDEX } from '../../data/vocabulary';
import type { ClassEvidence, PartCount, PushEvidence } from '../../engine/protocol';
import { classRates } from '../../geometry/class-association';
import { forward, probabilities } from '../../models/classifier';
import { pushOf, scoresAlone } from '../../models/word-push';
import { documentsOf, timesAt } from '../../text/occurrences';
import { indexOfWord } from '../find-word';
import { leftOutOf } from '../left-out';
import { typesOfVocabulary } from '../occurrences';
import { pushesOf } from '../pushes';
import { wordsOfSameStem } from '../same-stem';
import type { TaskFunction } from '../server';
import { textsOfRun, type TextsOfRun } from '../texts-of-run';

const MOST_FORMS = 5;

export const wordEvidence: TaskFunction<'wordEvidence'> = async ({ word, ...wanted }, { signal }) => {
  const texts = await textsOfRun(wanted, signal);
  const { vectors, index, corpus, run } = texts;
  const known = indexOfWord(vectors, word);
  const isOneWord = known !== OOV_INDEX;
  const type = isOneWord ? typesOfVocabulary(index, vectors.vocabulary)[known]! : -1;
  const parts = countParts(texts, type);
  return {
    word: vectors.vocabulary.tokens[known]!,
    isOneWord,
    classes: corpus.labels ? classEvidence(vectors, known, parts, classSizes(texts)) : [],
    training: sum(parts.map(({ training }) => training)),
    validation: sum(parts.map(({ validation }) => validation)),
    texts: corpus.texts.length,
    vocabularyCount: vectors.vocabulary.counts[known]!,
    sameStem: isOneWord ? sameStem(vectors, known) : [],
    push: run ? await pushEvidence(run, known, documentsOf(index, type), signal) : null,
    source: vectors.source,
  };
};

function sameStem({ vocabulary }: KeyedVectors, word: number) {
  const { tokens, counts } = vocabulary;
  return wordsOfSameStem(vocabulary, word)
    .slice(0, MOST_FORMS)
    .map((other) => ({ word: tokens[other]!, count: counts[other]! }));
}

interface Parts {
  readonly training: PartCount;
  readonly validation: PartCount;
}

/** Documents and occurrences by class (one class without labels) and part. */
function countParts({ corpus, index, labelOf, partOf }: TextsOfRun, type: number): Parts[] {
  const none = () => ({ documents: 0, occurrences: 0 });
  const parts = Array.from({ length: Math.max(1, corpus.classes.length) }, () => ({
    training: none(),
    validation: none(),
  }));
  documentsOf(index, type).forEach((document, place) => {
    const part = parts[labelOf(document) ?? 0]![partOf(document)];
    part.documents++;
    part.occurrences += timesAt(index, type, place);
  });
  return parts;
}

function classSizes({ corpus }: TextsOfRun): Uint32Array {
  const sizes = new Uint32Array(corpus.classes.length);
  for (const label of corpus.labels ?? []) sizes[label]!++;
  return sizes;
}

function classEvidence(
  { vocabulary, classes }: KeyedVectors,
  word: number,
  parts: readonly Parts[],
  sizes: Uint32Array,
): ClassEvidence[] {
  const rates = classRates(vocabulary, classes.length)(word);
  return rates.map((rate, c) => ({ ...rate, ...parts[c]!, texts: sizes[c]! }));
}

async function pushEvidence(
  run: Run,
  word: number,
  documents: Uint32Array,
  signal: AbortSignal,
): Promise<PushEvidence> {
  const pushes = await pushesOf(run, signal);
  const push = pushes[word]!;
  const read = (await leftOutOf(run, word, documents)).filter(({ times }) => times > 0);
  signal.throwIfAborted();
  const padded = run.spec.maskPadding ? null : forward(run.spec, run.weights, [word]).scores;
  const contributions = Float64Array.from(read, ({ contribution }) => contribution);
  return {
    push,
    probabilities: Array.from(probabilities(scoresAlone(run.spec, run.weights, word))),
    padded: padded && Array.from(probabilities(padded)),
    paddedPush: padded && pushOf(padded),
    rank: pushes.reduce((before, other, i) => before + Number(i > OOV_INDEX && other > push), 1),
    words: pushes.length - 2,
    read: read.length,
    mean: read.length ? contributions.reduce((all, x) => all + x, 0) / read.length : 0,
    least: contributions.reduce((a, b) => Math.min(a, b), Infinity),
    most: contributions.reduce((a, b) => Math.max(a, b), -Infinity),
  };
}

function sum(counts: readonly PartCount[]): PartCount {
  return {
    documents: counts.reduce((all, { documents }) => all + documents, 0),
    occurrences: counts.reduce((all, { occurrences }) => all + occurrences, 0),
  };
}
