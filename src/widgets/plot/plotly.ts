import * as core from 'plotly.js/lib/core';
import * as scatter3d from 'plotly.js/lib/scatter3d';

core.register([scatter3d]);

export { core as Plotly };
