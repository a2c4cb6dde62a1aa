import { pinWord, unpinWord } from '../../session/pair-actions';
import { useSession } from '../../session/store';
import { selectWord } from '../../session/word-actions';
import { Button } from '../../widgets/Button';
import { CompareWords } from './CompareWords';
import { InspectorTabs } from './InspectorTabs';
import { SourceLine } from './SourceLine';
import { TrailBar } from './TrailBar';
import { UnknownWord } from './UnknownWord';
import { WordFacts } from './WordFacts';
import { foundWord, type WordView } from './use-word-view';
import './inspector.css';

/** All that is known of the selected word. */
export function Inspector({ view }: { readonly view: WordView }) {
  const { word, run, lookup } = view;
  if (word === null) return <NothingSelected trained={run !== null} />;
  const found = foundWord(view);
  const missing = lookup.value?.found === false && lookup.value.word === word ? lookup.value : null;
  return (
    <div className="inspector">
      <TrailBar word={word} />
      <header className="inspector-head">
        <h2 tabIndex={-1}>{word}</h2>
        {run && !missing ? <PinButton word={word} /> : null}
        <Button kind="quiet" onClick={() => selectWord(null)}>
          Clear
        </Button>
      </header>
      {run === null ? <p className="hint">No word vectors yet. Train first.</p> : null}
      {lookup.error === null ? null : <p className="hint">{lookup.error}</p>}
      {missing ? <UnknownWord word={word} suggestions={missing.suggestions} /> : null}
      {run && !missing ? (
        <>
          <SourceLine run={run} />
          <WordFacts view={view} />
          <CompareWords word={word} run={run} />
          <InspectorTabs view={view} found={found} />
        </>
      ) : null}
    </div>
  );
}

function PinButton({ word }: { readonly word: string }) {
  const pinned = useSession((state) => state.pinned.includes(word));
  return (
    <Button
      kind="quiet"
      aria-label={pinned ? `Unpin ${word}` : `Pin ${word}`}
      title={
        pinned
          ? 'Takes the word off Pairs and ends the comparison with it'
          : 'Compares the words selected next with this one, and adds it to Pairs'
      }
      onClick={() => (pinned ? unpinWord(word) : pinWord(word))}
    >
      {pinned ? 'Unpin' : 'Pin'}
    </Button>
  );
}

function NothingSelected({ trained }: { readonly trained: boolean }) {
  return (
    <div className="inspector">
      <TrailBar word={null} />
      <h2>No word selected</h2>
      <p className="hint">
        {trained
          ? 'Click a word in the list, in a table or on the map, or press / and type one.'
          : 'Its neighbours appear here as soon as word vectors are trained.'}
      </p>
    </div>
  );
}
