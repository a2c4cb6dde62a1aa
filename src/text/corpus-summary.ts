import type { Corpus, CorpusSummary } from '../data/corpus';
import type { Tokens } from '../data/tokens';
import { summarizeLengths } from './lengths';

/** What a summary cannot see in the corpus itself. */
export interface CorpusOrigin {
  readonly columnNames: readonly string[];
  readonly textColumn: string;
  readonly labelColumn: string | null;
  readonly unlabeled: number;
  readonly duplicates: number;
}

/** Figures of a corpus, and what stands in the way of training a classifier on it. */
export function summarizeCorpus(corpus: Corpus, tokens: Tokens, origin: CorpusOrigin): CorpusSummary {
  const { texts, labels, classes } = corpus;
  const lengths = summarizeLengths(tokens);
  const emptyTexts = lengths.documentsByLength[0]!;
  const hapaxes = tokens.counts.reduce((sum, count) => sum + (count === 1 ? 1 : 0), 0);
  const classCounts = classes.map(() => 0);
  for (const label of labels ?? []) classCounts[label]!++;
  return {
    documents: texts.length,
    columnNames: origin.columnNames,
    classes,
    classCounts,
    unlabeled: origin.unlabeled,
    emptyTexts,
    duplicates: origin.duplicates,
    lengths,
    distinctTokens: tokens.types.length,
    hapaxes,
    tokens: tokens.ids.length,
    obstacles: obstaclesOf(corpus, emptyTexts, origin),
  };
}

function obstaclesOf({ texts, classes }: Corpus, emptyTexts: number, origin: CorpusOrigin): string[] {
  const { textColumn, labelColumn } = origin;
  const obstacles: string[] = [];
  if (labelColumn === null) {
    obstacles.push(
      'No label column is chosen, so a classifier cannot be trained. Choose the column that says what each text is, or train GloVe, which needs no labels.',
    );
  } else if (texts.length === 0) {
    obstacles.push(`Every cell of the label column “${labelColumn}” is empty. Choose another label column.`);
  } else if (classes.length === 1) {
    obstacles.push(
      `There is only one class: every document is labelled “${classes[0]!.value}”. A classifier needs at least two: choose another label column.`,
    );
  }
  if (texts.length > 0 && emptyTexts === texts.length) {
    obstacles.push(`No text of column “${textColumn}” holds a word. Choose another text column.`);
  } else if (texts.length === 1) {
    obstacles.push(
      'There is only one document; training needs one to learn from and one to check. Load more texts.',
    );
  }
  return obstacles;
}
