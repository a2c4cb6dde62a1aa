import { useState } from 'react';
import type { PairDifference } from '../../../engine/protocol';
import type { RunRecord } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { CheckboxField } from '../../../widgets/CheckboxField';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { countText, sixDecimals } from '../../../widgets/number-text';
import { SelectField } from '../../../widgets/SelectField';
import { WordButton } from '../../inspector/WordButton';

/** How wide the search is: the most frequent words, and partners of each. */
const WORDS = 1000;
const NEIGHBORS = 20;
const SHOWN = 15;

interface Props {
  readonly run: RunRecord;
  readonly pairs: readonly PairDifference[];
}

/** Pairs whose difference is most parallel to that of a chosen pair. */
export function ParallelPairs({ run, pairs }: Props) {
  const [chosen, setChosen] = useState(0);
  const [partners, setPartners] = useState<'all' | 'near'>('all');
  const [sameLength, setSameLength] = useState(true);
  const at = Math.min(chosen, pairs.length - 1);
  const pair = pairs[at];
  const { value, pending, error } = useQuery(
    'parallelPairs',
    pair
      ? {
          vectors: run.vectors,
          pair: [pair.a, pair.b],
          words: WORDS,
          neighbors: partners === 'all' ? null : NEIGHBORS,
          sameLength,
          topn: SHOWN,
        }
      : null,
  );
  if (!pair) return null;
  return (
    <>
      <div className="algebra-settings">
        <SelectField
          label="Most parallel to"
          value={String(at)}
          options={pairs.map(({ a, b }, i) => ({ value: String(i), label: `${a} → ${b}` }))}
          onChange={(place) => setChosen(Number(place))}
        />
        <SelectField
          label="Partners"
          value={partners}
          options={[
            { value: 'all', label: 'All words' },
            { value: 'near', label: `${NEIGHBORS} nearest of each` },
          ]}
          onChange={setPartners}
        />
        <CheckboxField
          label="Only arrows about as long"
          explain={
            <Explain title="Distance and direction">
              A relation is a direction and a distance. With this, only differences between two thirds and
              three halves as long as that of the chosen pair are listed; without it, of any length.
            </Explain>
          }
          checked={sameLength}
          onChange={setSameLength}
        />
      </div>
      {error === null ? null : <p className="field-error">{error}</p>}
      <DataTable
        label="Most parallel pairs"
        rows={value?.pairs ?? []}
        rowKey={({ a, b }) => `${a} ${b}`}
        busy={pending}
        empty={pending ? 'Searching …' : 'No pair to compare with.'}
        columns={[
          { name: 'From', value: ({ a }) => a, cell: ({ a }) => <WordButton word={a} />, cut: '9rem' },
          { name: 'To', value: ({ b }) => b, cell: ({ b }) => <WordButton word={b} />, cut: '9rem' },
          { name: 'Cosine of differences', value: ({ cosine }) => sixDecimals(cosine), align: 'end' },
          { name: 'Length', value: ({ length }) => length.toFixed(6) },
        ]}
      />
      {value ? (
        <p className="hint">
          Of {countText(value.compared)} pairs of the {countText(value.words)} most frequent words, those of
          the chosen pair left out{partners === 'all' ? '' : `, each with its ${NEIGHBORS} nearest by cosine`}
          . Among so many pairs some are parallel by chance, the more so the fewer numbers a word has.
        </p>
      ) : null}
    </>
  );
}
