import { WordButton } from './WordButton';

interface Props {
  readonly word: string;
  readonly suggestions: readonly string[];
  readonly onSelect?: (word: string) => void;
}

/** Says that a word is not in the vocabulary and offers the closest spellings. */
export function UnknownWord({ word, suggestions, onSelect }: Props) {
  return (
    <div className="unknown-word" role="status">
      <p>{`${word} is not in the vocabulary.`}</p>
      {suggestions.length > 0 ? (
        <p>
          Closest spellings:{' '}
          {suggestions.map((suggestion) => (
            <WordButton key={suggestion} word={suggestion} {...(onSelect ? { onSelect } : {})} />
          ))}
        </p>
      ) : (
        <p>No word of the vocabulary is spelled like it.</p>
      )}
    </div>
  );
}
