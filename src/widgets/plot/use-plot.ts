import { useEffect, useRef, useState, type RefObject } from 'react';
import { createDrawQueue, whileInSight, type DrawQueue } from './draw-queue';
import { loadPlotly, type Plotly } from './load-plotly';

/** Plotly at work in one element. */
export interface Plot {
  readonly plotly: Plotly;
  readonly div: HTMLDivElement;
  readonly queue: DrawQueue;
}

/**
 * Plotly in an element, from the time it is loaded until the element leaves the page; it follows the element's size.
 */
export function usePlot(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly plot: Plot | null;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<Plot | null>(null);
  useEffect(() => {
    const div = ref.current;
    if (!div) return;
    const queue = whileInSight(createDrawQueue(), div);
    const started = loadPlotly().then((plotly) => ({ plotly, div, queue, sizes: followSize(plotly, div) }));
    let live = true;
    void started.then((made) => live && setPlot(made));
    return () => {
      live = false;
      setPlot(null);
      // Plotly fails when a plot is purged while it is still being drawn.
      void Promise.all([started, queue.stop()]).then(([{ plotly, sizes }]) => {
        sizes.disconnect();
        plotly.purge(div);
      });
    };
  }, []);
  return { ref, plot };
}

function followSize(plotly: Plotly, div: HTMLDivElement): ResizeObserver {
  let drawn = { width: div.clientWidth, height: div.clientHeight };
  const observer = new ResizeObserver(() => {
    const size = { width: div.clientWidth, height: div.clientHeight };
    if (size.width === 0 || (size.width === drawn.width && size.height === drawn.height)) return;
    drawn = size;
    if (div.classList.contains('js-plotly-plot')) plotly.resize(div);
  });
  observer.observe(div);
  return observer;
}
