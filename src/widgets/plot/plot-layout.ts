import type { Palette } from '../palette';
import { escapeText } from './escape-text';
import { PLOT_FONT } from './plot-font';

/** What all plots by Plotly look alike in: title, type, background, hover label. */
export function plotLayout(title: string, theme: Palette) {
  return {
    title: { text: escapeText(title), font: { size: 13 }, x: 0, xref: 'paper' as const, y: 0.98 },
    font: { color: theme.text, size: 11, family: PLOT_FONT },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    hoverlabel: { bgcolor: theme.surface, bordercolor: theme.grid, font: { color: theme.text } },
  };
}

/** An axis by its title, which may hold any text; its zero line is drawn as the grid is. */
export function plotAxis(title: string, { grid }: Palette) {
  return {
    gridcolor: grid,
    zerolinecolor: grid,
    linecolor: grid,
    automargin: true,
    title: { text: escapeText(title) },
  };
}
