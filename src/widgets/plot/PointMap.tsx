import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../Button';
import { loadPlotly } from './load-plotly';
import { PlotFrame } from './PlotFrame';
import { buildLayout, buildTraces, halfSide, homeCamera, pointAt, type Scene } from './point-scene';
import { createPointPlot, type PointPlot } from './point-plot';
import { usePlotTheme } from './use-plot-theme';

export interface PointMapProps {
  /** Accessible name of the figure. */
  readonly label: string;
  readonly scene: Scene;
  /** Point that the view moves to; null leaves the view alone. */
  readonly focus: number | null;
  readonly onSelect: (point: number) => void;
  readonly onHover?: ((point: number | null) => void) | undefined;
  readonly table: () => ReactNode;
  readonly height?: string | undefined;
}

/** Points in two or three dimensions. The camera stays while points move; a click selects. */
export function PointMap({ label, scene, focus, onSelect, onHover, table, height = '100%' }: PointMapProps) {
  const div = useRef<HTMLDivElement>(null);
  const plot = useRef<PointPlot | null>(null);
  const theme = usePlotTheme();
  const [lost, setLost] = useState(false);
  const [generation, setGeneration] = useState(0);
  const [ready, setReady] = useState(false);
  const handlers = useRef({ onSelect, onHover });
  useEffect(() => {
    handlers.current = { onSelect, onHover };
  }, [onSelect, onHover]);

  useEffect(() => {
    const element = div.current;
    if (!element) return;
    let live = true;
    void loadPlotly().then((plotly) => {
      if (!live) return;
      plot.current = createPointPlot(plotly, element, {
        onSelect: (point) => handlers.current.onSelect(point),
        onHover: (point) => handlers.current.onHover?.(point),
        onLost: () => setLost(true),
      });
      setReady(true);
    });
    return () => {
      live = false;
      plot.current?.dispose();
      plot.current = null;
      setReady(false);
    };
  }, [generation]);

  useEffect(() => {
    const { traces, points } = buildTraces(scene, theme);
    plot.current?.draw(traces, buildLayout(scene, theme), points);
  }, [scene, theme, ready]);

  useEffect(() => {
    if (focus === null || !ready) return;
    const R = halfSide(scene);
    const [x, y, z] = pointAt(scene, focus);
    plot.current?.lookAt([x / (2 * R), y / (2 * R), z / (2 * R)], homeCamera(scene.components));
    // The view moves when another point is chosen, not whenever points move.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [focus, ready]);

  return (
    <PlotFrame
      label={label}
      height={height}
      table={table}
      className="point-map"
      onSave={(format) => plot.current?.save(format, scene.title)}
    >
      {lost ? (
        <div className="notice" data-kind="warning" role="status">
          <p>The graphics of the map were lost, as happens when a computer runs short of graphics memory.</p>
          <Button
            onClick={() => {
              setLost(false);
              setGeneration(generation + 1);
            }}
          >
            Draw again
          </Button>
        </div>
      ) : (
        <div ref={div} key={generation} className="plot-canvas" />
      )}
    </PlotFrame>
  );
}
