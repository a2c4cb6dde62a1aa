import { useEffect } from 'react';
import { DataTable } from '../DataTable';
import type { Palette } from '../palette';
import { escapeText } from './escape-text';
import { PlotFrame } from './PlotFrame';
import { plotAxis, plotLayout } from './plot-layout';
import { usePlot } from './use-plot';
import { usePlotTheme } from './use-plot-theme';

export interface Line {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Dashed lines tell two sets apart without colour. */
  readonly dashed?: boolean | undefined;
  /** Index of its colour in the palette; by default its place in the list. */
  readonly color?: number | undefined;
}

export interface LinePlotProps {
  readonly title: string;
  readonly series: readonly Line[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xLog?: boolean | undefined;
  readonly yLog?: boolean | undefined;
  /** A vertical line with a short name, for instance at the best epoch. */
  readonly mark?: { readonly x: number; readonly label: string } | null | undefined;
  /** CSS length; 220px by default. */
  readonly height?: string | undefined;
}

/** Lines over one axis, with hover values and the table of the same numbers. */
export function LinePlot(props: LinePlotProps) {
  const { title, series, xTitle, yTitle, xLog, yLog, height = '220px' } = props;
  const theme = usePlotTheme();
  const { ref, plot } = usePlot();
  const markAt = props.mark?.x;
  const markLabel = props.mark?.label;
  useEffect(() => {
    if (!plot) return;
    const mark = markAt === undefined ? null : { x: markAt, label: markLabel ?? '' };
    const frame = layout({ title, series, xTitle, yTitle, xLog, yLog, mark }, theme);
    plot.queue.ask(() =>
      plot.plotly.react(plot.div, traces(series, theme), frame, { displayModeBar: false }),
    );
  }, [plot, theme, title, series, xTitle, yTitle, xLog, yLog, markAt, markLabel]);
  return (
    <PlotFrame
      label={title}
      several
      height={height}
      table={() => <LineTable title={title} series={series} xTitle={xTitle} />}
      onSave={(format) =>
        void plot?.plotly.downloadImage(plot.div, { format, filename: title, width: 900, height: 500 })
      }
    >
      <div ref={ref} className="plot-canvas" />
    </PlotFrame>
  );
}

function traces(series: readonly Line[], { categories, accent }: Palette) {
  return series.map(({ name, x, y, dashed, color }, i) => ({
    type: 'scatter' as const,
    mode: x.length < 60 ? ('lines+markers' as const) : ('lines' as const),
    name: escapeText(name),
    x: [...x],
    y: [...y],
    line: {
      color: series.length === 1 ? accent : categories[(color ?? i) % categories.length]!,
      dash: dashed ? ('dash' as const) : ('solid' as const),
      width: 2,
    },
    marker: { size: 5 },
  }));
}

function layout({ title, series, xTitle, yTitle, xLog, yLog, mark }: LinePlotProps, theme: Palette) {
  return {
    ...plotLayout(title, theme),
    margin: { l: 44, r: 12, t: 44, b: 36 },
    showlegend: series.length > 1,
    legend: { orientation: 'h' as const, y: 1.16, x: 1, xanchor: 'right' as const },
    hovermode: 'x unified' as const,
    xaxis: { ...plotAxis(xTitle, theme), type: xLog ? ('log' as const) : ('linear' as const) },
    yaxis: { ...plotAxis(yTitle, theme), type: yLog ? ('log' as const) : ('linear' as const) },
    shapes: mark
      ? [
          {
            type: 'line' as const,
            x0: mark.x,
            x1: mark.x,
            y0: 0,
            y1: 1,
            yref: 'paper' as const,
            line: { color: theme.muted, width: 1, dash: 'dot' as const },
          },
        ]
      : [],
    annotations: mark
      ? [
          {
            x: mark.x,
            y: 1,
            yref: 'paper' as const,
            yanchor: 'top' as const,
            xanchor: 'left' as const,
            text: escapeText(mark.label),
            showarrow: false,
            font: { color: theme.muted, size: 10 },
          },
        ]
      : [],
  };
}

/** One row for every x of any line. */
function LineTable({ title, series, xTitle }: Pick<LinePlotProps, 'title' | 'series' | 'xTitle'>) {
  const xs = [...new Set(series.flatMap(({ x }) => x))].toSorted((a, b) => a - b);
  const maps = series.map(({ x, y }) => new Map(x.map((value, i) => [value, y[i] ?? NaN])));
  const cell = (value: number | undefined) =>
    value === undefined ? '' : value.toLocaleString('en', { maximumFractionDigits: 4 });
  return (
    <DataTable
      label={title}
      rows={xs}
      rowKey={(x) => x}
      columns={[
        { name: xTitle, value: (x) => cell(x) },
        ...series.map(({ name }, i) => ({ name, value: (x: number) => cell(maps[i]?.get(x)) })),
      ]}
    />
  );
}
