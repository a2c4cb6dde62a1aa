import { useState } from 'react';
import type { PairOfWords } from '../../../session/words-state';
import { Button } from '../../../widgets/Button';
import { TextField } from '../../../widgets/TextField';
import { parsePair } from './distance-rows';

interface Props {
  readonly label: string;
  readonly button: string;
  readonly onAdd: (pair: PairOfWords) => void;
}

/** A field for two words. */
export function PairForm({ label, button, onAdd }: Props) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = () => {
    const pair = parsePair(text);
    setError(pair ? null : `A pair is two words, as in “good bad”; got “${text}”.`);
    if (!pair) return;
    setText('');
    onAdd(pair);
  };
  return (
    <form
      className="tool-row"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={label}
        value={text}
        placeholder="good bad"
        error={error}
        onInput={(next) => {
          setText(next);
          setError(null);
        }}
      />
      <Button type="submit">{button}</Button>
    </form>
  );
}
