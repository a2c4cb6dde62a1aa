import type { Size } from './point-camera';
import type { Outline } from './point-gestures';

/** A ring about a point: under the pointer, or where the keyboard stands. */
export type RingKind = 'hover' | 'hop';

/** The layers of a map in its element: axes, points, what lies over them, and marks that move without a redraw. */
export interface PointStage {
  readonly under: CanvasRenderingContext2D | null;
  readonly over: CanvasRenderingContext2D | null;
  /** The canvas of the points, a new one each time: a canvas never changes its kind of context. */
  freshCanvas(): HTMLCanvasElement;
  /** Makes the canvases of the axes and the overlay this large, and empty. */
  clear(size: Size, ratio: number): void;
  ring(kind: RingKind, at: { readonly x: number; readonly y: number; readonly radius: number } | null): void;
  /** A text beside a place; null hides it. */
  tip(kind: RingKind, text: string | null, x?: number, y?: number): void;
  outline(shape: Outline | null): void;
  dispose(): void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** CSS pixels between a point and its text. */
const TIP_GAP = 12;

export function createPointStage(element: HTMLElement): PointStage {
  const under = addCanvas(element);
  let points: HTMLCanvasElement | null = null;
  const over = addCanvas(element);
  const rings = { hover: addMark(element, 'map-ring', 'hover'), hop: addMark(element, 'map-ring', 'hop') };
  const tips = { hover: addMark(element, 'map-tip', 'hover'), hop: addMark(element, 'map-tip', 'hop') };
  const sizes: Record<RingKind, Size | null> = { hover: null, hop: null };
  tips.hover.setAttribute('role', 'tooltip');
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.classList.add('map-outline');
  svg.append(path);
  svg.style.display = 'none';
  element.append(svg);

  return {
    under: under.getContext('2d'),
    over: over.getContext('2d'),
    freshCanvas() {
      points?.remove();
      points = addCanvas(element);
      under.after(points);
      return points;
    },
    clear({ width, height }, ratio) {
      for (const canvas of [under, over]) {
        const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
        if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
        const context = canvas.getContext('2d');
        context?.setTransform(1, 0, 0, 1, 0, 0);
        context?.clearRect(0, 0, w, h);
        context?.setTransform(ratio, 0, 0, ratio, 0, 0);
      }
    },
    ring(kind, at) {
      const mark = rings[kind];
      mark.hidden = at === null;
      if (!at) return;
      const side = 2 * at.radius + 8;
      mark.style.width = mark.style.height = `${side}px`;
      mark.style.transform = `translate(${at.x - side / 2}px, ${at.y - side / 2}px)`;
    },
    tip(kind, text, x = 0, y = 0) {
      const mark = tips[kind];
      mark.hidden = text === null;
      if (text === null) return;
      if (mark.textContent !== text || !sizes[kind]) {
        mark.textContent = text;
        // Asked once for each text: the browser lays the page out to answer.
        sizes[kind] = { width: mark.offsetWidth, height: mark.offsetHeight };
      }
      const { width, height } = sizes[kind];
      const left = x + TIP_GAP + width <= element.clientWidth ? x + TIP_GAP : x - TIP_GAP - width;
      const top = y - TIP_GAP - height >= 0 ? y - TIP_GAP - height : y + TIP_GAP;
      mark.style.transform = `translate(${Math.max(0, left)}px, ${top}px)`;
    },
    outline(shape) {
      svg.style.display = shape ? '' : 'none';
      if (shape) path.setAttribute('d', pathOf(shape));
    },
    dispose() {
      for (const part of [under, points, over, svg, ...Object.values(rings), ...Object.values(tips)])
        part?.remove();
    },
  };
}

function addCanvas(element: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  element.append(canvas);
  return canvas;
}

function addMark(element: HTMLElement, className: string, kind: RingKind): HTMLElement {
  const mark = document.createElement('div');
  mark.className = className;
  mark.dataset['kind'] = kind;
  mark.hidden = true;
  if (className === 'map-ring') mark.setAttribute('aria-hidden', 'true');
  element.append(mark);
  return mark;
}

function pathOf({ kind, line }: Outline): string {
  if (kind === 'lasso') return `M${line.map(([x, y]) => `${x},${y}`).join('L')}Z`;
  const [ax, ay] = line[0] ?? [0, 0];
  const [bx, by] = line.at(-1) ?? [0, 0];
  return `M${ax},${ay}H${bx}V${by}H${ax}Z`;
}
