import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import { Notice } from '../Notice';
import { PlotFrame } from './PlotFrame';
import { exportPicture, titleParts } from './point-export';
import type { Tool } from './point-gestures';
import { KEYS_HELP } from './point-keys';
import type { Scene } from './point-scene';
import { createPointView, type PointView } from './point-view';
import { PointLegend } from './PointLegend';
import { PointTools } from './PointTools';
import { saveFile } from '../save-file';
import { usePlotTheme } from './use-plot-theme';

export interface PointMapProps {
  /** Accessible name of the figure. */
  readonly label: string;
  readonly scene: Scene;
  /** Point that is to be within the picture; null leaves the view alone. */
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
  /** Names the buttons too, where one place shows several maps. */
  readonly several?: boolean | undefined;
}

/**
 * Points in two or three dimensions that can be turned, searched and chosen from by mouse, touch and keyboard. The view
 * stays while points move, and starts anew when the number of dimensions changes.
 */
export function PointMap(props: PointMapProps) {
  const { label, scene, focus, onSelect, onHover, onChoose, live, table, height = '100%', several } = props;
  const theme = usePlotTheme();
  const help = useId();
  const stage = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PointView | null>(null);
  const [tool, setTool] = useState<Tool>('move');
  const [hopped, setHopped] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const select = useEffectEvent(onSelect);
  const hover = useEffectEvent((point: number | null) => onHover?.(point));
  const choose = useEffectEvent((points: readonly number[], how: 'replace' | 'add') =>
    onChoose?.(points, how),
  );

  useEffect(() => {
    if (!stage.current) return;
    const made = createPointView(stage.current, {
      onSelect: (point) => select(point),
      onHover: (point) => hover(point),
      onChoose: (points, how) => choose(points, how),
      onHop: setHopped,
    });
    setView(made);
    return () => {
      made.dispose();
      setView(null);
    };
  }, []);

  useEffect(() => view?.show(scene, theme), [view, scene, theme]);
  useEffect(() => view?.setTool(tool), [view, tool]);

  // The view moves when another point is asked for, not whenever points move.
  useEffect(() => {
    if (focus !== null) view?.bringIn(focus);
  }, [focus, view]);

  // Another choice of points is seen whole: the view may look past what is left.
  const visible = scene.visible ?? null;
  const seen = useRef(visible);
  useEffect(() => {
    if (seen.current !== visible) view?.reset();
    seen.current = visible;
  }, [view, visible]);

  const save = (format: 'png' | 'svg') => {
    const picture = view?.picture();
    if (!picture) return;
    exportPicture(picture, format)
      .then((blob) => saveFile(blob, `${scene.title}.${format}`))
      .then(
        () => setProblem(null),
        (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
      );
  };

  return (
    <PlotFrame
      label={label}
      several={several}
      height={height}
      table={table}
      className="point-map"
      onSave={save}
    >
      <div className="map-figure">
        <div className="map-head">
          <p className="map-title">
            {titleParts(scene).map(({ text, strong }) => (strong ? <em key={text}>{text}</em> : text))}
          </p>
          <PointTools
            components={scene.components}
            tool={tool}
            choosing={onChoose !== undefined}
            onTool={setTool}
            onZoom={(factor) => view?.zoom(factor)}
            onReset={() => view?.reset()}
          />
        </div>
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        <div
          ref={stage}
          className="map-stage"
          data-tool={tool}
          role="application"
          tabIndex={0}
          aria-roledescription="map"
          aria-label={`${label}: ${scene.axes.join(', ')}`}
          aria-describedby={help}
        />
        <PointLegend colors={scene.colors} visible={scene.visible ?? null} theme={theme} />
        <p id={help} hidden>
          {KEYS_HELP}
        </p>
        <p className="visually-hidden" aria-live="polite">
          {hopped === null ? '' : (live?.(hopped) ?? scene.texts[hopped] ?? '')}
        </p>
      </div>
    </PlotFrame>
  );
}
