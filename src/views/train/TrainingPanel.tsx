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
  return (
    <Section title="Training">
      <TrainButtons />
      <p role="status" aria-label="Training status" className="train-status" data-status={training.status}>
        {training.message}
      </p>
      <LiveFigures />
      <CurvesPanel history={history} running={running} reading={running ? null : (shown?.reading ?? null)} />
      <div className="train-history">
        <HistoryTable history={history} />
      </div>
    </Section>
  );
}
