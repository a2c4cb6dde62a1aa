import { homeCamera, lookAt, orbit, pan, zoomAt, type Camera, type Size } from './point-camera';
import { createHome } from './point-home';
import { boundsOf, inCube, pointAt, type Scene } from './point-scene';
import { createTravel } from './point-travel';

/** Where a map is seen from. Until someone moves it, it shows all that is drawn, however points and picture change. */
export interface Viewpoint {
  readonly camera: Camera;
  readonly atHome: boolean;
  /** Goes on to where the camera is by now; to be called at each frame. */
  step(scene: Scene): void;
  /** Is at once where a map of other points begins. */
  begin(components: Scene['components']): void;
  /** Goes to where it began; with no scene yet, it will begin there. */
  goHome(scene: Scene | null): void;
  lookAt(scene: Scene, point: number): void;
  /** Turns a map of three dimensions, moves a flat one. All in CSS pixels. */
  readonly drag: (dx: number, dy: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  /** About the middle of the picture unless another place is given. */
  readonly zoom: (factor: number, x?: number, y?: number) => void;
}

/** Radians per pixel of a drag. */
const TURN = 0.008;

/** @param ask asks for another frame */
export function createViewpoint(size: () => Size, ask: () => void): Viewpoint {
  const travel = createTravel(ask);
  const home = createHome();
  let atHome = true;
  const move = (to: Camera) => {
    atHome = false;
    travel.jump(to);
  };
  return {
    get camera() {
      return travel.camera;
    },
    get atHome() {
      return atHome;
    },
    step(scene) {
      if (atHome) travel.follow(home(scene, size()));
      travel.step();
    },
    begin(components) {
      atHome = true;
      travel.jump(homeCamera(components));
    },
    goHome(scene) {
      atHome = true;
      if (scene) travel.go(home(scene, size()));
    },
    lookAt(scene, point) {
      atHome = false;
      travel.go(lookAt(travel.camera, inCube(boundsOf(scene), pointAt(scene, point))));
    },
    drag: (dx, dy) => {
      const { camera } = travel;
      move(camera.components === 3 ? orbit(camera, -dx * TURN, dy * TURN) : pan(camera, size(), dx, dy));
    },
    pan: (dx, dy) => move(pan(travel.camera, size(), dx, dy)),
    zoom: (factor, x = size().width / 2, y = size().height / 2) =>
      move(zoomAt(travel.camera, size(), factor, x, y)),
  };
}
