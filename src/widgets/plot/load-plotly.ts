import type { Plotly as PlotlyType } from './plotly';

export type Plotly = typeof PlotlyType;

let loading: Promise<Plotly> | null = null;

/** Plotly with the traces that Firth draws, fetched when the first plot is drawn. */
export function loadPlotly(): Promise<Plotly> {
  loading ??= import('./plotly').then(({ Plotly }) => Plotly);
  loading.catch(() => (loading = null));
  return loading;
}
