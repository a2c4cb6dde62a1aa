import { readCurves } from '../../data/curve-reading';
import type { TrainProgress } from '../../engine/protocol';
import { useSession } from '../../session/store';
import { shownRun } from '../../session/recipe';
import { Section } from '../../widgets/Section';
import { CurvesPanel } from './CurvesPanel';
import { HistoryTable } from './HistoryTable';
import { LiveFigures } from './LiveFigures';
import { TrainButtons } from './TrainButtons';

/** Start, watch and stop a training; afterwards what the run on show learned. */
export function TrainingPanel() {
  const training = useSession((state) => state.training);
  const shown = useSession(shownRun);
  const running = training.status === 'running';
  const history = running ? (training.progress?.history ?? null) : (shown?.history ?? null);
  const live = running ? training.progress : null;
  const sentence = live ? liveReading(live) : running ? '' : (shown?.reading.sentence ?? '');
  return (
    <Section title="Training">
      <TrainButtons />
      <p role="status" aria-label="Training status" className="train-status" data-status={training.status}>
        {training.message}
      </p>
      <LiveFigures />
      <CurvesPanel history={history} running={running} reading={sentence} />
      <div className="train-history">
        <HistoryTable history={history} />
      </div>
    </Section>
  );
}

/** What the curves say so far; nothing before the first epoch has ended. */
function liveReading({ history, stepsPerEpoch }: TrainProgress): string {
  return history.epochs.length > 0 ? readCurves(history, stepsPerEpoch).sentence : '';
}
