import { useSession } from '../../session/store';
import { lastWords, visitAfter, visitBefore } from '../../session/trail';
import { goToVisit } from '../../session/word-actions';
import { Button } from '../../widgets/Button';
import { WordButton } from './WordButton';

const SHOWN = 8;

/** The way through the words visited: back, forward, and the last of them. */
export function TrailBar({ word }: { readonly word: string | null }) {
  const trail = useSession((state) => state.trail);
  const before = visitBefore(trail, word);
  const after = visitAfter(trail);
  const last = lastWords(trail, word, SHOWN);
  return (
    <div className="trail">
      <Button
        kind="quiet"
        small
        disabled={before === null}
        aria-label={before ? `Back to ${before.word}` : 'Back'}
        title={before ? `Back to ${before.word}` : 'No word before this one'}
        onClick={() => before && goToVisit(before)}
      >
        ←
      </Button>
      <Button
        kind="quiet"
        small
        disabled={after === null}
        aria-label={after ? `Forward to ${after.word}` : 'Forward'}
        title={after ? `Forward to ${after.word}` : 'No word after this one'}
        onClick={() => after && goToVisit(after)}
      >
        →
      </Button>
      <ul aria-label="Words visited">
        {last.map((visited) => (
          <li key={visited}>
            <WordButton word={visited} />
          </li>
        ))}
      </ul>
    </div>
  );
}
