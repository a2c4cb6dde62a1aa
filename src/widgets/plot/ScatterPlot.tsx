import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import type { PlotlyHTMLElement } from 'plotly.js';
import type { Palette } from '../palette';
import { escapeText } from './escape-text';
import { PlotFrame } from './PlotFrame';
import { plotAxis, plotLayout } from './plot-layout';
import { usePlot } from './use-plot';
import { usePlotTheme } from './use-plot-theme';

export interface ScatterPlotProps {
  readonly title: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Names of the points, shown on hover. */
  readonly names: readonly string[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly onSelect?: ((point: number) => void) | undefined;
  /** The table of the same points, made when it is asked for. */
  readonly table: () => ReactNode;
  /** CSS length; 320px by default. */
  readonly height?: string | undefined;
}

/** Points over two named axes with their zero lines; a click selects. Up to some thousands. */
export function ScatterPlot(props: ScatterPlotProps) {
  const { title, x, y, names, xTitle, yTitle, onSelect, table, height = '320px' } = props;
  const theme = usePlotTheme();
  const { ref, plot } = usePlot();
  const listening = useRef<object | null>(null);
  const select = useEffectEvent((point: number) => onSelect?.(point));
  useEffect(() => {
    if (!plot) return;
    plot.queue.ask(async () => {
      await plot.plotly.react(
        plot.div,
        traces({ x, y, names }, theme),
        layout({ title, xTitle, yTitle }, theme),
        {
          displayModeBar: false,
        },
      );
      if (listening.current === plot) return;
      listening.current = plot;
      const graph = plot.div as HTMLElement as PlotlyHTMLElement;
      graph.on('plotly_click', ({ points }) => {
        if (points[0]) select(points[0].pointNumber);
      });
    });
  }, [plot, theme, title, x, y, names, xTitle, yTitle]);
  return (
    <PlotFrame
      label={title}
      several
      height={height}
      table={table}
      onSave={(format) =>
        void plot?.plotly.downloadImage(plot.div, { format, filename: title, width: 900, height: 600 })
      }
    >
      <div ref={ref} className="plot-canvas" />
    </PlotFrame>
  );
}

function traces({ x, y, names }: Pick<ScatterPlotProps, 'x' | 'y' | 'names'>, { accent }: Palette) {
  return [
    {
      type: 'scatter' as const,
      mode: 'markers' as const,
      x: Array.from(x),
      y: Array.from(y),
      text: names.map(escapeText),
      hovertemplate: '%{text}<br>%{x:.4f}, %{y:.4f}<extra></extra>',
      marker: { size: 6, color: accent, opacity: 0.45 },
    },
  ];
}

function layout(
  { title, xTitle, yTitle }: Pick<ScatterPlotProps, 'title' | 'xTitle' | 'yTitle'>,
  theme: Palette,
) {
  return {
    ...plotLayout(title, theme),
    margin: { l: 48, r: 12, t: 36, b: 40 },
    showlegend: false,
    hovermode: 'closest' as const,
    xaxis: { ...plotAxis(xTitle, theme), zerolinecolor: theme.muted },
    yaxis: { ...plotAxis(yTitle, theme), zerolinecolor: theme.muted },
  };
}
