import { useMemo } from 'react';
import { useSession } from '../../session/store';
import { LinePlot } from '../../widgets/plot/LinePlot';

/** Count by rank, and the share of running words that a vocabulary of each size covers. */
export function VocabularyCurves() {
  const summary = useSession((state) => state.dataset?.summary);
  const ranks = useMemo(
    () => [
      {
        name: 'Count',
        x: summary?.rankCounts.map(({ rank }) => rank) ?? [],
        y: summary?.rankCounts.map(({ count }) => count) ?? [],
      },
    ],
    [summary],
  );
  const coverage = useMemo(
    () => [
      {
        name: 'Running words covered',
        x: summary?.coverageCurve.map(({ size }) => size) ?? [],
        y: summary?.coverageCurve.map((point) => point.coverage) ?? [],
      },
    ],
    [summary],
  );
  return (
    <div className="curve-pair">
      <LinePlot title="Count by rank" series={ranks} xTitle="Rank" yTitle="Count" xLog yLog />
      <LinePlot
        title="Coverage by vocabulary size"
        series={coverage}
        xTitle="Words"
        yTitle="Share covered"
        xLog
      />
    </div>
  );
}
