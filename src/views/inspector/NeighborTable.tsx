import { memo, useCallback, useMemo, useState } from 'react';
import type { ClassName } from '../../data/corpus';
import type { Measure } from '../../data/keyed-vectors';
import type { ScoredNeighbor } from '../../engine/protocol';
import type { RunRecord } from '../../session/session';
import { DataTable } from '../../widgets/DataTable';
import { FormulaCard, type AskedNumber } from './FormulaCard';
import { neighborColumns } from './neighbor-columns';
import type { NeighborExtra } from './use-neighbor-extras';

interface Props {
  readonly label: 'Most similar' | 'Most different';
  /** The word that they are neighbours of. */
  readonly word: string;
  readonly run: RunRecord;
  readonly measure: Measure;
  readonly neighbors: readonly ScoredNeighbor[];
  /** One for each neighbour. */
  readonly extras: readonly NeighborExtra[];
  /** Runs of a seed check; 0 without one. */
  readonly runs: number;
  /** Neighbours of the word compared with. */
  readonly shared: ReadonlySet<string>;
  readonly classes: readonly ClassName[];
  readonly busy: boolean;
}

const PLAIN: NeighborExtra = { mark: null, seenIn: null };

/** Neighbours in the order given; the rank starts at 1. */
export const NeighborTable = memo(function NeighborTable(props: Props) {
  const { label, word, run, measure, neighbors, extras, runs, shared, classes, busy } = props;
  const [asked, setAsked] = useState<AskedNumber | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const rows = useMemo(
    () =>
      neighbors.map((neighbor, i) => ({
        ...neighbor,
        ...(extras[i] ?? PLAIN),
        rank: i + 1,
        shared: shared.has(neighbor.word),
      })),
    [neighbors, extras, shared],
  );
  const columns = useMemo(() => {
    const greatest = measure === 'cosine' ? 1 : Math.max(...neighbors.map(({ score }) => Math.abs(score)), 0);
    const onAsk = (other: string, button: HTMLElement) => setAsked({ a: word, b: other, measure, button });
    return neighborColumns({ classes, measure, runs, greatest, onAsk });
  }, [classes, measure, runs, neighbors, word]);
  return (
    <>
      <DataTable
        label={label}
        rows={rows}
        rowKey={({ index }) => index}
        columns={columns}
        maxHeight="25rem"
        busy={busy}
        empty={
          busy ? 'Comparing …' : 'No word is left to compare with: lower the minimum count or clear a filter.'
        }
      />
      {asked ? <FormulaCard vectors={run.vectors} asked={asked} onClose={close} /> : null}
    </>
  );
});
