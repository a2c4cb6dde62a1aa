import * as styles from 'plotly.js/build/plotcss';
import annotations from 'plotly.js/src/components/annotations';
import annotations3d from 'plotly.js/src/components/annotations3d';
import colorbar from 'plotly.js/src/components/colorbar';
import colorscale from 'plotly.js/src/components/colorscale';
import fx from 'plotly.js/src/components/fx';
import legend from 'plotly.js/src/components/legend';
import modebar from 'plotly.js/src/components/modebar';
import shapes from 'plotly.js/src/components/shapes';
import english from 'plotly.js/src/locale-en';
import american from 'plotly.js/src/locale-en-us';
import api from 'plotly.js/src/plot_api';
import plots from 'plotly.js/src/plots/plots';
import registry from 'plotly.js/src/registry';
import scatter from 'plotly.js/src/traces/scatter';
import scatter3d from 'plotly.js/src/traces/scatter3d';

/**
 * Plotly with lines and 3D points only: `plotly.js/lib/core` less the components that no plot here uses
 * (range sliders, menus, images, error bars, …), which would add 29 kB. The order is core's: a legend reads shapes,
 * hover reads the legend.
 */
for (const [name, fn] of Object.entries(api)) registry.register({ moduleType: 'apiMethod', name, fn });
registry.register([scatter, scatter3d]);
registry.register([annotations, annotations3d, shapes, colorscale, colorbar, legend, fx, modebar]);
registry.register([english, american]);

/** `styles` is empty: to load it is to add Plotly's style rules to the page. */
export const Plotly = { ...styles, ...api, resize: plots.resize };
