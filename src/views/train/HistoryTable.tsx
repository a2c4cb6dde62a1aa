import { memo } from 'react';
import type { History } from '../../data/history';
import { DataTable } from '../../widgets/DataTable';
import { sameHistory } from './curves';
import { metric } from './format';

interface Props {
  readonly history: History | null;
}

const NONE: History = { epochs: [], bestEpoch: 0 };

/** One row an epoch; the best one carries a star and the word "best". */
export const HistoryTable = memo(
  function HistoryTable({ history }: Props) {
    const { epochs, bestEpoch } = history ?? NONE;
    return (
      <DataTable
        label="Training history"
        maxHeight="16rem"
        rows={epochs}
        rowKey={({ epoch }) => epoch}
        empty="No epoch has ended yet."
        columns={[
          {
            name: 'Epoch',
            value: ({ epoch }) => epoch,
            align: 'start',
            cell: ({ epoch }) => (epoch === bestEpoch ? `${epoch} ★ best` : epoch),
          },
          { name: 'Loss', value: ({ loss }) => metric(loss) },
          { name: 'Accuracy', value: ({ accuracy }) => metric(accuracy) },
          { name: 'Validation loss', value: ({ valLoss }) => metric(valLoss) },
          { name: 'Validation accuracy', value: ({ valAccuracy }) => metric(valAccuracy) },
          { name: 'Seconds', value: ({ seconds }) => seconds.toFixed(2) },
        ]}
      />
    );
  },
  (a: Props, b: Props) => sameHistory(a.history, b.history),
);
