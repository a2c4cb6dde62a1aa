import { readVocabulary } from '../../text/vocabulary-file';
import { vectorizeCorpus } from '../../text/text-vectorization';
import { readTexts } from '../corpora';
import type { TaskFunction } from '../server';
import { keep, look } from '../store';

/** Larger files are no vocabularies. */
const MAX_BYTES = 64 * 2 ** 20;

export const importVocabulary: TaskFunction<'importVocabulary'> = async (
  { dataset: ref, corpus: corpusRef, text, file },
  { signal },
) => {
  const corpus = look(corpusRef);
  const { split } = look(ref);
  if (file.size > MAX_BYTES) {
    throw new Error(
      `The vocabulary file has more than ${MAX_BYTES / 2 ** 20} MB. Choose a file with one word a line.`,
    );
  }
  const words = readVocabulary(await file.text());
  const { tokens } = await readTexts(corpus.texts, text, signal);
  const { dataset, summary } = vectorizeCorpus(corpus, tokens, text, split, words);
  return { dataset: keep('dataset', dataset), summary };
};
