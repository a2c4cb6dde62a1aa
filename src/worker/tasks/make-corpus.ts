import type { Corpus } from '../../data/corpus';
import { labelTexts } from '../../text/classes';
import { summarizeCorpus } from '../../text/corpus-summary';
import { readTexts } from '../corpora';
import type { TaskFunction } from '../server';
import { keep, look } from '../store';

export const makeCorpus: TaskFunction<'makeCorpus'> = async (
  { table: ref, textColumn, labelColumn, classes: asked, text },
  { signal, report },
) => {
  const { columns, names } = look(ref);
  const nameOf = (column: number) => {
    const name = names[column];
    if (name === undefined) {
      throw new Error(
        `The table has ${names.length} columns, and no column ${column + 1}. Choose another column.`,
      );
    }
    return name;
  };
  const textName = nameOf(textColumn);
  const labelName = labelColumn === null ? null : nameOf(labelColumn);
  const { texts, labels, classes, unlabeled } =
    labelColumn === null || labelName === null
      ? { texts: columns[textColumn]!, labels: null, classes: [], unlabeled: 0 }
      : labelTexts(columns[textColumn]!, columns[labelColumn]!, labelName, asked);
  const corpus: Corpus = { texts, labels, classes };
  const totalDocuments = texts.length;
  const { tokens, duplicates } = await readTexts(texts, text, signal, (documents) =>
    report({ documents, totalDocuments }),
  );
  const summary = summarizeCorpus(corpus, tokens, {
    columnNames: names,
    textColumn: textName,
    labelColumn: labelName,
    unlabeled,
    duplicates,
  });
  return { corpus: keep('corpus', corpus), summary };
};
