import { memo, useMemo, useState } from 'react';
import type { PairDifference } from '../../../engine/protocol';
import { updateAlgebra } from '../../../session/algebra-actions';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../widgets/Button';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { TextField } from '../../../widgets/TextField';
import { ArrowPicture } from './ArrowPicture';
import { PAIRS } from './examples';
import { Examples } from './Examples';
import { readPairs } from './operand-text';
import { ParallelPairs } from './ParallelPairs';
import { useExamples } from './use-examples';
import { sixDecimals } from '../../../widgets/number-text';

/** Arrows between two words each: how parallel they are, and which other pairs lie the same way. */
export const PairsPanel = memo(function PairsPanel({ run }: { readonly run: RunRecord }) {
  const text = useSession((state) => state.algebra.pairs);
  const [drawn, setDrawn] = useState(false);
  const { pairs, unread } = useMemo(() => readPairs(text), [text]);
  const examples = useExamples(run.vectors, PAIRS, 5);
  const { value, pending, error } = useQuery(
    'pairParallelism',
    pairs.length === 0 ? null : { vectors: run.vectors, pairs },
  );
  const known = useMemo(() => value?.pairs.filter(({ missing }) => missing.length === 0) ?? [], [value]);
  const add = (pair: string) => updateAlgebra({ pairs: text.trim() === '' ? pair : `${text}, ${pair}` });
  const names = useMemo(() => [{ name: 'Words', words: known.flatMap(({ a, b }) => [a, b]) }], [known]);
  const arrows = useMemo(() => known.map(({ a, b }): [string, string] => [a, b]), [known]);
  return (
    <>
      <h3>Pairs of words</h3>
      <TextField
        label="Pairs"
        explain={<PairsExplain />}
        placeholder="puppy → dog, calf → cow"
        value={text}
        onInput={(typed) => updateAlgebra({ pairs: typed })}
        error={unread.length > 0 ? `Not a pair: ${unread.join(', ').slice(0, 200)}. Type it as a → b.` : null}
      />
      <Examples label="Add" texts={examples} onChoose={add} />
      {error === null ? null : <p className="field-error">{error}</p>}
      {value ? <Missing pairs={value.pairs} /> : null}
      {known.length > 0 && value ? (
        <>
          <ParallelismTable pairs={value.pairs} cosines={value.cosines} busy={pending} />
          <div className="algebra-examples">
            <Button aria-pressed={drawn} onClick={() => setDrawn(!drawn)}>
              {drawn ? 'Hide the arrows' : 'Draw the arrows'}
            </Button>
          </div>
          {drawn ? (
            <ArrowPicture
              run={run}
              label="Arrows of pairs"
              unitLength={false}
              kinds={names}
              arrows={arrows}
              predicted={null}
            />
          ) : null}
          <ParallelPairs run={run} pairs={known} />
        </>
      ) : null}
    </>
  );
});

function PairsExplain() {
  return (
    <Explain title="Parallelism">
      The arrow of a pair a → b is the difference of the two vectors, b − a, as learned. Parallelism is the
      cosine of two differences: 1 when they point the same way, 0 at right angles, −1 the opposite way,
      however long they are. Write pairs as a → b or a -&gt; b, with commas between them.
    </Explain>
  );
}

function Missing({ pairs }: { readonly pairs: readonly PairDifference[] }) {
  const missing = pairs.flatMap((pair) => pair.missing);
  if (missing.length === 0) return null;
  return (
    <p className="field-error" role="status">
      {missing
        .map(({ word, suggestions }) => {
          const near = suggestions.length > 0 ? ` (closest spellings: ${suggestions.join(', ')})` : '';
          return `“${word.slice(0, 40)}” is not in the vocabulary${near}.`;
        })
        .join(' ')}
    </p>
  );
}

interface TableProps {
  readonly pairs: readonly PairDifference[];
  readonly cosines: Float32Array;
  readonly busy: boolean;
}

function ParallelismTable({ pairs, cosines, busy }: TableProps) {
  const rows = pairs.flatMap((first, i) =>
    pairs.slice(i + 1).flatMap((second, k) => {
      const j = i + 1 + k;
      return first.length === null || second.length === null
        ? []
        : [{ key: `${i} ${j}`, first, second, cosine: cosines[i * pairs.length + j] ?? NaN }];
    }),
  );
  return (
    <DataTable
      label="Parallelism"
      rows={rows}
      rowKey={({ key }) => key}
      busy={busy}
      maxHeight="18rem"
      empty="Add a second pair: the table then shows how parallel the two arrows are."
      columns={[
        { name: 'Pair', value: ({ first }) => nameOf(first), cut: '12rem' },
        { name: 'Other pair', value: ({ second }) => nameOf(second), cut: '12rem' },
        {
          name: 'Cosine of differences',
          value: ({ cosine }) => (Number.isNaN(cosine) ? '–' : sixDecimals(cosine)),
          align: 'end',
        },
        { name: 'Length', value: ({ first }) => (first.length ?? 0).toFixed(6) },
        { name: 'Other length', value: ({ second }) => (second.length ?? 0).toFixed(6) },
      ]}
    />
  );
}

function nameOf({ a, b }: PairDifference): string {
  return `${a} → ${b}`;
}
