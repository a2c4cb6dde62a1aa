import { lazy, Suspense } from 'react';
import { shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import { selectWord } from '../../session/word-actions';
import { Inspector } from '../inspector/Inspector';
import { useWordView } from '../inspector/use-word-view';
import { WordBox } from '../inspector/WordBox';
import { MapControls } from './MapControls';
import { MapLog } from './MapLog';
import { useBringIntoView } from './use-bring-into-view';
import { useFindKey } from './use-find-key';
import { VocabularyList } from './VocabularyList';
import { WordMap } from './WordMap';
import './words.css';

const WordTools = lazy(async () => ({ default: (await import('./tools/WordTools')).WordTools }));
const FIND_ID = 'find-a-word';

/** Words: find and list on the left, the map in the middle, the selected word on the right. */
export function WordsPlace() {
  const view = useWordView();
  const run = useSession(shownRun);
  const inspector = useBringIntoView(view.word);
  useFindKey(FIND_ID);
  return (
    <div className="words">
      <section className="words-find" aria-label="Find">
        <WordBox label="Find a word" vectors={run?.vectors ?? null} onChoose={selectWord} inputId={FIND_ID} />
      </section>
      <section className="words-list" aria-label="Vocabulary">
        <VocabularyList />
      </section>
      <section className="words-map" aria-label="Map">
        <h1 className="visually-hidden">Words</h1>
        <div className="map-column">
          <MapControls />
          <WordMap view={view} />
          <MapLog />
        </div>
        {run ? (
          <Suspense fallback={null}>
            <WordTools />
          </Suspense>
        ) : null}
      </section>
      <section className="words-inspector" aria-label="Selected word" ref={inspector}>
        <Inspector view={view} />
      </section>
    </div>
  );
}
