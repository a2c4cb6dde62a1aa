import { memo, useMemo } from 'react';
import { useSession } from '../../session/store';
import { LinePlot } from '../../widgets/plot/LinePlot';
import { logLines } from './map-log';

/** The lines that the layout reports, and how its KL divergence fell. */
export const MapLog = memo(function MapLog() {
  const log = useSession((state) => state.map?.log ?? null);
  const curve = log?.method === 'tsne' ? log.klCurve : null;
  const series = useMemo(
    () => [
      {
        name: 'KL divergence',
        x: curve?.map(({ iteration }) => iteration) ?? [],
        y: curve?.map(({ kl }) => kl) ?? [],
      },
    ],
    [curve],
  );
  if (!log) return null;
  return (
    <details className="map-log" open>
      <summary>{curve ? 'Log and KL curve' : 'Log'}</summary>
      <ol aria-label="Map log">
        {logLines(log).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {curve ? <LinePlot title="KL divergence" series={series} xTitle="Iteration" yTitle="KL" yLog /> : null}
    </details>
  );
});
