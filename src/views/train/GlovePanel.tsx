import { lazy, Suspense, useMemo } from 'react';
import type { GloveProgress } from '../../engine/protocol';
import type { GloveRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { DataTable } from '../../widgets/DataTable';
import { StatGrid } from '../../widgets/StatGrid';
import { countText, percentText } from '../../widgets/number-text';
import { duration, metric } from './format';
import { useElapsed } from './use-elapsed';

const LinePlot = lazy(async () => ({ default: (await import('../../widgets/plot/LinePlot')).LinePlot }));

interface Props {
  /** The training under way, as looked up twice a second; null before its first look. */
  readonly live: GloveProgress | null;
  readonly running: boolean;
  readonly shown: GloveRecord | null;
}

const NONE: readonly number[] = [];

/** Figures and the loss by epoch: of the training under way, otherwise of the run on show. */
export function GlovePanel({ live, running, shown }: Props) {
  const losses = (running ? live?.losses : shown?.losses) ?? NONE;
  const series = useMemo(() => [{ name: 'Loss', x: losses.map((_, i) => i + 1), y: losses }], [losses]);
  return (
    <>
      <Figures live={live} running={running} shown={shown} />
      <div className="train-curve">
        {losses.length > 0 ? (
          <Suspense fallback={null}>
            <LinePlot title="Loss" series={series} xTitle="Epoch" yTitle="Mean cost of a cell" />
          </Suspense>
        ) : (
          <p className="hint">The curve appears with a training.</p>
        )}
      </div>
      <div className="train-history">
        <DataTable
          label="Training history"
          maxHeight="16rem"
          rows={losses.map((loss, i) => ({ epoch: i + 1, loss }))}
          rowKey={({ epoch }) => epoch}
          empty="No epoch has ended yet."
          columns={[
            { name: 'Epoch', value: ({ epoch }) => epoch, align: 'start' },
            { name: 'Loss', value: ({ loss }) => loss.toFixed(6) },
          ]}
        />
      </div>
    </>
  );
}

function Figures({ live, running, shown }: Props) {
  const startedAt = useSession((state) => state.jobs.find(({ slot }) => slot === 'train')?.startedAt ?? null);
  const elapsed = useElapsed(startedAt);
  const losses = running ? live?.losses : shown?.losses;
  return (
    <div className="train-live">
      <StatGrid
        items={[
          { label: 'Epoch', value: epochText(running ? live : null, shown, running) },
          {
            label: 'Counted',
            value: running ? percentText(live?.counted ?? 0) : shown ? percentText(1) : '–',
          },
          { label: 'Loss', value: metric(losses?.at(-1) ?? null) },
          { label: 'Cells', value: !running && shown ? countText(shown.cells) : '–' },
          { label: 'Elapsed', value: timeText(running ? elapsed : (shown?.seconds ?? null)) },
        ]}
      />
      <p className="hint">
        Loss: the mean of ½ f(X) (w·w̃ + b + b̃ − log X)² over the cells, the pairs of words that stand near
        each other somewhere.
      </p>
    </div>
  );
}

function epochText(live: GloveProgress | null, shown: GloveRecord | null, running: boolean): string {
  if (running) return live && live.epoch > 0 ? `${live.epoch} of ${live.epochs}` : '–';
  return shown ? `${shown.losses.length} ended` : '–';
}

const timeText = (seconds: number | null) => (seconds === null ? '–' : duration(seconds));
