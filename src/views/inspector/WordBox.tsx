import { useState } from 'react';
import type { KeyedVectors } from '../../data/keyed-vectors';
import type { Ref, WordLookup } from '../../engine/protocol';
import { run } from '../../session/connection';
import { sentenceOf } from '../../session/jobs';
import { useQuery } from '../../session/use-query';
import { SearchBox } from '../../widgets/SearchBox';
import { UnknownWord } from './UnknownWord';
import { countText } from '../../widgets/number-text';

const COMPLETIONS = 12;

interface Props {
  readonly label: string;
  readonly vectors: Ref<KeyedVectors> | null;
  readonly onChoose: (word: string) => void;
  /** Id of the input, for the key that focuses it. */
  readonly inputId?: string;
}

type Missing = Extract<WordLookup, { found: false }>;

/** A box that completes words over the whole vocabulary and says what to do about an unknown one. */
export function WordBox({ label, vectors, onChoose, inputId }: Props) {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<Missing | null>(null);
  const [error, setError] = useState<string | null>(null);
  const prefix = text.trim();
  const { value } = useQuery('completeWord', vectors && { vectors, prefix, limit: COMPLETIONS });

  const counts = new Map(value?.words.map(({ word, count }) => [word, count]));
  const options = [...counts.keys()];
  const choose = (word: string) => {
    setMissing(null);
    setError(null);
    setText('');
    onChoose(word);
  };
  const submit = async (typed: string) => {
    const word = typed.trim();
    if (!vectors || word === '') return;
    try {
      const found = await findAnyCase(vectors, word);
      if (found.found) choose(found.word);
      else setMissing(found);
    } catch (reason) {
      setError(sentenceOf(reason));
    }
  };
  return (
    <div>
      <SearchBox
        label={label}
        text={text}
        onText={(next) => {
          setText(next);
          setMissing(null);
        }}
        options={options}
        note={(word) => noteOf(counts.get(word))}
        onChoose={choose}
        onSubmit={(typed) => void submit(typed)}
        disabled={vectors === null}
        inputId={inputId}
      />
      {missing ? (
        <UnknownWord word={missing.word} suggestions={missing.suggestions} onSelect={choose} />
      ) : null}
      {error === null ? null : <p className="hint">{error}</p>}
    </div>
  );
}

/** The word as typed or, failing that, in lower case; suggestions are for the word as typed. */
async function findAnyCase(vectors: Ref<KeyedVectors>, word: string): Promise<WordLookup> {
  const found = await run('lookUpWord', { vectors, word });
  const lower = word.toLowerCase();
  if (found.found || lower === word) return found;
  const folded = await run('lookUpWord', { vectors, word: lower });
  return folded.found ? folded : { ...folded, word };
}

function noteOf(count: number | undefined): string | undefined {
  return count === undefined ? undefined : countText(count);
}
