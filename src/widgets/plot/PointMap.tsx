import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { PlotFrame } from './PlotFrame';
import { createPointPlot, type PointPlot } from './point-plot';
import { buildLayout, buildTraces, halfSide, pointAt, type Scene } from './point-scene';
import { usePlot } from './use-plot';
import { usePlotTheme } from './use-plot-theme';

export interface PointMapProps {
  /** Accessible name of the figure. */
  readonly label: string;
  readonly scene: Scene;
  /** Point that the view moves to; null leaves the view alone. */
  readonly focus: number | null;
  readonly onSelect: (point: number) => void;
  readonly onHover?: ((point: number | null) => void) | undefined;
  /** The table of the same points, made when it is asked for. */
  readonly table: () => ReactNode;
  readonly height?: string | undefined;
}

/** Points in two or three dimensions. The camera stays while points move; a click selects. */
export function PointMap({ label, scene, focus, onSelect, onHover, table, height = '100%' }: PointMapProps) {
  const theme = usePlotTheme();
  const [lost, setLost] = useState(false);
  const [generation, setGeneration] = useState(0);
  const { ref, plot } = usePlot(generation);
  const [points, setPoints] = useState<PointPlot | null>(null);
  const select = useEffectEvent(onSelect);
  const hover = useEffectEvent((point: number | null) => onHover?.(point));

  useEffect(() => {
    if (!plot) return;
    const made = createPointPlot(plot, {
      onSelect: (point) => select(point),
      onHover: (point) => hover(point),
      onLost: () => setLost(true),
    });
    setPoints(made);
    return () => setPoints(null);
  }, [plot]);

  useEffect(() => {
    points?.draw(buildTraces(scene, theme), buildLayout(scene, theme), scene.components);
  }, [scene, theme, points]);

  // The view moves when another point is chosen, not whenever points move.
  const lookAt = useEffectEvent((point: number) => {
    const side = 2 * halfSide(scene);
    const [x, y, z] = pointAt(scene, point);
    points?.lookAt([x / side, y / side, z / side], scene.components);
  });
  useEffect(() => {
    if (focus !== null && points) lookAt(focus);
  }, [focus, points]);

  return (
    <PlotFrame
      label={label}
      height={height}
      table={table}
      className="point-map"
      onSave={(format) => points?.save(format, scene.title)}
    >
      {lost ? (
        <Notice
          kind="warning"
          action={
            <Button
              onClick={() => {
                setLost(false);
                setGeneration(generation + 1);
              }}
            >
              Draw again
            </Button>
          }
        >
          The graphics of the map were lost, as happens when a computer runs short of graphics memory. The
          table has the same points.
        </Notice>
      ) : null}
      <div ref={ref} key={generation} className="plot-canvas" hidden={lost} />
    </PlotFrame>
  );
}
