import { useMemo } from 'react';
import type { History } from '../../data/history';
import { LinePlot } from '../../widgets/plot/LinePlot';
import { curve } from './curves';

/** Loss and accuracy side by side, the best epoch marked in both. */
export function HistoryPlots({ history }: { readonly history: History }) {
  const loss = useMemo(
    () => [
      { name: 'Training', ...curve(history, 'loss') },
      { name: 'Validation', dashed: true, ...curve(history, 'valLoss') },
    ],
    [history],
  );
  const accuracy = useMemo(
    () => [
      { name: 'Training', ...curve(history, 'accuracy') },
      { name: 'Validation', dashed: true, ...curve(history, 'valAccuracy') },
    ],
    [history],
  );
  const mark =
    history.bestEpoch > 0 ? { x: history.bestEpoch, label: `best epoch ${history.bestEpoch}` } : null;
  return (
    <>
      <LinePlot title="Loss" series={loss} mark={mark} xTitle="Epoch" yTitle="Loss" />
      <LinePlot title="Accuracy" series={accuracy} mark={mark} xTitle="Epoch" yTitle="Accuracy" />
    </>
  );
}
