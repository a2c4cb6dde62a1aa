import { lazy, memo, Suspense } from 'react';
import type { History } from '../../data/history';
import { sameHistory } from './curves';

const NONE: History = { epochs: [], bestEpoch: 0 };

const HistoryPlots = lazy(async () => ({ default: (await import('./HistoryPlots')).HistoryPlots }));

interface Props {
  readonly history: History | null;
  /** One sentence on what the curves say; its line is kept when it is empty. */
  readonly reading: string;
  readonly running: boolean;
}

/** Loss and accuracy of training and validation by epoch, and what they say in one line. */
export const CurvesPanel = memo(function CurvesPanel({ history, reading, running }: Props) {
  return (
    <div>
      <div className="train-curves">
        {history || running ? (
          <Suspense fallback={null}>
            <HistoryPlots history={history ?? NONE} />
          </Suspense>
        ) : (
          <p className="hint">The curves appear with a training.</p>
        )}
      </div>
      <p className="train-reading">{reading}</p>
    </div>
  );
}, same);

function same(a: Props, b: Props): boolean {
  return a.running === b.running && a.reading === b.reading && sameHistory(a.history, b.history);
}
