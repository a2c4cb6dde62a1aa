import type { Corpus } from '../data/corpus';
import type { TextOptions } from '../data/recipe';
import type { Vocabulary } from '../data/vocabulary';
import { OOV_INDEX } from '../data/vocabulary';
import { countTogether, indexOccurrences, typeOf, type Occurrences } from '../text/occurrences';
import { readTexts } from './corpora';
import { takeSteps } from './take-steps';

/** One index for each list of texts, for the options of the last call. */
const indexes = new WeakMap<
  Corpus['texts'],
  { readonly key: string; readonly index: Promise<Occurrences> }
>();
const typesOf = new WeakMap<Occurrences, WeakMap<Vocabulary, Int32Array>>();

/**
 * Which documents hold which types: made at the first call for these texts and options (breathing; under 2 s for
 * 85,089 texts of 230 tokens), then kept as long as the texts are. Pass the text options of the run that is asked
 * about (`run.recipe.text`), not those of the settings. Two calls at once share the work, which goes on when one of
 * them is given up.
 *
 * @throws AbortError when `signal` was aborted.
 */
export async function occurrencesOf(
  corpus: Pick<Corpus, 'texts'>,
  text: TextOptions,
  signal: AbortSignal,
): Promise<Occurrences> {
  const { vocabularySize: _size, sequenceLength: _length, vocabularyFrom: _from, ...reading } = text;
  const key = JSON.stringify(reading);
  const known = indexes.get(corpus.texts);
  if (known?.key === key) {
    const index = await known.index;
    signal.throwIfAborted();
    return index;
  }
  const index = makeIndex(corpus, text);
  indexes.set(corpus.texts, { key, index });
  index.catch(() => indexes.delete(corpus.texts));
  const made = await index;
  signal.throwIfAborted();
  return made;
}

async function makeIndex(corpus: Pick<Corpus, 'texts'>, text: TextOptions): Promise<Occurrences> {
  const { signal } = new AbortController();
  const { tokens } = await readTexts(corpus.texts, text, signal);
  return takeSteps(indexOccurrences(tokens), signal);
}

/** Type of each word of a vocabulary; −1 for padding, [UNK] and words that no text holds. Kept. */
export function typesOfVocabulary(index: Occurrences, vocabulary: Vocabulary): Int32Array {
  const kept = typesOf.get(index) ?? new WeakMap<Vocabulary, Int32Array>();
  typesOf.set(index, kept);
  const known = kept.get(vocabulary);
  if (known) return known;
  const types = Int32Array.from(vocabulary.tokens, (token, i) =>
    i <= OOV_INDEX ? -1 : typeOf(index.tokens, token),
  );
  kept.set(vocabulary, types);
  return types;
}

/**
 * For each word of a vocabulary, by index, the number of documents that hold it together with the word `of`: 0 =
 * never in one text together. All texts, those held out too; 0 for padding and [UNK].
 */
export async function textsTogether(
  index: Occurrences,
  vocabulary: Vocabulary,
  of: number,
  signal: AbortSignal,
): Promise<Uint32Array> {
  const types = typesOfVocabulary(index, vocabulary);
  const counts = await takeSteps(countTogether(index, types[of] ?? -1), signal);
  return Uint32Array.from(types, (type) => (type < 0 ? 0 : counts[type]!));
}
