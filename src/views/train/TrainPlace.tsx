import { useSession } from '../../session/store';
import { shownRun } from '../../session/recipe';
import { FieldProblems, useFieldProblems } from '../../widgets/field-problems';
import { GlovePlan } from './GlovePlan';
import { NoCorpus } from './NoCorpus';
import { PlanPanel } from './PlanPanel';
import { RunDetails } from './RunDetails';
import { RunsTable } from './RunsTable';
import { SettingsPanel } from './SettingsPanel';
import { TrainingPanel } from './TrainingPanel';
import '../inspector/inspector.css';
import './train.css';

/** Settings, what they would make, and what training made of them, side by side where there is room. */
export function TrainPlace() {
  const hasCorpus = useSession((state) => state.corpus !== null);
  const shown = useSession(shownRun);
  const model = useSession((state) => state.settings.learner.model);
  const [problem, report] = useFieldProblems();
  return (
    <div className="place train-place">
      <h1 className="visually-hidden">Train</h1>
      {hasCorpus ? null : <NoCorpus />}
      <div className="train-settings">
        <FieldProblems value={report}>
          <SettingsPanel />
        </FieldProblems>
      </div>
      <div className="train-results">
        {model === 'glove' ? <GlovePlan /> : <PlanPanel />}
        <TrainingPanel problem={problem} />
        <RunsTable />
        {shown ? <RunDetails key={shown.number} record={shown} /> : null}
      </div>
    </div>
  );
}
