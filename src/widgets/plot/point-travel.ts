import { between, homeCamera, type Camera } from './point-camera';

/** Milliseconds that the view takes to come to another place. */
const DURATION = 220;

/** The camera of a map, and the way it is on. */
export interface Travel {
  readonly camera: Camera;
  /** Is there at once. */
  jump(to: Camera): void;
  /** Goes there in a fraction of a second, or at once for visitors who want no motion. */
  go(to: Camera): void;
  /** Is there, or comes there in the end where it is on its way; for a goal that moves. Asks for no frame. */
  follow(to: Camera): void;
  /** Goes on to where the camera is by now; to be called at each frame. */
  step(): void;
}

/** @param ask asks for another frame */
export function createTravel(ask: () => void): Travel {
  let camera = homeCamera(3);
  let way: { readonly from: Camera; to: Camera; readonly start: number } | null = null;
  const jump = (to: Camera) => {
    way = null;
    camera = to;
    ask();
  };
  return {
    get camera() {
      return camera;
    },
    jump,
    go(to) {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return jump(to);
      way = { from: camera, to, start: performance.now() };
      ask();
    },
    follow(to) {
      if (way) way.to = to;
      else camera = to;
    },
    step() {
      if (!way) return;
      const t = Math.min(1, (performance.now() - way.start) / DURATION);
      camera = between(way.from, way.to, 1 - (1 - t) ** 3);
      if (t < 1) ask();
      else way = null;
    },
  };
}
