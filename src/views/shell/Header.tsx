import { useSession } from '../../session/store';
import { PLACES, type Place } from '../../session/session';
import { toHash } from '../../session/url';
import { ThemeButton } from './ThemeButton';

const NAMES: Record<Place, string> = {
  corpus: 'Corpus',
  train: 'Train',
  words: 'Words',
  documents: 'Documents',
  compare: 'Compare',
  learn: 'Learn',
};

/** Name, places, theme and the list of keys. */
export function Header({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const current = useSession((state) => state.place);
  const word = useSession((state) => state.word);
  const settings = useSession((state) => state.settings);
  return (
    <header className="shell-header">
      <a className="brand" href={toHash({ place: 'words', word, settings })} aria-label="Firth, to the words">
        <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
          <rect width="32" height="32" rx="7" fill="var(--accent, #1f5f8b)" />
          <g fill="#fff">
            <circle cx="9" cy="21" r="3.2" />
            <circle cx="15" cy="13" r="2.6" />
            <circle cx="23" cy="10" r="2" />
            <circle cx="21" cy="20" r="2.2" />
            <circle cx="13" cy="24.5" r="1.6" />
          </g>
        </svg>
        <span>Firth</span>
      </a>
      <nav aria-label="Places">
        {PLACES.map((place) => (
          <a
            key={place}
            href={toHash({ place, word, settings })}
            aria-current={place === current ? 'page' : undefined}
          >
            {NAMES[place]}
          </a>
        ))}
      </nav>
      <span className="shell-spring" />
      <button type="button" className="button quiet" onClick={onShowKeys} aria-label="Keys">
        <kbd>?</kbd>
      </button>
      <ThemeButton />
    </header>
  );
}
