import { createRandom } from '../../src/math/random';
import { homeCamera, projectionRows, type Camera, type Size } from '../../src/widgets/plot/point-camera';
import { createProjector, type Projection } from '../../src/widgets/plot/point-projection';
import { boundsOf, type Scene } from '../../src/widgets/plot/point-scene';

export const SIZE: Size = { width: 600, height: 400 };

/** A scene of points by hand: two or three numbers each. */
export function sceneOf(points: readonly (readonly number[])[], more: Partial<Scene> = {}): Scene {
  const components = points[0]?.length === 2 ? 2 : 3;
  return {
    title: 'A map',
    positions: Float32Array.from(points.flat()),
    components,
    forming: false,
    texts: points.map((_, i) => `point ${i}`),
    names: points.map((_, i) => `p${i}`),
    colors: { kind: 'none' },
    axes: ['first', 'second', 'third'],
    lit: [],
    litNames: [],
    ...more,
  };
}

/** n points in a ball about 0, the same every time. */
export function scatter(n: number, components: 2 | 3, seed = 1): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: n }, () => Array.from({ length: components }, () => random.normal() * 20));
}

export function project(
  scene: Scene,
  camera: Camera = homeCamera(scene.components),
  size = SIZE,
): Projection {
  const rows = projectionRows(camera, boundsOf(scene), size);
  return createProjector().project(scene, rows, size, camera.zoom);
}

/** Where a point is drawn. */
export function placeOf({ screen }: Projection, point: number): readonly [number, number] {
  return [screen[3 * point]!, screen[3 * point + 1]!];
}
