/** Share of the picture left free at each edge. */
const EDGE = 0.05;
/** Where a new map of three dimensions is seen from: along its diagonal, a little from above. */
const ABOVE = Math.atan2(0.7, Math.hypot(1.1, 1.1));

/**
 * Points as seen from the home place, without perspective, filling a square picture; y runs down.
 *
 * @param positions row-major [points × components].
 * @param side of the picture in pixels.
 * @returns row-major [points × 2].
 */
export function smallView(positions: Float32Array, components: 2 | 3, side: number): Float32Array {
  const n = positions.length / components;
  const view = new Float32Array(2 * n);
  const [sin, cos] = [Math.sin(ABOVE), Math.cos(ABOVE)];
  for (let i = 0; i < n; i++) {
    const x = positions[i * components] ?? 0;
    const y = positions[i * components + 1] ?? 0;
    const z = components === 3 ? (positions[i * components + 2] ?? 0) : 0;
    view[2 * i] = components === 2 ? x : (y - x) / Math.SQRT2;
    view[2 * i + 1] = components === 2 ? -y : ((x + y) / Math.SQRT2) * sin - z * cos;
  }
  return fit(view, side);
}

/** Moves and scales points, evenly in both directions, so that they fill a square. */
function fit(view: Float32Array, side: number): Float32Array {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (const [i, value] of view.entries()) {
    low[i % 2] = Math.min(low[i % 2] ?? value, value);
    high[i % 2] = Math.max(high[i % 2] ?? value, value);
  }
  const extent = Math.max(...high.map((end, axis) => end - (low[axis] ?? 0)));
  const scale = extent > 0 ? ((1 - 2 * EDGE) * side) / extent : 0;
  return view.map((value, i) => {
    const middle = ((low[i % 2] ?? 0) + (high[i % 2] ?? 0)) / 2;
    return side / 2 + (value - middle) * scale;
  });
}
