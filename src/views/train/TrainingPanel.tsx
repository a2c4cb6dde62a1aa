import { readCurves } from '../../data/curve-reading';
import type { TrainProgress } from '../../engine/protocol';
import { useSession } from '../../session/store';
import type { ClassifierRecord, RunRecord, Session } from '../../session/session';
import { shownRun } from '../../session/recipe';
import { Section } from '../../widgets/Section';
import { CurvesPanel } from './CurvesPanel';
import { GlovePanel } from './GlovePanel';
import { HistoryTable } from './HistoryTable';
import { LiveFigures } from './LiveFigures';
import { provenance } from './plan';
import { TrainButtons } from './TrainButtons';
import { useSlowTraining } from './use-slow-progress';

interface Props {
  /** What is wrong with a setting as typed, as a sentence. */
  readonly problem: string | null;
}

/** Start, watch and stop a training; afterwards what the run on show learned. */
export function TrainingPanel({ problem }: Props) {
  const status = useSession((state) => state.training.status);
  const message = useSession((state) => state.training.message);
  const shown = useSession(shownRun);
  const origin = useSession((state) => provenance(state, shownRun(state)));
  const model = useSession(modelOnShow);
  const training = useSlowTraining();
  const running = status === 'running';
  return (
    <Section title="Training" className="train-training">
      <TrainButtons problem={problem} />
      <p role="status" aria-label="Training status" className="train-status" data-status={status}>
        {message}
      </p>
      <p className="train-origin">{running ? '' : origin}</p>
      {model === 'glove' ? (
        <GlovePanel live={training?.glove ?? null} running={running} shown={ofKind(shown, 'glove')} />
      ) : (
        <ClassifierPanel
          live={training?.progress ?? null}
          running={running}
          shown={ofKind(shown, 'classifier')}
        />
      )}
    </Section>
  );
}

interface PanelProps {
  readonly live: TrainProgress | null;
  readonly running: boolean;
  readonly shown: ClassifierRecord | null;
}

function ClassifierPanel({ live, running, shown }: PanelProps) {
  const history = running ? (live?.history ?? null) : (shown?.history ?? null);
  const sentence = live ? liveReading(live) : running ? '' : (shown?.reading.sentence ?? '');
  return (
    <>
      <LiveFigures />
      <CurvesPanel history={history} running={running} reading={sentence} />
      <div className="train-history">
        <HistoryTable history={history} />
      </div>
    </>
  );
}

/** Whose figures stand in the panel: of the training under way, else of the run on show, else of what is chosen. */
function modelOnShow(state: Session): RunRecord['kind'] {
  const { training, settings } = state;
  if (training.status === 'running') return training.glove ? 'glove' : 'classifier';
  return shownRun(state)?.kind ?? settings.learner.model;
}

function ofKind<K extends RunRecord['kind']>(run: RunRecord | null, kind: K) {
  return run?.kind === kind ? (run as Extract<RunRecord, { kind: K }>) : null;
}

/** What the curves say so far; nothing before the first epoch has ended. */
function liveReading({ history, stepsPerEpoch }: TrainProgress): string {
  return history.epochs.length > 0 ? readCurves(history, stepsPerEpoch).sentence : '';
}
