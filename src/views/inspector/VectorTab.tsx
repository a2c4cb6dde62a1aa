import { useMemo, useState } from 'react';
import type { WordVector } from '../../engine/protocol';
import type { RunRecord } from '../../session/session';
import { useQuery } from '../../session/use-query';
import { Explain } from '../../widgets/Explain';
import { countText, sixDecimals } from '../../widgets/number-text';
import { RangeField } from '../../widgets/RangeField';
import { StatGrid } from '../../widgets/StatGrid';
import { EpochNeighbors } from './EpochNeighbors';
import { OneHotDemo } from './OneHotDemo';
import type { InspectorTabProps } from './use-word-view';
import { epochText, missingText, nextMoment, vectorEntries } from './vector-figures';
import { VectorStrip } from './VectorStrip';
import { VectorTable } from './VectorTable';
import './vector.css';

/** The numbers of a word: as they are, as bars, and as they were after each epoch. */
export function VectorTab({ view: { run, word } }: InspectorTabProps) {
  if (!run || word === null) return null;
  return <Replay key={run.number} run={run} word={word} />;
}

interface Props {
  readonly run: RunRecord;
  readonly word: string;
}

function Replay({ run, word }: Props) {
  const classifier = run.kind === 'classifier' ? run : null;
  const { value: moments } = useQuery('trainingMoments', classifier && { run: classifier.run });
  /** Null: the vectors as kept. */
  const [epoch, setEpoch] = useState<number | null>(null);
  const end = moments?.moments.at(-1) ?? 0;
  const shown = epoch ?? end;
  const missing = moments ? missingText(moments) : null;
  return (
    <>
      {classifier ? (
        <>
          <RangeField
            label="Epoch"
            value={shown}
            min={0}
            max={end}
            disabled={!moments}
            text={moments ? epochText(shown, moments) : '…'}
            explain={
              <Explain title="The training replayed">
                Word vectors start as random numbers and are updated like any other weights. Epoch 0 is the
                start; the end of the slider is the epoch whose vectors all other tables show.
              </Explain>
            }
            onChange={(wanted) => {
              if (!moments) return;
              const next = nextMoment(moments.moments, wanted, shown);
              setEpoch(next === end ? null : next);
            }}
          />
          {missing === null ? null : <p className="hint">{missing}</p>}
        </>
      ) : (
        <p className="hint">
          These vectors are made by GloVe, which keeps neither its start nor its epochs: movement and replay
          are for runs of the classifier.
        </p>
      )}
      <Numbers run={run} word={word} epoch={epoch} />
      {classifier && moments ? <EpochNeighbors run={classifier} word={word} epoch={shown} /> : null}
      <OneHotDemo run={run} word={word} />
    </>
  );
}

function Numbers({ run, word, epoch }: Props & { readonly epoch: number | null }) {
  const { value, pending, error } = useQuery('wordVector', {
    vectors: run.vectors,
    run: run.kind === 'classifier' ? run.run : null,
    word,
    epoch,
  });
  const entries = useMemo(() => (value ? vectorEntries(value) : []), [value]);
  return (
    <>
      {error === null ? null : <p className="hint">{error}</p>}
      <VectorStrip word={word} entries={entries} />
      <StatGrid items={figuresOf(value)} />
      <VectorTable entries={entries} ranked={value?.ranked ?? 0} busy={pending} />
    </>
  );
}

function figuresOf(vector: WordVector | undefined) {
  const numbers = { label: 'Numbers', value: vector ? countText(vector.values.length) : '–' };
  const length = {
    label: 'Length',
    value: vector ? (
      <>
        {sixDecimals(vector.norm)} <LengthFormula vector={vector} />
      </>
    ) : (
      '–'
    ),
  };
  if (vector && !vector.movement) return [numbers, length];
  const { euclidean, cosine } = vector?.movement ?? { euclidean: null, cosine: null };
  return [
    numbers,
    length,
    {
      label: 'Moved since the start',
      value: euclidean === null ? '–' : sixDecimals(euclidean),
      note: 'Euclidean distance',
    },
    {
      label: 'Cosine with the start',
      value: cosine === null ? (vector ? 'undefined' : '–') : sixDecimals(cosine),
      note: '1 = not turned',
    },
  ];
}

function LengthFormula({ vector: { values, norm } }: { readonly vector: WordVector }) {
  const squares = values.reduce((sum, value) => sum + value ** 2, 0);
  const first = Array.from(values.subarray(0, 2), (value) => `${sixDecimals(value)}²`).join(' + ');
  return (
    <Explain title="Length of the vector">
      √(x₀² + x₁² + …) = √({first}
      {values.length > 2 ? ' + …' : ''}) = √{squares.toFixed(6)} = {sixDecimals(norm)}
    </Explain>
  );
}
