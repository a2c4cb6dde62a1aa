import { describe, expect, it } from 'vitest';
import {
  between,
  directions,
  homeCamera,
  lookAt,
  orbit,
  pan,
  projectionRows,
  projectPlace,
  zoomAt,
  type Camera,
  type Vector,
} from '../../../src/widgets/plot/point-camera';
import { boundsOf, inCube } from '../../../src/widgets/plot/point-scene';
import { placeOf, project, scatter, sceneOf, SIZE } from '../../support/point-scenes';

const BOUNDS = { center: [0, 0, 0], half: 1 } as const;
const at = (camera: Camera, place: readonly number[]) =>
  projectPlace(projectionRows(camera, BOUNDS, SIZE), SIZE, place);
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

describe('the projection', () => {
  it('of a flat map by hand: x to the right, y up, the same scale on both', () => {
    const flat = homeCamera(2);
    expect(at(flat, [0, 0])).toMatchObject({ x: 300, y: 200, w: 1 });
    const right = at(flat, [1, 0])!;
    const up = at(flat, [0, 1])!;
    expect(right.x - 300).toBeCloseTo(0.93 * 200);
    expect(right.y).toBe(200);
    expect(200 - up.y).toBeCloseTo(right.x - 300);
  });

  it('of three dimensions: z stays up, what is near is larger, what is behind the eye is not drawn', () => {
    const home = homeCamera(3);
    const top = at(home, [0, 0, 1])!;
    expect(top.x).toBeCloseTo(300);
    expect(top.y).toBeLessThan(200);
    const near = at(home, [1, 1, 0])!; // azimuth 45°
    const far = at(home, [-1, -1, 0])!;
    expect(near.w).toBeLessThan(far.w);
    expect(near.y - 200).toBeGreaterThan(200 - far.y);
    expect(at(home, [9, 9, 4])).toBeNull();
  });

  it.each([homeCamera(2), homeCamera(3), { ...orbit(homeCamera(3), 1.2, -0.7), zoom: 2.5 }])(
    'sees along three directions at right angles %#',
    (camera) => {
      const { right, up, back } = directions(camera);
      for (const direction of [right, up, back]) expect(dot(direction, direction)).toBeCloseTo(1);
      for (const [a, b] of [
        [right, up],
        [up, back],
        [back, right],
      ] as const) {
        expect(dot(a, b)).toBeCloseTo(0);
      }
    },
  );

  it('of all points is that of each place', () => {
    const scene = sceneOf(scatter(50, 3));
    const camera = orbit(homeCamera(3), 0.4, 0.2);
    const all = project(scene, camera);
    const rows = projectionRows(camera, boundsOf(scene), SIZE);
    scatter(50, 3).forEach((point, i) => {
      const one = projectPlace(rows, SIZE, point)!;
      expect(placeOf(all, i)[0]).toBeCloseTo(one.x, 2);
      expect(placeOf(all, i)[1]).toBeCloseTo(one.y, 2);
    });
  });
});

describe('moving the camera', () => {
  it('zooming keeps what lies under the pointer', () => {
    const camera = homeCamera(2);
    const zoomed = zoomAt(camera, SIZE, 3, 450, 120);
    const under = { x: (450 - 300) / (0.93 * 200), y: (200 - 120) / (0.93 * 200) };
    const after = at(zoomed, [under.x, under.y])!;
    expect(after.x).toBeCloseTo(450);
    expect(after.y).toBeCloseTo(120);
    expect(zoomAt(zoomed, SIZE, 1 / 3, 450, 120).target[0]).toBeCloseTo(0);
  });

  it.each([2, 3] as const)('panning %iD moves the middle with the hand, zooming has ends', (components) => {
    const camera = homeCamera(components);
    const middle = at(pan(camera, SIZE, 40, -25), [0, 0, 0])!;
    expect(middle.x).toBeCloseTo(340);
    expect(middle.y).toBeCloseTo(175);
    const most = zoomAt(camera, SIZE, 1e9, 0, 0);
    expect(zoomAt(most, SIZE, 2, 0, 0).zoom).toBe(most.zoom);
    expect(zoomAt(camera, SIZE, 1e-9, 0, 0).zoom).toBeGreaterThan(0);
  });

  it('turning never tips the map over', () => {
    const up = orbit(homeCamera(3), 0, 99);
    expect(up.elevation).toBeLessThan(Math.PI / 2);
    expect(orbit(up, 0, -999).elevation).toBeGreaterThan(-Math.PI / 2);
  });

  it('looks at a place of a map whose middle is not 0', () => {
    const points = scatter(20, 3).map(([x, y, z]) => [x! + 500, y!, z!]);
    const scene = sceneOf(points);
    const camera = lookAt(homeCamera(3), inCube(boundsOf(scene), points[7]!));
    const [x, y] = placeOf(project(scene, camera), 7);
    expect(x).toBeCloseTo(300, 1);
    expect(y).toBeCloseTo(200, 1);
  });

  it('is half way half way', () => {
    const from = homeCamera(3);
    const to = { ...orbit(from, 1, 0), zoom: 4 };
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1)).toEqual(to);
    expect(between(from, to, 0.5).zoom).toBeCloseTo(2);
  });
});

describe('the cube around a map', () => {
  it('holds all points, also where none has a number or all are one', () => {
    const scene = sceneOf(scatter(100, 2));
    const { center, half } = boundsOf(scene);
    expect(center).toEqual([0, 0, 0]);
    for (const value of scene.positions) expect(Math.abs(value)).toBeLessThan(half);
    expect(boundsOf(sceneOf([[0, 0]]))).toEqual({ center: [0, 0, 0], half: 1, sides: [1, 1, 1] });
    expect(boundsOf(sceneOf([[NaN, Infinity]])).half).toBe(1);
    expect(boundsOf(sceneOf([[7, 7, 7]]))).toEqual({ center: [7, 7, 7], half: 1, sides: [1, 1, 1] });
  });

  it('has a box in it as long as the points need along each axis, and never flat', () => {
    const { half, sides } = boundsOf(
      sceneOf([
        [-10, 4, 0],
        [8, -5, 0.1],
      ]),
    );
    expect(half).toBeCloseTo(10.5);
    expect(sides[0]).toBe(1);
    expect(sides[1]).toBeCloseTo(0.5);
    expect(sides[2]).toBe(0.2);
  });
});

describe('the order of drawing', () => {
  it('of three dimensions is from far to near, of two from the last to the first', () => {
    const { order, screen } = project(sceneOf(scatter(500, 3)));
    const distances = [...order].map((i) => screen[3 * i + 2]!);
    const span = Math.max(...distances) - Math.min(...distances);
    distances.slice(1).forEach((w, k) => expect(w).toBeLessThanOrEqual(distances[k]! + span / 60_000));
    expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i));
    expect([
      ...project(
        sceneOf([
          [1, 0],
          [2, 0],
          [3, 0],
        ]),
      ).order,
    ]).toEqual([2, 1, 0]);
  });

  it('leaves out what is not to be seen and what has no place', () => {
    const scene = sceneOf(
      [
        [1, 0],
        [NaN, 0],
        [2, 0],
        [3, 0],
      ],
      { visible: Uint8Array.of(1, 1, 0, 1) },
    );
    const { order, screen } = project(scene);
    expect([...order]).toEqual([3, 0]);
    expect([screen[3], screen[6]]).toEqual([NaN, NaN]);
  });
});
