import { splitDocuments } from '../../text/split-documents';
import { vectorizeInSteps } from '../../text/text-vectorization';
import { breathe } from '../breathe';
import { readTexts } from '../corpora';
import type { TaskFunction } from '../server';
import { keep, look } from '../store';
import { takeSteps } from '../take-steps';

export const makeDataset: TaskFunction<'makeDataset'> = async ({ corpus: ref, text, split }, { signal }) => {
  const corpus = look(ref);
  const parts = splitDocuments(corpus.texts.length, corpus.labels, split);
  const { tokens } = await readTexts(corpus.texts, text, signal);
  await breathe();
  signal.throwIfAborted();
  const { dataset, summary } = await takeSteps(vectorizeInSteps(corpus, tokens, text, parts, null), signal);
  return { dataset: keep('dataset', dataset), summary };
};
