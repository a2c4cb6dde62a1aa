import { readCurves } from '../../data/curve-reading';
import type { TrainProgress } from '../../engine/protocol';
import { useSession } from '../../session/store';
import { shownClassifier } from '../../session/recipe';
import { Section } from '../../widgets/Section';
import { CurvesPanel } from './CurvesPanel';
import { HistoryTable } from './HistoryTable';
import { LiveFigures } from './LiveFigures';
import { provenance } from './plan';
import { TrainButtons } from './TrainButtons';
import { useSlowProgress } from './use-slow-progress';

interface Props {
  /** What is wrong with a setting as typed, as a sentence. */
  readonly problem: string | null;
}

/** Start, watch and stop a training; afterwards what the run on show learned. */
export function TrainingPanel({ problem }: Props) {
  const status = useSession((state) => state.training.status);
  const message = useSession((state) => state.training.message);
  const shown = useSession(shownClassifier);
  const origin = useSession((state) => provenance(state, shownClassifier(state)));
  const live = useSlowProgress();
  const running = status === 'running';
  const history = running ? (live?.history ?? null) : (shown?.history ?? null);
  const sentence = live ? liveReading(live) : running ? '' : (shown?.reading.sentence ?? '');
  return (
    <Section title="Training" className="train-training">
      <TrainButtons problem={problem} />
      <p role="status" aria-label="Training status" className="train-status" data-status={status}>
        {message}
      </p>
      <p className="train-origin">{running ? '' : origin}</p>
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
