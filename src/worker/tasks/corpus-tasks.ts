import type { CorpusTasks } from '../../engine/protocol';
import { compareTexts } from './compare-texts';
import { exportVocabulary } from './export-vocabulary';
import { importVocabulary } from './import-vocabulary';
import { makeCorpus } from './make-corpus';
import { makeDataset } from './make-dataset';
import { readSample } from './read-sample';
import { readTable } from './read-table';
import { tableRows } from './table-rows';
import { traceText } from './trace-text';
import { vocabularyPage } from './vocabulary-page';
import { readingNeed, sayingWhatFits } from '../memory-need';
import type { TasksOf } from '../server';

/** Tasks on files, corpora, vocabularies and datasets. */
export const corpusTasks: TasksOf<CorpusTasks> = {
  readTable: sayingWhatFits(readTable, readingNeed),
  readSample,
  tableRows,
  makeCorpus: sayingWhatFits(makeCorpus, readingNeed),
  makeDataset: sayingWhatFits(makeDataset, readingNeed),
  traceText,
  compareTexts,
  vocabularyPage,
  exportVocabulary,
  importVocabulary,
};
