import { useState } from 'react';
import { useQuery } from '../../session/use-query';
import { Button } from '../../widgets/Button';
import { DataTable } from '../../widgets/DataTable';
import { NumberField } from '../../widgets/NumberField';
import { Section } from '../../widgets/Section';
import { TextField } from '../../widgets/TextField';
import { sixDecimals } from '../../widgets/number-text';
import './learn.css';

interface Entry {
  readonly word: string;
  readonly vector: readonly number[];
}

const FRUIT: readonly Entry[] = [
  { word: 'apple', vector: [0.1, 0.2, 0.3] },
  { word: 'banana', vector: [0.2, 0.3, 0.4] },
  { word: 'orange', vector: [0.3, 0.4, 0.5] },
  { word: 'grape', vector: [0.4, 0.5, 0.6] },
  { word: 'pineapple', vector: [0.5, 0.6, 0.7] },
];

/** Two words of the table, and one that is not in it. */
const EXAMPLES = ['banana', 'pineapple', 'durian'];

/** An embedding layer small enough to see: five words, three numbers each, all of which can be changed. */
export function LookUpTable() {
  const [entries, setEntries] = useState(FRUIT);
  const [word, setWord] = useState('banana');
  const { value } = useQuery('lookUpInTable', {
    words: entries.map((entry) => entry.word),
    rows: entries.map(({ vector }) => vector),
    word: word.trim(),
  });
  const change = (at: number, entry: Partial<Entry>) =>
    setEntries(entries.map((old, i) => (i === at ? { ...old, ...entry } : old)));
  return (
    <Section
      title="A look-up table"
      actions={
        <Button kind="quiet" small onClick={() => setEntries(FRUIT)}>
          Reset
        </Button>
      }
    >
      <p>
        An embedding layer is a table: the word gives an index, the index gives a row of numbers. Change any
        of them, and type a word below.
      </p>
      <div className="look-up-grid" role="group" aria-label="Words and their numbers">
        {entries.map((entry, i) => (
          <div className="look-up-row" key={i}>
            <span className="look-up-index">{i}</span>
            <TextField
              label={`Word ${i}`}
              hideLabel
              value={entry.word}
              onInput={(text) => change(i, { word: text })}
            />
            {entry.vector.map((number, c) => (
              <NumberField
                key={c}
                label={`Number ${c} of word ${i}`}
                hideLabel
                value={number}
                min={-100}
                max={100}
                step={0.1}
                onChange={(changed) =>
                  change(i, { vector: entry.vector.map((old, k) => (k === c ? changed : old)) })
                }
              />
            ))}
          </div>
        ))}
      </div>
      <div className="look-up-answer">
        <TextField label="Look up" value={word} onInput={setWord} />
        <p className="look-up-examples">
          <span className="hint">Try</span>
          {EXAMPLES.map((example) => (
            <Button key={example} kind="quiet" small onClick={() => setWord(example)}>
              {example}
            </Button>
          ))}
        </p>
        <p role="status" aria-label="Looked up">
          {value === undefined
            ? '…'
            : value.index === null
              ? `“${word.trim()}” is not in the vocabulary, so its vector is ${vectorText(value.vector)}.`
              : `“${word.trim()}” is in the vocabulary at index ${value.index}; its vector is ${vectorText(value.vector)}.`}
        </p>
      </div>
      <DataTable
        label="Nearest in the table"
        rows={value?.neighbors ?? []}
        rowKey={({ word: other }) => other}
        empty="A word that is not in the vocabulary has zeros, so no direction and no neighbours."
        columns={[
          { name: 'Word', value: ({ word: other }) => other },
          {
            name: 'Cosine',
            value: ({ cosine }) => (cosine === null ? '–' : sixDecimals(cosine)),
            align: 'end',
          },
        ]}
      />
    </Section>
  );
}

function vectorText(vector: readonly number[]): string {
  return `[${vector.map((value) => Number(value.toFixed(6))).join(' ')}]`;
}
