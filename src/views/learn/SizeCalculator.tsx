import { useState } from 'react';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { DataTable } from '../../widgets/DataTable';
import { countText, percentText } from '../../widgets/number-text';
import { NumberField } from '../../widgets/NumberField';
import { Section } from '../../widgets/Section';
import { bytesText, codeSizes } from './sizes';

/** What words cost as one-hot codes and as dense vectors. */
export function SizeCalculator() {
  const [words, setWords] = useState(500_000);
  const [dimension, setDimension] = useState(100);
  const summary = useSession((state) => state.dataset?.summary ?? null);
  return (
    <Section title="What a word costs">
      <p>
        A one-hot code has as many numbers as there are words, all 0 but one; a dense vector has a few. Each
        number takes 4 bytes (float32). The old remedy was to keep the most frequent words only.
      </p>
      <div className="size-fields">
        <NumberField label="Words" value={words} min={1} max={1_000_000_000} step={1} onChange={setWords} />
        <NumberField
          label="Numbers of a dense vector"
          value={dimension}
          min={1}
          max={100_000}
          step={1}
          onChange={setDimension}
        />
        <Button disabled={!summary} onClick={() => summary && setWords(summary.vocabularySize)}>
          Take the vocabulary in use
        </Button>
      </div>
      <DataTable
        label="Sizes"
        rows={codeSizes(words, dimension)}
        rowKey={({ code }) => code}
        columns={[
          { name: 'Code', value: ({ code }) => code },
          { name: 'Numbers a word', value: ({ numbers }) => numbers },
          { name: 'A word', value: ({ bytes }) => bytesText(bytes), align: 'end' },
          { name: 'All words', value: ({ all }) => bytesText(all), align: 'end' },
        ]}
      />
      {summary ? (
        <p className="hint">
          {`The vocabulary in use keeps ${countText(summary.vocabularySize)} rows and covers ${percentText(summary.coverage)} of the running words; ${countText(summary.cutOff)} rarer words are cut off.`}
        </p>
      ) : null}
    </Section>
  );
}
