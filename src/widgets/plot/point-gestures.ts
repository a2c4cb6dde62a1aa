import type { Corner } from './point-picking';

/** What one finger or the left button does: move the view (turn it in 3D), or draw round points. */
export type Tool = 'move' | 'box' | 'lasso';

/** What hands do to a map, in CSS pixels from its top left corner. */
export interface GestureEvents {
  tool(): Tool;
  /** The pointer was dragged. */
  drag(dx: number, dy: number): void;
  /** The right or middle button or two fingers were dragged. */
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  /** The pointer rests on a place, or has left the map (null). */
  hover(at: Corner | null): void;
  click(at: Corner, touch: boolean, add: boolean): void;
  /** The line being drawn round points, box corners or lasso; null when it is over. */
  outline(shape: Outline | null): void;
  choose(shape: Outline, how: 'replace' | 'add'): void;
}

export interface Outline {
  readonly kind: 'box' | 'lasso';
  /** A box: two opposite corners. A lasso: its line, without the way back. */
  readonly line: readonly Corner[];
}

/** Movement below which a press is a click. */
const STILL = { mouse: 4, touch: 9 } as const;
/** Zoom per pixel that the wheel scrolls, and pixels of a line and of a page. */
const WHEEL = { rate: 0.0016, units: [1, 24, 240] } as const;

interface Press {
  readonly from: Corner;
  readonly action: 'move' | 'pan' | 'box' | 'lasso';
  readonly touch: boolean;
  /** Shift or Ctrl was held. */
  readonly add: boolean;
  readonly how: 'replace' | 'add';
  last: Corner;
  moved: boolean;
  line: Corner[];
}

/**
 * Listens to mouse, pen and fingers on an element: drag, right-drag, wheel, pinch, click; with Shift a box, with Shift
 * and Ctrl (or ⌘) a lasso.
 *
 * @returns ends the listening
 */
export function listenToGestures(stage: HTMLElement, events: GestureEvents): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const fingers = new Map<number, Corner>();
  let press: Press | null = null;

  const placeOf = (event: MouseEvent): Corner => {
    const { left, top } = stage.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const cancel = () => {
    if (press?.moved && (press.action === 'box' || press.action === 'lasso')) events.outline(null);
    press = null;
  };

  stage.addEventListener(
    'pointerdown',
    (event) => {
      const at = placeOf(event);
      if (event.pointerType === 'touch') fingers.set(event.pointerId, at);
      stage.setPointerCapture(event.pointerId);
      if (fingers.size > 1) return cancel();
      press = startPress(event, at, events.tool());
      events.hover(null);
    },
    { signal },
  );

  stage.addEventListener(
    'pointermove',
    (event) => {
      const at = placeOf(event);
      if (fingers.size > 1) {
        pinch(fingers, event.pointerId, at, events);
      } else if (press) {
        follow(press, at, events);
      } else if (event.pointerType !== 'touch') {
        events.hover(at);
      }
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, at);
    },
    { signal },
  );

  const release = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    const ended = press;
    press = null;
    if (!ended || event.type === 'pointercancel') {
      if (ended?.moved) events.outline(null);
      return;
    }
    if (!ended.moved) {
      if (event.button === 0) events.click(placeOf(event), ended.touch, ended.add);
    } else if (ended.action === 'box' || ended.action === 'lasso') {
      events.outline(null);
      events.choose(outlineOf(ended), ended.how);
    }
  };
  stage.addEventListener('pointerup', release, { signal });
  stage.addEventListener('pointercancel', release, { signal });
  stage.addEventListener('pointerleave', () => press ?? events.hover(null), { signal });
  stage.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  stage.addEventListener('keydown', ({ key }) => key === 'Escape' && cancel(), { signal });
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaY * (WHEEL.units[event.deltaMode] ?? 1);
      // A pinch on a touchpad comes as a wheel with Ctrl, in small numbers.
      const factor = Math.exp(-pixels * WHEEL.rate * (event.ctrlKey ? 6 : 1));
      events.zoom(Math.max(0.5, Math.min(2, factor)), ...placeOf(event));
    },
    { signal, passive: false },
  );
  return () => controller.abort();
}

function startPress(event: PointerEvent, at: Corner, tool: Tool): Press {
  const control = event.ctrlKey || event.metaKey;
  const chord = event.shiftKey ? (control ? 'lasso' : 'box') : null;
  const action = event.button > 0 ? 'pan' : tool === 'move' ? (chord ?? 'move') : tool;
  return {
    from: at,
    action,
    touch: event.pointerType === 'touch',
    add: event.shiftKey || control,
    how: tool !== 'move' && (event.shiftKey || control) ? 'add' : 'replace',
    last: at,
    moved: false,
    line: [at],
  };
}

function follow(press: Press, at: Corner, events: GestureEvents): void {
  const far = Math.hypot(at[0] - press.from[0], at[1] - press.from[1]);
  if (!press.moved && far < (press.touch ? STILL.touch : STILL.mouse)) return;
  const first = !press.moved;
  press.moved = true;
  if (press.action === 'box' || press.action === 'lasso') {
    press.line.push(at);
    events.outline(outlineOf(press));
    return;
  }
  // The way to the first movement is not made up for, so that the map does not jump.
  const [dx, dy] = first ? [0, 0] : [at[0] - press.last[0], at[1] - press.last[1]];
  press.last = at;
  if (press.action === 'pan') events.pan(dx, dy);
  else events.drag(dx, dy);
}

function outlineOf({ action, line, from }: Press): Outline {
  return action === 'box'
    ? { kind: 'box', line: [from, line.at(-1) ?? from] }
    : { kind: 'lasso', line: [...line] };
}

/** Two fingers: what lies between them follows, and their distance magnifies. */
function pinch(fingers: Map<number, Corner>, moving: number, at: Corner, events: GestureEvents): void {
  const before = fingers.get(moving);
  const other = [...fingers].find(([id]) => id !== moving)?.[1];
  if (!before || !other) return;
  const apart = (a: Corner) => Math.max(8, Math.hypot(a[0] - other[0], a[1] - other[1]));
  events.pan((at[0] - before[0]) / 2, (at[1] - before[1]) / 2);
  events.zoom(apart(at) / apart(before), (at[0] + other[0]) / 2, (at[1] + other[1]) / 2);
}
