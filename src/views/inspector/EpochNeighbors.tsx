import type { ClassifierRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';
import { DataTable } from '../../widgets/DataTable';
import { Explain } from '../../widgets/Explain';
import { countText } from '../../widgets/number-text';
import { wordColumn } from './word-column';
import { roundedColumn } from '../../widgets/number-columns';

interface Props {
  readonly run: ClassifierRecord;
  readonly word: string;
  readonly epoch: number;
}

/** The nearest words by cosine as they were after an epoch, and how alike any two words were then. */
export function EpochNeighbors({ run, word, epoch }: Props) {
  const topn = useSession((state) => state.topn);
  const includeUnknown = useSession((state) => state.includeUnknown);
  const { value, pending, error } = useQuery('neighborsAtEpoch', {
    run: run.run,
    word,
    epoch,
    topn,
    includeUnknown,
  });
  const rows = value?.similar.map((neighbor, i) => ({ ...neighbor, rank: i + 1 })) ?? [];
  const random = value?.randomPairs;
  return (
    <>
      <h3>Most similar at epoch {epoch}</h3>
      {error === null ? null : <p className="hint">{error}</p>}
      <DataTable
        label={`Most similar at epoch ${epoch}`}
        rows={rows}
        rowKey={({ index }) => index}
        maxHeight="24rem"
        busy={pending}
        empty="No words to compare with."
        columns={[
          { name: 'Rank', value: ({ rank }) => rank },
          wordColumn({ cut: '9rem' }),
          roundedColumn('Cosine', (row: (typeof rows)[number]) => row.value),
          { name: 'Count', value: ({ count }) => count },
        ]}
      />
      <p className="hint" role="status" aria-label="Random pairs">
        {random?.meanAbsoluteCosine != null
          ? `Random pairs of words: mean absolute cosine ${random.meanAbsoluteCosine.toFixed(3)} over ${random.all ? 'all ' : ''}${countText(random.pairs)} pairs; directions drawn at random would give ${random.expected.toFixed(3)}. `
          : 'Random pairs of words: no pair to compare. '}
        <Explain title="Random pairs">
          The mean of |cosine| over pairs of different words, [UNK] and words without a vector left out; with
          more than 2,000 pairs, 2,000 are drawn with the seed of the weights. In d dimensions random
          directions give Γ(d/2) / (√π · Γ((d + 1)/2)), 0.203 for 16: a cosine of that size says nothing.
        </Explain>
      </p>
    </>
  );
}
