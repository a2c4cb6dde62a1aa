import { shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import { stopTraining, train } from '../../session/train-actions';
import { goTo } from '../../session/word-actions';
import { Button } from '../../widgets/Button';
import { whyNotContinue, whyNotTrain } from './plan';

/** Train, stop, continue, and on to the words. */
export function TrainButtons() {
  const running = useSession((state) => state.training.status === 'running');
  const reason = useSession(whyNotTrain);
  const shown = useSession(shownRun);
  const reasonToContinue = useSession((state) => whyNotContinue(state, shownRun(state)));
  return (
    <div className="train-buttons">
      <Button kind="primary" disabled={running || reason !== null} onClick={() => void train()}>
        Train
      </Button>
      <Button disabled={!running} onClick={stopTraining}>
        Stop training
      </Button>
      <Button disabled={running || reasonToContinue !== null} onClick={() => void train({ from: shown })}>
        Train more
      </Button>
      {shown && !running ? <Button onClick={() => goTo('words')}>Go to Words</Button> : null}
      <p className="train-reason">
        {reason ?? (shown && reasonToContinue ? `Train more: ${reasonToContinue}` : '')}
      </p>
    </div>
  );
}
