import { OOV_INDEX } from '../../data/vocabulary';
import type { SenseColumn, UseGroup } from '../../engine/protocol';
import { agreementOf } from '../../geometry/agreement';
import { kMeansOf } from '../../geometry/k-means';
import { usesOf, type Uses } from '../../text/concordance';
import { contextMeans } from '../../text/context-means';
import { countNear } from '../../text/context-words';
import { indexOfWord } from '../find-word';
import { typesOfVocabulary } from '../occurrences';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { takeSteps } from '../take-steps';
import { useRow } from '../text-rows';
import { textsOfRun, type TextsOfRun } from '../texts-of-run';

const WINDOW = 5;
/** Of more uses every second, third … is grouped. */
const MOST_USES = 5000;
const CONTEXTS = 6;
const EXAMPLES = 3;

/**
 * Uses are grouped by k-means of the directions of what stands around them.
 *
 * @throws Error when fewer uses than groups have a known word near them.
 */
export const groupUses: TaskFunction<'groupUses'> = async (
  { word, groups, seed, senses, ...wanted },
  { signal },
) => {
  const texts = await textsOfRun(wanted, signal);
  const { vectors, index } = texts;
  const known = indexOfWord(vectors, word);
  const type = known === OOV_INDEX ? -1 : typesOfVocabulary(index, vectors.vocabulary)[known]!;
  const all = await takeSteps(usesOf(index, type), signal);
  const uses = thinned(all, MOST_USES);
  const rows = rowsOfTypes(texts);
  const around = await takeSteps(contextMeans(index.tokens, uses, WINDOW, rows, vectors.vectors), signal);
  if (around.kept.length < groups) {
    throw new Error(
      `${around.kept.length} uses have a known word near them, too few for ${groups} groups. Choose fewer groups or a more frequent word.`,
    );
  }
  const { labels } = await takeSteps(kMeansOf(around.directions, groups, seed), signal);
  const kept = pick(uses, around.kept);
  const senseOf = senses ? sensesOf(senses, texts) : null;
  const made = await describeGroups(texts, kept, labels, groups, senseOf, signal);
  return {
    groups: made,
    left: uses.places.length - kept.places.length,
    grouped: uses.places.length,
    total: all.places.length,
    window: WINDOW,
    agreement: senseOf ? agreementWith(kept, labels, senseOf) : null,
  };
};

/** Every n-th use, so that at most `most` are left. */
function thinned(uses: Uses, most: number): Uses {
  const step = Math.max(1, Math.ceil(uses.places.length / most));
  return step === 1
    ? uses
    : pick(
        uses,
        Uint32Array.from(uses.places.keys()).filter((i) => i % step === 0),
      );
}

function pick({ places, documents }: Uses, which: Uint32Array): Uses {
  return { places: which.map((i) => places[i]!), documents: which.map((i) => documents[i]!) };
}

/** Row of the vector of each type; −1 for types outside the vocabulary. */
function rowsOfTypes({ index, vectors }: TextsOfRun): Int32Array {
  const rows = new Int32Array(index.tokens.types.length).fill(-1);
  typesOfVocabulary(index, vectors.vocabulary).forEach((type, row) => {
    if (type >= 0) rows[type] = row;
  });
  return rows;
}

/** The sense of each document as its row of the table names it. */
function sensesOf(
  { table: ref, column, labelColumn }: SenseColumn,
  { corpus }: TextsOfRun,
): readonly string[] {
  const { columns } = look(ref);
  const cells = columns[column] ?? [];
  const labels = labelColumn === null ? null : columns[labelColumn];
  const senses = labels ? cells.filter((_, row) => labels[row]!.trim() !== '') : cells;
  if (senses.length !== corpus.texts.length) {
    throw new Error(
      `The column of senses has ${senses.length} cells and the corpus ${corpus.texts.length} texts. Take the table into use again.`,
    );
  }
  return senses;
}

function agreementWith({ documents }: Uses, labels: Int32Array, senseOf: readonly string[]) {
  const names = [...new Set(Array.from(documents, (document) => senseOf[document]!))];
  const kinds = Array.from(documents, (document) => names.indexOf(senseOf[document]!));
  return { ...agreementOf(labels, kinds), senses: names.length };
}

async function describeGroups(
  texts: TextsOfRun,
  uses: Uses,
  labels: Int32Array,
  groups: number,
  senseOf: readonly string[] | null,
  signal: AbortSignal,
): Promise<UseGroup[]> {
  const { tokens } = texts.index;
  const near = await takeSteps(countNear(tokens, uses, WINDOW), signal);
  const described: UseGroup[] = [];
  for (let group = 0; group < groups; group++) {
    const own = pick(
      uses,
      Uint32Array.from(labels.keys()).filter((i) => labels[i] === group),
    );
    const nearOwn = await takeSteps(countNear(tokens, own, WINDOW), signal);
    described.push({
      uses: own.places.length,
      contexts: typicalWords(texts, nearOwn, near),
      byClass: countBy(own.documents, texts),
      senses: senseOf ? countSenses(own.documents, senseOf) : [],
      examples: Array.from(own.places.subarray(0, EXAMPLES), (place, i) =>
        useRow(texts, own.documents[i]!, place),
      ),
    });
  }
  return described;
}

/** Words that stand near the group's uses more than near all uses: largest log2(1 + n) · log2(share here / share anywhere). */
function typicalWords({ index, wordOfType }: TextsOfRun, own: Uint32Array, all: Uint32Array) {
  const total = (near: Uint32Array) => near.reduce((sum, n) => sum + n, 0);
  const ratio = total(all) / total(own);
  const weigh = (type: number) => Math.log2(1 + own[type]!) * Math.log2((own[type]! * ratio) / all[type]!);
  return Array.from(own.keys())
    .filter((type) => own[type]! > 0 && weigh(type) > 0 && wordOfType(type) !== null)
    .toSorted((a, b) => weigh(b) - weigh(a) || a - b)
    .slice(0, CONTEXTS)
    .map((type) => ({ word: index.tokens.types[type]!, count: own[type]! }));
}

function countBy(documents: Uint32Array, { corpus, labelOf }: TextsOfRun): number[] {
  const counts = corpus.classes.map(() => 0);
  for (const document of documents) {
    const label = labelOf(document);
    if (label !== null) counts[label]!++;
  }
  return counts;
}

function countSenses(documents: Uint32Array, senseOf: readonly string[]) {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const sense = senseOf[document]!;
    counts.set(sense, (counts.get(sense) ?? 0) + 1);
  }
  return Array.from(counts, ([sense, count]) => ({ sense, count })).toSorted((a, b) => b.count - a.count);
}
