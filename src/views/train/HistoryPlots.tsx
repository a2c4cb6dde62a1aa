import { useMemo } from 'react';
import type { History } from '../../data/history';
import { LinePlot } from '../../widgets/plot/LinePlot';
import { curve } from './curves';

/** Loss and accuracy side by side, the best epoch marked in both. */
export function HistoryPlots({ history }: { readonly history: History }) {
  const loss = useMemo(
    () => [
      { name: 'Training', ...curve(history, 'loss') },
      { name: 'Validation', ...curve(history, 'valLoss') },
    ],
    [history],
  );
  const accuracy = useMemo(
    () => [
      { name: 'Training', ...curve(history, 'accuracy') },
      { name: 'Validation', ...curve(history, 'valAccuracy') },
    ],
    [history],
  );
  return (
    <>
      <LinePlot title="Loss" series={loss} xTitle="Epoch" yTitle="Loss" />
      <LinePlot title="Accuracy" series={accuracy} xTitle="Epoch" yTitle="Accuracy" />
    </>
  );
}
