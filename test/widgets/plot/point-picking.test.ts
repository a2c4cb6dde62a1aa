import { describe, expect, it } from 'vitest';
import { diameterAt } from '../../../src/widgets/plot/point-projection';
import { pickPoint, pointsInBox, pointsInLasso } from '../../../src/widgets/plot/point-picking';
import { placeOf, project, scatter, sceneOf } from '../../support/point-scenes';

describe('picking', () => {
  const projection = project(sceneOf(scatter(400, 2)));

  it('finds the nearest within reach, and nothing beyond it', () => {
    for (let i = 0; i < 400; i += 7) {
      const [x, y] = placeOf(projection, i);
      const found = pickPoint(projection, x, y, 8);
      const [fx, fy] = placeOf(projection, found ?? -1);
      const radius = diameterAt(projection, 1) / 2;
      expect(Math.hypot(fx - x, fy - y)).toBeLessThanOrEqual(radius);
    }
    expect(pickPoint(projection, -500, -500, 8)).toBeNull();
    const alone = project(
      sceneOf([
        [0, 0],
        [100, 0],
      ]),
    );
    const [x, y] = placeOf(alone, 0);
    expect(pickPoint(alone, x + 7, y, 8)).toBe(0);
    expect(pickPoint(alone, x + 9, y, 8)).toBeNull();
    expect(pickPoint(alone, x + 15, y, 16)).toBe(0);
  });

  it('takes the topmost of points that cover each other', () => {
    const depths = [
      [-1, -1, 0.01],
      [1, 1, 0.01],
      [0, 0, 0.01],
      [-30, 30, 0],
      [30, -30, 0],
    ];
    const covering = project(sceneOf(depths), {
      components: 3,
      target: [0, 0, 0],
      azimuth: Math.PI / 4,
      elevation: 0,
      zoom: 1,
    });
    const [x, y] = placeOf(covering, 0);
    expect(pickPoint(covering, x, y, 8)).toBe(1);
    const flat = project(
      sceneOf([
        [5, 5],
        [5, 5],
        [5, 5],
        [0, 0],
      ]),
    );
    expect(pickPoint(flat, ...placeOf(flat, 2), 8)).toBe(0);
    expect(pickPoint(flat, ...placeOf(flat, 2), 8, [1, 2], 4)).toBe(2);
  });

  it('never finds a point that is not shown', () => {
    const hidden = project(
      sceneOf(
        [
          [5, 5],
          [0, 0],
        ],
        { visible: Uint8Array.of(0, 1) },
      ),
    );
    const all = project(
      sceneOf([
        [5, 5],
        [0, 0],
      ]),
    );
    expect(pickPoint(hidden, ...placeOf(all, 0), 8)).toBeNull();
    expect(pointsInBox(hidden, [0, 0], [600, 400])).toEqual([1]);
  });
});

describe('box and lasso', () => {
  const projection = project(sceneOf(scatter(400, 3)));

  it('a box holds what lies between its corners, whichever way it was drawn', () => {
    const inside = pointsInBox(projection, [250, 150], [350, 260]);
    const expected = Array.from({ length: 400 }, (_, i) => i).filter((i) => {
      const [x, y] = placeOf(projection, i);
      return x >= 250 && x <= 350 && y >= 150 && y <= 260;
    });
    expect(inside.length).toBeGreaterThan(5);
    expect(inside).toEqual(expected);
    expect(pointsInBox(projection, [350, 260], [250, 150])).toEqual(expected);
  });

  it('a lasso along a box holds the same, a bay leaves out what lies in it', () => {
    const square = [
      [250, 150],
      [350, 150],
      [350, 260],
      [250, 260],
    ] as const;
    expect(pointsInLasso(projection, square)).toEqual(pointsInBox(projection, [250, 150], [350, 260]));
    const bay = [
      [0, 0],
      [600, 0],
      [600, 400],
      [300, 200],
      [0, 400],
    ] as const;
    const point = project(
      sceneOf([
        [0, -50],
        [0, 50],
      ]),
    );
    expect(pointsInLasso(point, bay)).toEqual([1]);
    expect(pointsInLasso(projection, [[0, 0]])).toEqual([]);
  });
});
