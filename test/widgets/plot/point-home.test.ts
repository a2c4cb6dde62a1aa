import { describe, expect, it } from 'vitest';
import { homeCamera, projectionRows } from '../../../src/widgets/plot/point-camera';
import { createHome, homeOf } from '../../../src/widgets/plot/point-home';
import { createProjector } from '../../../src/widgets/plot/point-projection';
import { boundsOf, type Scene } from '../../../src/widgets/plot/point-scene';
import { scatter, sceneOf, SIZE } from '../../support/point-scenes';

/** Left, top, right and bottom of what is drawn from home. */
function drawnIn(scene: Scene, size = SIZE) {
  const camera = homeOf(scene, boundsOf(scene), size);
  const rows = projectionRows(camera, boundsOf(scene), size);
  const { screen, order } = createProjector().project(scene, rows, size, camera.zoom);
  const xs = [...order].map((i) => screen[3 * i]!);
  const ys = [...order].map((i) => screen[3 * i + 1]!);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    camera,
  };
}

describe('the first view of a flat map', () => {
  const wide = [
    [10, 5],
    [70, 9],
    [30, 7],
  ];

  it('is filled by the points from rim to rim, their middle in the middle', () => {
    const { left, right, top, bottom } = drawnIn(sceneOf(wide));
    expect(left).toBeCloseTo(44, 0);
    expect(right).toBeCloseTo(SIZE.width - 44, 0);
    expect((top + bottom) / 2).toBeCloseTo(SIZE.height / 2, 0);
    expect((right - left) / (bottom - top)).toBeCloseTo(60 / 4, 2);
  });

  it('is as high as the picture where the points are higher than wide', () => {
    const { top, bottom } = drawnIn(sceneOf(wide.map(([x, y]) => [y!, x!])));
    expect(top).toBeCloseTo(34, 0);
    expect(bottom).toBeCloseTo(SIZE.height - 34, 0);
  });

  it('holds only what is drawn, a single point from not too near', () => {
    const points = scatter(60, 2);
    const visible = Uint8Array.from(points, (_, i) => (i < 5 ? 1 : 0));
    const few = drawnIn(sceneOf(points, { visible }));
    expect(few.camera.zoom).toBeGreaterThan(homeOf(sceneOf(points), boundsOf(sceneOf(points)), SIZE).zoom);
    expect(few.left).toBeGreaterThanOrEqual(43);
    expect(few.bottom).toBeLessThanOrEqual(SIZE.height - 33);
    const one = drawnIn(sceneOf(points, { visible: Uint8Array.from(points, (_, i) => (i === 7 ? 1 : 0)) }));
    expect(one.left).toBeCloseTo(SIZE.width / 2, 0);
    expect(one.camera.zoom).toBeLessThanOrEqual(12);
  });

  it('is the usual one where there is nothing to see', () => {
    const none = sceneOf([
      [NaN, 0],
      [0, Infinity],
    ]);
    expect(homeOf(none, boundsOf(none), SIZE)).toEqual(homeCamera(2));
  });
});

describe('the first view of a map of three dimensions', () => {
  it.each([
    { width: 600, height: 400 },
    { width: 366, height: 362 },
  ])('shows the box about the points whole, in $width × $height', (size) => {
    const long = scatter(200, 3).map(([x, y, z]) => [x! * 6, y!, z! / 2]);
    const { left, right, top, bottom, camera } = drawnIn(sceneOf(long), size);
    expect(left).toBeGreaterThan(20);
    expect(top).toBeGreaterThan(20);
    expect(right).toBeLessThan(size.width - 20);
    expect(bottom).toBeLessThan(size.height - 20);
    expect(right - left).toBeGreaterThan(size.width / 2);
    expect(camera.zoom).toBeGreaterThan(1);
  });

  it('turns about the middle of a few points shown alone, and stays where most of the map is shown', () => {
    const points = [
      [0, 0, 0],
      [9, 9, 9],
      [10, 10, 10],
    ];
    const { left, right, camera } = drawnIn(sceneOf(points, { visible: Uint8Array.of(0, 1, 1) }));
    expect((left + right) / 2).toBeCloseTo(SIZE.width / 2, 0);
    const most = homeOf(
      sceneOf(points, { visible: Uint8Array.of(1, 0, 1) }),
      boundsOf(sceneOf(points)),
      SIZE,
    );
    expect(most).toEqual(homeOf(sceneOf(points), boundsOf(sceneOf(points)), SIZE));
    expect(camera.zoom).toBeGreaterThan(1.3 * most.zoom);
  });

  it('is worked out again when points, choice or picture change, and only then', () => {
    const home = createHome();
    const scene = sceneOf(scatter(20, 3));
    const first = home(scene, SIZE);
    expect(home({ ...scene, lit: [3] }, { ...SIZE })).toBe(first);
    expect(home({ ...scene, visible: new Uint8Array(20).fill(1) }, SIZE)).not.toBe(first);
    expect(home(scene, { width: 300, height: 300 })).not.toEqual(first);
  });
});
