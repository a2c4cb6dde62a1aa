import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { PlotFrame } from './PlotFrame';
import { groupByColor } from './point-colors';
import { createPointPlot, type PointPlot } from './point-plot';
import { buildLayout, buildTraces, halfSide, pointAt, type Scene } from './point-scene';
import { usePlot } from './use-plot';
import { usePlotTheme } from './use-plot-theme';

/** Pixels below which the bar of colours stands under the map. */
const NARROW = 520;

export interface PointMapProps {
  /** Accessible name of the figure. */
  readonly label: string;
  readonly scene: Scene;
  /** Point that the view moves to; null leaves the view alone. */
  readonly focus: number | null;
  readonly onSelect: (point: number) => void;
  readonly onHover?: ((point: number | null) => void) | undefined;
  /** Points that a box or a lasso went round, or that were clicked with Shift or Ctrl, to be chosen or added to those chosen. */
  readonly onChoose?: ((points: readonly number[], how: 'replace' | 'add') => void) | undefined;
  /** What a screen reader says of a point that the keyboard comes to; by default its hover text. */
  readonly live?: ((point: number) => string) | undefined;
  /** The table of the same points, made when it is asked for. */
  readonly table: () => ReactNode;
  readonly height?: string | undefined;
}

/**
 * Points in two or three dimensions. The camera stays while points move; a click selects. A place that grows or
 * shrinks past the width of a phone gets a new plot, because Plotly does not turn its bar of colours about.
 */
export function PointMap(props: PointMapProps) {
  const [generation, setGeneration] = useState(0);
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const narrow = useNarrow(box);
  const { height = '100%' } = props;
  return (
    <div ref={setBox} style={{ minBlockSize: height }}>
      {narrow === null ? null : (
        <Points
          key={`${generation} ${narrow}`}
          {...props}
          height={height}
          narrow={narrow}
          onDrawAgain={() => setGeneration(generation + 1)}
        />
      )}
    </div>
  );
}

interface PointsProps extends PointMapProps {
  readonly height: string;
  readonly narrow: boolean;
  readonly onDrawAgain: () => void;
}

function Points(props: PointsProps) {
  const { label, scene, focus, onSelect, onHover, table, height, narrow, onDrawAgain } = props;
  const theme = usePlotTheme();
  const [lost, setLost] = useState(false);
  const { colors, texts } = scene;
  const groups = useMemo(() => groupByColor(colors, texts.length), [colors, texts.length]);
  const { ref, plot } = usePlot();
  const points = useRef<PointPlot>(null);
  const select = useEffectEvent(onSelect);
  const hover = useEffectEvent((point: number | null) => onHover?.(point));

  useEffect(() => {
    if (!plot) return;
    points.current = createPointPlot(plot, {
      onSelect: (point) => select(point),
      onHover: (point) => hover(point),
      onLost: () => setLost(true),
    });
    return () => {
      points.current = null;
    };
  }, [plot]);

  useEffect(() => {
    if (!plot) return;
    points.current?.draw(
      buildTraces(scene, groups, theme, narrow),
      buildLayout(scene, theme, narrow),
      scene.components,
      !scene.forming,
    );
  }, [scene, groups, theme, narrow, plot]);

  // The view moves when another point is chosen, not whenever points move.
  const lookAt = useEffectEvent((point: number) => {
    const side = 2 * halfSide(scene);
    const [x, y, z] = pointAt(scene, point);
    points.current?.lookAt([x / side, y / side, z / side], scene.components);
  });
  useEffect(() => {
    if (focus !== null && plot) lookAt(focus);
  }, [focus, plot]);

  return (
    <PlotFrame
      label={label}
      height={height}
      table={table}
      className="point-map"
      onSave={(format) => points.current?.save(format, scene.title)}
    >
      {lost ? (
        <Notice kind="warning" action={<Button onClick={onDrawAgain}>Draw again</Button>}>
          The graphics of the map were lost, as happens when a computer runs short of graphics memory. The
          table has the same points.
        </Notice>
      ) : null}
      <div ref={ref} className="plot-canvas" hidden={lost} />
    </PlotFrame>
  );
}

/** Whether an element is too narrow for a bar of colours beside the map; null until it is measured. */
function useNarrow(element: HTMLElement | null): boolean | null {
  const [narrow, setNarrow] = useState<boolean | null>(null);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < NARROW));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return narrow;
}
