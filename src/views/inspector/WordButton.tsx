import { hoverWord, selectWord } from '../../session/word-actions';

interface Props {
  readonly word: string;
  /** Selects the word unless something else is asked for. */
  readonly onSelect?: (word: string) => void;
  /** -1 where the keyboard reaches the word by its row. */
  readonly tabIndex?: 0 | -1;
}

/** A word that can be clicked: it looks and behaves the same wherever words are shown. */
export function WordButton({ word, onSelect = selectWord, tabIndex }: Props) {
  return (
    <button
      type="button"
      className="word-button"
      title={word}
      tabIndex={tabIndex}
      onClick={() => onSelect(word)}
      onPointerEnter={() => hoverWord(word)}
      onPointerLeave={() => hoverWord(null)}
    >
      {word}
    </button>
  );
}
