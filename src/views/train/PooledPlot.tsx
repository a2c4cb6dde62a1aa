import { useMemo } from 'react';
import type { Tasks } from '../../engine/protocol';
import { LinePlot } from '../../widgets/plot/LinePlot';
import { pooledCurve } from './curves';

/** Two lines over document length. */
export function PooledPlot({ bins }: Tasks['pooledLengths']['result']) {
  const series = useMemo(
    () => [
      { name: 'Masked: real words only', ...pooledCurve(bins, 'masked') },
      { name: 'Unmasked: padding counts', dashed: true, ...pooledCurve(bins, 'unmasked') },
    ],
    [bins],
  );
  return (
    <LinePlot
      title="Length of the document vector"
      series={series}
      xTitle="Words in the document"
      yTitle="Mean length"
    />
  );
}
