import type { PlotlyHTMLElement, PlotMouseEvent } from 'plotly.js';
import type { Plotly } from './load-plotly';
import type { buildLayout, buildTraces, homeCamera } from './point-scene';

interface Events {
  readonly onSelect: (point: number) => void;
  readonly onHover: (point: number | null) => void;
  readonly onLost: () => void;
}

type Camera = ReturnType<typeof homeCamera>;

/** A renderer of points: the little that the map asks of Plotly, so that another may take its place. */
export interface PointPlot {
  /** Draws a scene. Of many scenes that come while one is being drawn only the last is drawn. */
  draw(
    traces: ReturnType<typeof buildTraces>['traces'],
    layout: ReturnType<typeof buildLayout>,
    points: readonly (readonly number[])[],
  ): void;
  /** Moves the view so that a place (fractions of the cube, 0 = centre) is in the middle. */
  lookAt(center: readonly [number, number, number], home: Camera): void;
  save(format: 'png' | 'svg', name: string): void;
  dispose(): void;
}

/** Share of the main thread that drawing may take while points move. */
const DRAWING_SHARE = 0.25;

export function createPointPlot(plotly: Plotly, div: HTMLDivElement, events: Events): PointPlot {
  let points: readonly (readonly number[])[] = [];
  let waiting: (() => Promise<unknown>) | null = null;
  let busy = false;
  let disposed = false;
  let listening = false;

  const pump = async () => {
    if (busy) return;
    busy = true;
    while (waiting && !disposed) {
      const job = waiting;
      waiting = null;
      const started = performance.now();
      await job();
      listen();
      const spent = performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve, spent * (1 / DRAWING_SHARE - 1)));
    }
    busy = false;
  };

  const pointOf = (event: PlotMouseEvent): number | null => {
    const hit = event.points[0];
    if (!hit) return null;
    return points[hit.curveNumber]?.[hit.pointNumber] ?? null;
  };

  const listen = () => {
    if (listening || disposed) return;
    listening = true;
    const graph = div as unknown as PlotlyHTMLElement;
    graph.on('plotly_click', (event) => {
      const point = pointOf(event);
      if (point !== null) events.onSelect(point);
    });
    graph.on('plotly_hover', (event) => events.onHover(pointOf(event)));
    graph.on('plotly_unhover', () => events.onHover(null));
    for (const canvas of div.querySelectorAll('canvas')) {
      canvas.addEventListener('webglcontextlost', () => !disposed && events.onLost());
    }
  };

  return {
    draw(traces, layout, owners) {
      waiting = async () => {
        points = owners;
        await plotly.react(div, traces as never, layout as never, {
          displayModeBar: false,
          responsive: true,
        });
      };
      void pump();
    },
    lookAt([x, y, z], home) {
      const camera = { ...home, center: { x, y, z }, eye: eyeFrom(home, [x, y, z]) };
      const before = waiting;
      waiting = async () => {
        await before?.();
        await plotly.relayout(div, { 'scene.camera': camera } as never);
      };
      void pump();
    },
    save(format, name) {
      void plotly.downloadImage(div, { format, filename: name, width: 1200, height: 900 });
    },
    dispose() {
      disposed = true;
      plotly.purge(div);
    },
  };
}

/** The home view, moved along with what it looks at and a little nearer. */
function eyeFrom(home: Camera, [x, y, z]: readonly [number, number, number]) {
  const near = home.projection.type === 'perspective' ? 0.75 : 1;
  return { x: x + home.eye.x * near, y: y + home.eye.y * near, z: z + home.eye.z * near };
}
