import { shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import type { Session } from '../../session/session';
import { useQuery } from '../../session/use-query';
import { WordButton } from './WordButton';

interface Props {
  readonly word: string;
  readonly suggestions: readonly string[];
  readonly onSelect?: (word: string) => void;
}

/** Says that a word is not in the vocabulary and offers the closest spellings; of an imported one, its pieces too. */
export function UnknownWord({ word, suggestions, onSelect }: Props) {
  const imported = useSession(importedVectors);
  const { value, pending } = useQuery('wordPieces', imported && { vectors: imported, word });
  const pieces = pending ? [] : (value?.pieces ?? []);
  const select = onSelect ? { onSelect } : {};
  return (
    <div className="unknown-word" role="status">
      <p>
        {imported ? `${word} is not a single token of this vocabulary.` : `${word} is not in the vocabulary.`}
      </p>
      {pieces.length > 0 ? (
        <p>
          Its pieces:{' '}
          {pieces.map((piece, i) => (
            <WordButton key={`${i} ${piece}`} word={piece} {...select} />
          ))}
        </p>
      ) : null}
      {suggestions.length > 0 ? (
        <p>
          Closest spellings:{' '}
          {suggestions.map((suggestion) => (
            <WordButton key={suggestion} word={suggestion} {...select} />
          ))}
        </p>
      ) : (
        <p>No word of the vocabulary is spelled like it.</p>
      )}
    </div>
  );
}

/** The vectors on show, when their vocabulary was imported from a list of tokens. */
function importedVectors(state: Session) {
  const run = shownRun(state);
  const { dataset } = state;
  const imported =
    run !== null &&
    dataset?.vocabularyFile &&
    dataset.key === run.datasetKey &&
    dataset.summary.vocabularySize === run.vocabularySize;
  return imported ? run.vectors : null;
}
