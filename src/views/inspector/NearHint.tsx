import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { showRun } from '../../session/train-actions';
import { goTo } from '../../session/word-actions';
import { Button } from '../../widgets/Button';
import { otherKind } from '../words/tools/contrast';

/** What near means for these vectors, and the way to vectors for which it means something else. */
export function NearHint({ run }: { readonly run: RunRecord }) {
  const other = useSession((state) => otherKind(state, run));
  if (run.kind === 'glove') {
    return (
      <p className="hint near-hint">
        These vectors know no labels: near means “keeps the same company”, words beside which the same words
        stand.{' '}
        {other ? (
          <Show run={other} text={`Show run ${other.number}, the classifier’s, for contrast`} />
        ) : null}
      </p>
    );
  }
  return (
    <p className="hint near-hint">
      Between a classifier’s word vectors, near means “the same effect on the label”, not “the same meaning”.{' '}
      {other ? (
        <Show run={other} text={`Show run ${other.number}, made without labels, for contrast`} />
      ) : (
        <Button kind="quiet" small onClick={() => goTo('train')}>
          Train vectors without labels (GloVe) for contrast
        </Button>
      )}
    </p>
  );
}

function Show({ run, text }: { readonly run: RunRecord; readonly text: string }) {
  return (
    <Button kind="quiet" small onClick={() => showRun(run.number)}>
      {text}
    </Button>
  );
}
