import { compareWords } from './tasks/compare-words';
import { completeWord } from './tasks/complete-word';
import { exportVectors } from './tasks/export-vectors';
import { exportVocabulary } from './tasks/export-vocabulary';
import { finish } from './tasks/finish';
import { fitTsne } from './tasks/fit-tsne';
import { importVocabulary } from './tasks/import-vocabulary';
import { layerWeights } from './tasks/layer-weights';
import { leastMoved } from './tasks/least-moved';
import { lookUpWord } from './tasks/look-up-word';
import { makeCorpus } from './tasks/make-corpus';
import { makeDataset } from './tasks/make-dataset';
import { mapWords } from './tasks/map-words';
import { mostSimilar } from './tasks/most-similar';
import { pooledLengths } from './tasks/pooled-lengths';
import { probeEngines } from './tasks/probe-engines';
import { probeMapEngines } from './tasks/probe-map-engines';
import { readSample } from './tasks/read-sample';
import { readTable } from './tasks/read-table';
import { release } from './tasks/release';
import { restoreRun } from './tasks/restore-run';
import { saveRun } from './tasks/save-run';
import { tableRows } from './tasks/table-rows';
import { traceText } from './tasks/trace-text';
import { trainClassifier } from './tasks/train-classifier';
import { vocabularyPage } from './tasks/vocabulary-page';
import { fittingMap, readingNeed, sayingWhatFits, trainingNeed } from './memory-need';
import type { TaskTable } from './server';

/** Every task of the protocol. */
export const tasks: TaskTable = {
  release,
  readTable: sayingWhatFits(readTable, readingNeed),
  readSample,
  tableRows,
  makeCorpus: sayingWhatFits(makeCorpus, readingNeed),
  makeDataset: sayingWhatFits(makeDataset, readingNeed),
  traceText,
  vocabularyPage,
  exportVocabulary,
  importVocabulary,
  probeEngines,
  trainClassifier: sayingWhatFits(trainClassifier, trainingNeed),
  saveRun,
  restoreRun,
  finish,
  layerWeights,
  pooledLengths,
  leastMoved,
  exportVectors,
  completeWord,
  lookUpWord,
  mostSimilar,
  compareWords,
  mapWords,
  probeMapEngines,
  fitTsne: fittingMap(fitTsne),
};
