import { useSession } from '../../session/store';
import { shownRun } from '../../session/recipe';
import { NoCorpus } from './NoCorpus';
import { PlanPanel } from './PlanPanel';
import { RunDetails } from './RunDetails';
import { RunsTable } from './RunsTable';
import { SettingsPanel } from './SettingsPanel';
import { TrainingPanel } from './TrainingPanel';
import './train.css';

/** Settings and their consequences on the left, training and its results on the right. */
export function TrainPlace() {
  const hasCorpus = useSession((state) => state.corpus !== null);
  const shown = useSession(shownRun);
  return (
    <div className="train-place">
      <h1 className="visually-hidden">Train</h1>
      {hasCorpus ? null : <NoCorpus />}
      <div className="train-settings">
        <SettingsPanel />
      </div>
      <div className="train-results">
        <TrainingPanel />
        <PlanPanel />
        <RunsTable />
        {shown ? <RunDetails key={shown.number} record={shown} /> : null}
      </div>
    </div>
  );
}
