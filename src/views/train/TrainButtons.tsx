import { shownClassifier, shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import { stopTraining, train } from '../../session/train-actions';
import { goTo } from '../../session/word-actions';
import { Button } from '../../widgets/Button';
import { whyNotContinue, whyNotTrain } from './plan';

/** Train, stop, continue, and on to the words. */
export function TrainButtons({ problem }: { readonly problem: string | null }) {
  const running = useSession((state) => state.training.status === 'running');
  const reason = useSession(whyNotTrain) ?? problem;
  const shown = useSession(shownClassifier);
  const hasRun = useSession((state) => shownRun(state) !== null);
  const reasonToContinue = useSession((state) => whyNotContinue(state, shownClassifier(state)));
  const blocked = running || reason !== null;
  return (
    <div className="train-buttons">
      <Button kind="primary" disabled={blocked} onClick={() => void train()}>
        Train
      </Button>
      <Button disabled={!running} onClick={stopTraining}>
        Stop training
      </Button>
      <Button disabled={blocked || reasonToContinue !== null} onClick={() => void train({ from: shown })}>
        Train more
      </Button>
      {hasRun && !running ? <Button onClick={() => goTo('words')}>Go to Words</Button> : null}
      <p className={reason === null ? 'hint' : 'train-reason'}>
        {reason ?? (hasRun && reasonToContinue ? `Train more: ${reasonToContinue}` : '')}
      </p>
    </div>
  );
}
