import type { PlotlyHTMLElement, PlotMouseEvent } from 'plotly.js';
import { homeCamera, homeSide, type buildLayout, type buildTraces } from './point-scene';
import type { Plot } from './use-plot';

type Camera = ReturnType<typeof homeCamera>;
type Traces = ReturnType<typeof buildTraces>;
type Layout = ReturnType<typeof buildLayout>;

interface Events {
  readonly onSelect: (point: number) => void;
  readonly onHover: (point: number | null) => void;
  readonly onLost: () => void;
}

/** A renderer of points: the little that a map asks of Plotly, so that another may take its place. */
export interface PointPlot {
  /** Draws a scene from where the visitor looks; a scene of other dimensions is seen from its home place. */
  draw(traces: Traces, layout: Layout, components: 2 | 3, urgent: boolean): void;
  /** Moves the view so that a place (fractions of the cube, 0 = centre) is in the middle. */
  lookAt(center: readonly [number, number, number], components: 2 | 3): void;
  save(format: 'png' | 'svg', name: string): void;
}

export function createPointPlot({ plotly, div, queue }: Plot, events: Events): PointPlot {
  let owners: readonly ArrayLike<number>[] = [];
  let camera: Camera | null = null;
  let side = 1;
  let dimensions: 2 | 3 | null = null;
  let listening = false;

  const pointOf = (event: PlotMouseEvent): number | null => {
    const hit = event.points[0];
    return hit ? (owners[hit.curveNumber]?.[hit.pointNumber] ?? null) : null;
  };
  const followCamera = (change: object) => {
    if ('scene.camera' in change) camera = change['scene.camera'] as Camera;
    if ('scene.aspectratio' in change) side = (change['scene.aspectratio'] as { readonly x: number }).x;
  };
  const distance = () => Math.max(1, (0.85 * div.clientHeight) / Math.max(1, div.clientWidth));
  const start = (components: 2 | 3) => {
    if (components === dimensions) return;
    dimensions = components;
    camera = homeCamera(components, distance());
    side = homeSide(components) / (components === 2 ? distance() : 1);
  };
  const listen = () => {
    if (listening) return;
    listening = true;
    const graph = div as HTMLElement as PlotlyHTMLElement;
    graph.on('plotly_click', (event) => {
      const point = pointOf(event);
      if (point !== null) events.onSelect(point);
    });
    graph.on('plotly_hover', (event) => events.onHover(pointOf(event)));
    graph.on('plotly_unhover', () => events.onHover(null));
    graph.on('plotly_relayout', followCamera);
    graph.on('plotly_relayouting', followCamera);
  };

  // Taken before it reaches Plotly, whose own attempt to go on fails once the plot is purged.
  div.addEventListener(
    'webglcontextlost',
    (event) => {
      event.stopImmediatePropagation();
      if (event.target instanceof Node && event.target.isConnected) events.onLost();
    },
    { capture: true },
  );

  /** What is drawn next; the camera is read when it is drawn, so that a drawing also moves the view. */
  let shown: { readonly traces: Traces; readonly layout: Layout } | null = null;
  const paint = async () => {
    if (!shown) return;
    const { traces, layout } = shown;
    owners = traces.points;
    const scene = { ...layout.scene, camera, aspectratio: { x: side, y: side, z: side } };
    await plotly.react(div, traces.traces, { ...layout, scene } as never, { displayModeBar: false });
    listen();
  };

  return {
    draw(traces, layout, components, urgent) {
      start(components);
      shown = { traces, layout };
      queue.ask(paint, urgent);
    },
    lookAt([x, y, z], components) {
      const { eye, ...home } = homeCamera(components, distance());
      const near = components === 3 ? 0.75 : 1;
      start(components);
      const center = { x: x * side, y: y * side, z: z * side };
      camera = {
        ...home,
        center,
        eye: { x: center.x + eye.x * near, y: center.y + eye.y * near, z: center.z + eye.z * near },
      };
      if (shown) queue.ask(paint, true);
    },
    save(format, name) {
      void plotly.downloadImage(div, { format, filename: name, width: 1200, height: 900 });
    },
  };
}
