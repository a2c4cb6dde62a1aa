import * as core from 'plotly.js/lib/core';

/** Plotly with lines, which are always in its core. */
export const Plotly = { ...core, resize: (div: HTMLElement) => core.Plots.resize(div) };
