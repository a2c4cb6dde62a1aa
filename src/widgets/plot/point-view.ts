import type { Palette } from '../palette';
import type { Camera, Size } from './point-camera';
import { listenToGestures, type Outline, type Tool } from './point-gestures';
import { hop, middlePoint } from './point-hop';
import { keyAction, type KeyAction } from './point-keys';
import { LIT_EXTRA, type DrawnName } from './point-overlay';
import { canvasPen } from './point-pen';
import { PICK, pickPoint, pointsInBox, pointsInLasso, type Corner } from './point-picking';
import { createPictureMaker, type Picture } from './point-picture';
import { diameterAt } from './point-projection';
import type { PointRenderer } from './point-renderer';
import { createCanvasRenderer } from './point-renderer-canvas';
import { createWebglRenderer } from './point-renderer-webgl';
import type { Scene } from './point-scene';
import { createPointStage } from './point-stage';
import { createViewpoint } from './point-viewpoint';
import { watchRatio } from './watch-ratio';

export interface PointViewEvents {
  readonly onSelect: (point: number) => void;
  readonly onHover: (point: number | null) => void;
  readonly onChoose: (points: readonly number[], how: 'replace' | 'add') => void;
  /** The point where the keyboard stands has changed. */
  readonly onHop: (point: number | null) => void;
}

/** A map in an element of the page. It draws only when something has changed, at most once a frame. */
export interface PointView {
  show(scene: Scene, theme: Palette): void;
  setTool(tool: Tool): void;
  /** Moves the view to a point that is not well within the picture; one that is not drawn is let be. */
  bringIn(point: number): void;
  zoom(factor: number): void;
  reset(): void;
  /** What is shown, to be drawn elsewhere; null before the first frame. */
  picture(): Picture | null;
  dispose(): void;
}

/** Pixels that Shift and an arrow key drag. */
const KEY_STEP = 32;
/** Points nearer to the rim than this many CSS pixels are brought into the picture when the keyboard comes to them. */
const RIM = 16;
/** Share of the width and height at each side where a point is not yet well within the picture. */
const EDGE = 0.08;
/** A screen of three pixels per CSS pixel is drawn with two: more is not seen, and costs. */
const MOST_RATIO = 2;

