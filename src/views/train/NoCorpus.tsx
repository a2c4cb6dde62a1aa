import { goTo } from '../../session/word-actions';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';

/** Stands above the settings until there is something to train on. */
export function NoCorpus() {
  const demonstrating = useSession((state) => state.demonstrating);
  if (demonstrating) return <p className="train-empty">The sample reviews are being read …</p>;
  return (
    <div className="train-empty">
      <p>
        No corpus is in use yet. Settings can be chosen now; a classifier needs labelled texts, GloVe any
        texts.
      </p>
      <Button onClick={() => goTo('corpus')}>Go to Corpus</Button>
    </div>
  );
}
