import { Button } from '../Button';
import type { Tool } from './point-gestures';

interface Props {
  readonly components: 2 | 3;
  readonly tool: Tool;
  /** Whether points can be chosen by box and lasso. */
  readonly choosing: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
}

const FACTOR = 1.4;

/** What dragging does on a map, and the view without a wheel. */
export function PointTools({ components, tool, choosing, onTool, onZoom, onReset }: Props) {
  const tools: readonly (readonly [Tool, string, string])[] = [
    components === 3
      ? ['move', 'Rotate', 'Drag turns the map; the right button or two fingers move it']
      : ['move', 'Pan', 'Drag moves the map'],
    ['box', 'Box', 'Drag a box round points to select them (or Shift-drag)'],
    ['lasso', 'Lasso', 'Drag a line round points to select them (or Shift+Ctrl-drag)'],
  ];
  return (
    <div className="map-toolbar" role="toolbar" aria-label="Map tools">
      {choosing
        ? tools.map(([value, name, title]) => (
            <Button
              key={value}
              small
              kind="quiet"
              aria-pressed={tool === value}
              title={title}
              onClick={() => onTool(value)}
            >
              {name}
            </Button>
          ))
        : null}
      <Button small kind="quiet" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom(FACTOR)}>
        +
      </Button>
      <Button
        small
        kind="quiet"
        aria-label="Zoom out"
        title="Zoom out (−)"
        onClick={() => onZoom(1 / FACTOR)}
      >
        −
      </Button>
      <Button small kind="quiet" aria-label="Reset view" title="Show all of the map (Home)" onClick={onReset}>
        Reset view
      </Button>
    </div>
  );
}