export function createPointView(element: HTMLElement, events: PointViewEvents): PointView {
  const stage = createPointStage(element);
  const maker = createPictureMaker();
  let renderer = startRenderer();
  let shown: { readonly scene: Scene; readonly theme: Palette } | null = null;
  let picture: Picture | null = null;
  let names: readonly DrawnName[] = [];
  let tool: Tool = 'move';
  let hovered: number | null = null;
  let hopped: number | null = null;
  let asked = 0;

  function startRenderer(): PointRenderer {
    return (
      createWebglRenderer(stage.freshCanvas(), loseGraphics) ?? createCanvasRenderer(stage.freshCanvas())
    );
  }

  /** Lost graphics are not waited for: the points are drawn without them from then on. */
  function loseGraphics(): void {
    renderer.dispose();
    renderer = createCanvasRenderer(stage.freshCanvas());
    ask();
  }

  const size = (): Size => ({ width: element.clientWidth, height: element.clientHeight });
  const ask = () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      draw();
    });
  };

  const viewpoint = createViewpoint(size, ask);
  const goHome = () => viewpoint.goHome(picture && shown ? shown.scene : null);

  const draw = () => {
    const { width, height } = size();
    if (!shown || width === 0 || height === 0) return;
    viewpoint.step(shown.scene);
    const { camera } = viewpoint;
    const ratio = Math.min(MOST_RATIO, devicePixelRatio || 1);
    picture = maker.make(shown.scene, shown.theme, camera, { width, height });
    renderer.draw(picture.frame(ratio));
    stage.clear({ width, height }, ratio);
    const written = stage.under ? picture.drawUnder(canvasPen(stage.under)) : [];
    if (stage.over) names = picture.drawOver(canvasPen(stage.over), written);
    element.dataset['view'] = viewText(camera);
    element.dataset['renderer'] = renderer.kind;
    markPoints();
  };

  const placeOf = (point: number) => {
    if (!picture) return null;
    const { projection } = picture;
    const [x, y, w] = [0, 1, 2].map((k) => projection.screen[3 * point + k] ?? NaN) as [
      number,
      number,
      number,
    ];
    if (Number.isNaN(x)) return null;
    const wider = picture.scene.lit.includes(point) ? LIT_EXTRA : 0;
    return { x, y, radius: (diameterAt(projection, w) + wider) / 2 };
  };
  const markPoints = () => {
    const mark = (kind: 'hover' | 'hop', point: number | null, hidden: boolean) => {
      const at = point === null ? null : placeOf(point);
      stage.ring(kind, at);
      stage.tip(kind, at && !hidden ? (picture?.scene.texts[point!] ?? '') : null, at?.x, at?.y);
    };
    mark('hover', hovered, false);
    mark('hop', hopped, hovered !== null);
  };

  const pick = ([x, y]: Corner, touch: boolean): number | null => {
    if (!picture) return null;
    const { lit } = picture.scene;
    const reach = touch ? PICK.touch : PICK.mouse;
    const point = pickPoint(picture.projection, x, y, reach, lit.toReversed(), LIT_EXTRA);
    if (point !== null) return point;
    const name = names.find(
      ({ box }) => x >= box.left && y >= box.top && x <= box.left + box.width && y <= box.top + box.height,
    );
    return name?.point ?? null;
  };
  const setHovered = (point: number | null) => {
    if (point === hovered) return;
    hovered = point;
    element.dataset['pointed'] = String(point !== null);
    markPoints();
    events.onHover(point ?? hopped);
  };
  const setHopped = (point: number | null) => {
    if (point === hopped) return;
    hopped = point;
    markPoints();
    events.onHop(point);
    events.onHover(point);
  };

  const look = (point: number) => {
    if (shown) viewpoint.lookAt(shown.scene, point);
  };
  const bringIn = (point: number) => {
    const at = placeOf(point);
    if (!at) return;
    const { width, height } = size();
    const [x, y] = [Math.min(at.x, width - at.x) / width, Math.min(at.y, height - at.y) / height];
    if (Math.min(x, y) < EDGE && !viewpoint.atHome) look(point);
  };
  const choose = ({ kind, line }: Outline, how: 'replace' | 'add') => {
    const [first, last] = [line[0], line.at(-1)];
    if (!picture || !first || !last) return;
    const { projection } = picture;
    events.onChoose(
      kind === 'box' ? pointsInBox(projection, first, last) : pointsInLasso(projection, line),
      how,
    );
  };
  const hopTo = (direction: Parameters<typeof hop>[2]) => {
    if (!picture) return;
    const { projection, scene } = picture;
    const start = [hopped, scene.lit[0] ?? null].find((point) => point !== null && placeOf(point));
    const next =
      hopped !== null && start === hopped
        ? hop(projection.screen, hopped, direction)
        : (start ?? middlePoint(projection.screen, projection.size));
    if (next === null || next === undefined) return;
    setHovered(null);
    setHopped(next);
    const at = placeOf(next);
    const { width, height } = projection.size;
    if (at && (at.x < RIM || at.y < RIM || at.x > width - RIM || at.y > height - RIM)) look(next);
  };

  const act = (action: KeyAction): boolean => {
    if (action.kind === 'hop') hopTo(action.direction);
    else if (action.kind === 'turn') turn(action.x, action.y);
    else if (action.kind === 'zoom') viewpoint.zoom(action.factor);
    else if (action.kind === 'home') goHome();
    else if (hopped === null) return false;
    else if (action.kind === 'select') events.onSelect(hopped);
    else if (action.kind === 'choose') events.onChoose([hopped], 'add');
    else setHopped(null);
    return true;
  };
  const turn = (x: number, y: number) =>
    viewpoint.drag(-x * KEY_STEP, y * KEY_STEP * (viewpoint.camera.components === 3 ? 1 : -1));
  const onKey = (event: KeyboardEvent) => {
    const action = keyAction(event);
    if (!action || !act(action)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const stopGestures = listenToGestures(element, {
    tool: () => tool,
    drag: viewpoint.drag,
    pan: viewpoint.pan,
    zoom: viewpoint.zoom,
    hover(at) {
      setHovered(at && pick(at, false));
    },
    click(at, touch, add) {
      const point = pick(at, touch);
      if (point === null) return;
      setHopped(null);
      if (add) events.onChoose([point], 'add');
      else events.onSelect(point);
    },
    outline: (shape) => stage.outline(shape),
    choose,
  });
  element.addEventListener('keydown', onKey);
  // Drawn at once: a canvas that waits for the next frame would be stretched, or empty, in this one.
  const sizes = new ResizeObserver(() => draw());
  sizes.observe(element);
  const stopRatio = watchRatio(ask);

  return {
    show(scene, theme) {
      if (shown?.scene.components !== scene.components || !sameTexts(shown.scene.texts, scene.texts)) {
        viewpoint.begin(scene.components);
      }
      const gone = (point: number | null) => point !== null && scene.visible?.[point] === 0;
      const others = shown !== null && shown.scene.texts !== scene.texts;
      shown = { scene, theme };
      if (others || gone(hopped)) setHopped(null);
      if (others || gone(hovered)) setHovered(null);
      ask();
    },
    setTool(next) {
      tool = next;
    },
    bringIn,
    zoom: (factor) => viewpoint.zoom(factor),
    reset: goHome,
    picture: () => picture,
    dispose() {
      cancelAnimationFrame(asked);
      sizes.disconnect();
      stopRatio();
      stopGestures();
      element.removeEventListener('keydown', onKey);
      renderer.dispose();
      stage.dispose();
      shown = null;
    },
  };
}

/** Another map of the same words is seen from where the last one was. */
function sameTexts(before: readonly string[], after: readonly string[]): boolean {
  return before === after || (before.length === after.length && before.every((text, i) => text === after[i]));
}

/** The camera in a few numbers, on the element for whoever looks into the page. */
function viewText({ target, azimuth, elevation, zoom }: Camera): string {
  return [...target, azimuth, elevation, zoom].map((value) => value.toFixed(3)).join(' ');
}
