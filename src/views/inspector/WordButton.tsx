import { hoverWord, selectWord } from '../../session/word-actions';

interface Props {
  readonly word: string;
  /** Selects the word unless something else is asked for. */
  readonly onSelect?: (word: string) => void;
}

/** A word that can be clicked: it looks and behaves the same wherever words are shown. */
export function WordButton({ word, onSelect = selectWord }: Props) {
  return (
    <button
      type="button"
      className="word-button"
      title={word}
      onClick={() => onSelect(word)}
      onPointerEnter={() => hoverWord(word)}
      onPointerLeave={() => hoverWord(null)}
    >
      {word}
    </button>
  );
}
