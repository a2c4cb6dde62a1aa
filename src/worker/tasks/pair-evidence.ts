import { OOV_INDEX } from '../../data/vocabulary';
import type { PairWord, SharedContext, TextWithWord } from '../../engine/protocol';
import type { LeftOut } from '../../models/leave-out';
import { usesOf } from '../../text/concordance';
import { countNear, sharedTypes } from '../../text/context-words';
import { documentsOf, documentsWithBoth } from '../../text/occurrences';
import { indexOfWord } from '../find-word';
import { leftOutOf } from '../left-out';
import { typesOfVocabulary } from '../occurrences';
import { pushesOf } from '../pushes';
import type { TaskFunction } from '../server';
import { takeSteps } from '../take-steps';
import { textRow } from '../text-rows';
import { textsOfRun, type TextsOfRun } from '../texts-of-run';

const WINDOW = 5;
const SHARED = 20;
const TOGETHER = 20;
const PULLED = 5;
/** Shared words are looked for among more, because some are not in the vocabulary. */
const LOOKED_AT = 4 * SHARED;

export const pairEvidence: TaskFunction<'pairEvidence'> = async ({ word, other, ...wanted }, { signal }) => {
  const texts = await textsOfRun(wanted, signal);
  const { index, corpus } = texts;
  const a = await readWord(texts, word, signal);
  const b = await readWord(texts, other, signal);
  const both = documentsWithBoth(index, a.type, b.type);
  const toward = a.push !== null && b.push !== null ? commonClass(texts, a, b) : null;
  const [nearA, nearB] = [await nearWords(texts, a, signal), await nearWords(texts, b, signal)];
  const shared: SharedContext[] = sharedTypes(index.tokens, nearA, nearB, LOOKED_AT)
    .filter(({ type }) => type !== a.type && type !== b.type && texts.wordOfType(type) !== null)
    .slice(0, SHARED)
    .map(({ type, ...counts }) => ({ word: index.tokens.types[type]!, ...counts }));
  return {
    a: pairWord(texts, a, toward),
    b: pairWord(texts, b, toward),
    texts: corpus.texts.length,
    both: both.length,
    expected: (a.documents.length * b.documents.length) / corpus.texts.length,
    together: Array.from(both.subarray(0, TOGETHER), (document) =>
      textRow(texts, document, [a.type, b.type], a.model?.[a.documents.indexOf(document)] ?? null),
    ),
    shared,
    window: WINDOW,
    toward,
  };
};

interface Half {
  readonly word: string;
  readonly type: number;
  readonly documents: Uint32Array;
  readonly push: number | null;
  /** What the word does in each of its documents. */
  readonly model: readonly LeftOut[] | null;
}

async function readWord(texts: TextsOfRun, word: string, signal: AbortSignal): Promise<Half> {
  const { index, vectors, run } = texts;
  const known = indexOfWord(vectors, word);
  const type = known === OOV_INDEX ? -1 : typesOfVocabulary(index, vectors.vocabulary)[known]!;
  const documents = documentsOf(index, type);
  const model = run ? await leftOutOf(run, known, documents) : null;
  signal.throwIfAborted();
  const push = run ? (await pushesOf(run, signal))[known]! : null;
  return { word: vectors.vocabulary.tokens[known]!, type, documents, push, model };
}

async function nearWords(texts: TextsOfRun, { type }: Half, signal: AbortSignal): Promise<Uint32Array> {
  const uses = await takeSteps(usesOf(texts.index, type), signal);
  return takeSteps(countNear(texts.index.tokens, uses, WINDOW), signal);
}

/** Of two classes the one that both pushes are toward; of more, none is named. */
function commonClass({ corpus }: TextsOfRun, a: Half, b: Half): number | null {
  if (corpus.classes.length !== 2 || a.push === null || b.push === null) return null;
  if (Math.sign(a.push) !== Math.sign(b.push)) return null;
  return a.push > 0 ? 1 : 0;
}

function pairWord(texts: TextsOfRun, half: Half, toward: number | null): PairWord {
  const byClass = texts.corpus.classes.map(() => 0);
  for (const document of half.documents) {
    const label = texts.labelOf(document);
    if (label !== null) byClass[label]!++;
  }
  const { word, documents, push } = half;
  return { word, texts: documents.length, byClass, push, pulled: pulledBy(texts, half, toward) };
}

/** Training texts of the common class in which the word adds to that side, by size of contribution. */
function pulledBy(
  texts: TextsOfRun,
  { type, documents, model }: Half,
  toward: number | null,
): TextWithWord[] {
  if (!model || toward === null) return [];
  const sign = toward === 1 ? 1 : -1;
  return Array.from(documents.keys())
    .filter((place) => sign * model[place]!.contribution > 0)
    .filter((place) => texts.labelOf(documents[place]!) === toward)
    .filter((place) => texts.partOf(documents[place]!) === 'training')
    .toSorted((a, b) => sign * (model[b]!.contribution - model[a]!.contribution) || a - b)
    .slice(0, PULLED)
    .map((place) => textRow(texts, documents[place]!, [type], model[place]!));
}
