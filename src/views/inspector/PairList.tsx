import { useCallback, useMemo, useState } from 'react';
import { addPair, removePair } from '../../session/pair-actions';
import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';
import { DataTable } from '../../widgets/DataTable';
import { Explain } from '../../widgets/Explain';
import { otherKind } from '../words/tools/contrast';
import { FormulaCard, type AskedNumber } from './FormulaCard';
import { pairColumns } from './pair-columns';
import { listedPairs, pairRows, pairText } from './pairs';
import { SourceTag } from './SourceTag';
import { WordBox } from './WordBox';
import { useKept } from './use-kept';

const NONE: readonly never[] = [];

/** Pairs with their numbers in the vectors on show, made again after each training. */
export function PairList({ run, word }: { readonly run: RunRecord; readonly word: string }) {
  const added = useSession((state) => state.addedPairs);
  const removed = useSession((state) => state.removedPairs);
  const pinned = useSession((state) => state.pinned);
  const other = useSession((state) => otherKind(state, run));
  const [asked, setAsked] = useState<AskedNumber | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const listed = useMemo(() => listedPairs(added, pinned, removed), [added, pinned, removed]);
  const pairs = listed.map(({ pair }) => pair);
  const { value, pending, error } = useQuery('comparePairs', { vectors: run.vectors, pairs });
  const contrast = useQuery('comparePairs', other && { vectors: other.vectors, pairs });
  const waiting = pending || contrast.pending;
  const complete = useMemo(
    () => (waiting || !value ? NONE : pairRows(listed, value.pairs, contrast.value?.pairs ?? null)),
    [waiting, listed, value, contrast.value],
  );
  const rows = useKept(complete, waiting);
  const columns = useMemo(
    () =>
      pairColumns({
        contrastRun: other?.number ?? null,
        banded: run.kind === 'classifier',
        onAsk: setAsked,
        onRemove: removePair,
      }),
    [other, run.kind],
  );
  return (
    <div className="pair-block">
      <header>
        <h3>Pair list</h3>
        <Explain title="Pair list">
          Kept for this visit and computed again from the vectors of each training. As one-hot vectors any two
          words are √2 = 1.41421356 apart, however alike they are; learned distances tell words apart.
          “Source” holds the figures printed where this kind of model comes from, for its own texts and random
          numbers: yours are compared with a band, not digit by digit.
        </Explain>
        <SourceTag run={run} />
      </header>
      <DataTable
        label="Pair list"
        rows={rows}
        rowKey={({ pair }) => pairText(pair)}
        columns={columns}
        busy={waiting}
        maxHeight="25rem"
        empty={waiting ? 'Reading the vectors …' : 'No pair on the list.'}
      />
      {error === null ? null : <p className="hint">{error}</p>}
      <WordBox
        label={`Add a pair: ${word} with`}
        vectors={run.vectors}
        onChoose={(chosen) => addPair([word, chosen])}
      />
      {asked ? <FormulaCard vectors={run.vectors} asked={asked} onClose={close} /> : null}
    </div>
  );
}
