import * as core from 'plotly.js/lib/core';
import * as scatter3d from 'plotly.js/lib/scatter3d';

core.register([scatter3d]);

/** Plotly with lines (always in its core) and 3D points. */
export const Plotly = { ...core, resize: (div: HTMLElement) => core.Plots.resize(div) };
