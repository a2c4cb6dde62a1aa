import { lazy, Suspense, useCallback, useState, type ComponentType } from 'react';
import type { Place } from './session/session';
import { useSession } from './session/store';
import { CorpusFileInput, openFile } from './views/shell/CorpusFileInput';
import { Header } from './views/shell/Header';
import { JobsRegion } from './views/shell/JobsRegion';
import { KeysDialog } from './views/shell/KeysDialog';
import { Notices } from './views/shell/Notices';
import { PlaceBoundary } from './views/shell/PlaceBoundary';
import { SampleBanner } from './views/shell/SampleBanner';
import { useKeys } from './views/shell/use-keys';
import { usePasteAnywhere } from './views/shell/use-open-anywhere';
import { useWindowDrop } from './widgets/use-window-drop';
import './views/shell/shell.css';

const VIEWS: Record<Place, ComponentType> = {
  corpus: lazy(async () => ({ default: (await import('./views/corpus/CorpusPlace')).CorpusPlace })),
  train: lazy(async () => ({ default: (await import('./views/train/TrainPlace')).TrainPlace })),
  words: lazy(async () => ({ default: (await import('./views/words/WordsPlace')).WordsPlace })),
  documents: lazy(async () => ({
    default: (await import('./views/documents/DocumentsPlace')).DocumentsPlace,
  })),
  compare: lazy(async () => ({ default: (await import('./views/compare/ComparePlace')).ComparePlace })),
  learn: lazy(async () => ({ default: (await import('./views/learn/LearnPlace')).LearnPlace })),
};

/** Arranges the page: places above, the one on show between, jobs below. */
export function App() {
  const place = useSession((state) => state.place);
  const [keysShown, setKeysShown] = useState(false);
  const showKeys = useCallback(() => setKeysShown(true), []);
  const openFirst = useCallback((files: readonly File[]) => {
    if (files[0]) openFile(files[0]);
  }, []);
  useKeys(showKeys);
  usePasteAnywhere();
  const dropping = useWindowDrop(openFirst);
  const View = VIEWS[place];
  return (
    <div className="shell">
      <Header onShowKeys={showKeys} />
      <SampleBanner />
      <Notices />
      <CorpusFileInput />
      <main>
        <PlaceBoundary key={place}>
          <Suspense fallback={<div className="place-loading" aria-busy="true" />}>
            <View />
          </Suspense>
        </PlaceBoundary>
      </main>
      <JobsRegion />
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} />
      {dropping ? <div className="drop-overlay">Drop the file to open it as a corpus</div> : null}
    </div>
  );
}
