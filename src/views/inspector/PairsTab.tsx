import { pinWord, unpinWord } from '../../session/pair-actions';
import { useSession } from '../../session/store';
import { MOST_PINNED } from '../../session/words-state';
import { PairList } from './PairList';
import { PairMatrix } from './PairMatrix';
import type { InspectorTabProps } from './use-word-view';
import { WordBox } from './WordBox';
import { WordButton } from './WordButton';
import './pairs.css';

/** Pinned words pair by pair, and a list of pairs that is kept from training to training. */
export function PairsTab({ view: { run, word } }: InspectorTabProps) {
  const pinned = useSession((state) => state.pinned);
  if (!run || word === null) return null;
  return (
    <>
      <WordBox label="Pin a word" vectors={run.vectors} onChoose={pinWord} />
      {pinned.length === 0 ? (
        <p className="hint">
          Pin two to {MOST_PINNED} words, here or by Pin beside a word, to see how each stands to each.
        </p>
      ) : (
        <ul className="pins" aria-label="Pinned words">
          {pinned.map((other) => (
            <li key={other}>
              <WordButton word={other} />
              <button
                type="button"
                className="cross"
                aria-label={`Unpin ${other}`}
                title={`Unpin ${other}`}
                onClick={() => unpinWord(other)}
              />
            </li>
          ))}
        </ul>
      )}
      {pinned.length > 0 ? <PairMatrix run={run} pinned={pinned} /> : null}
      <PairList run={run} word={word} />
    </>
  );
}
