import { describe, expect, it } from 'vitest';
import { hop, middlePoint, type HopDirection } from '../../../src/widgets/plot/point-hop';
import { project, scatter, sceneOf, SIZE } from '../../support/point-scenes';

/** Points of the screen: y grows downward. */
const screenOf = (...places: readonly (readonly [number, number])[]) =>
  Float32Array.from(places.flatMap(([x, y]) => [x, y, 1]));

describe('hopping', () => {
  it('goes to the nearest in the direction', () => {
    const screen = screenOf([0, 0], [10, 0], [20, 1], [-5, 0], [0, -8], [0, 30]);
    expect(hop(screen, 0, 'right')).toBe(1);
    expect(hop(screen, 1, 'right')).toBe(2);
    expect(hop(screen, 0, 'left')).toBe(3);
    expect(hop(screen, 0, 'up')).toBe(4);
    expect(hop(screen, 0, 'down')).toBe(5);
    expect(hop(screen, 2, 'right')).toBeNull();
  });

  it('prefers what lies ahead to what is near but aside', () => {
    // 60° aside at 6 px; straight ahead at 20 px; 40° aside at 17 px costs 17 / cos 40° = 22.2.
    const screen = screenOf([0, 0], [3, 5.2], [20, 0], [13, 10.9]);
    expect(hop(screen, 0, 'right')).toBe(2);
    expect(hop(screenOf([0, 0], [3, 5.2]), 0, 'right')).toBe(1);
  });

  it('takes the lower index of two that are as near', () => {
    expect(hop(screenOf([0, 0], [10, 2], [10, -2]), 0, 'right')).toBe(1);
  });

  it('comes to every point on one place, one after another', () => {
    const screen = screenOf([5, 5], [5, 5], [5, 5], [9, 5]);
    expect(hop(screen, 0, 'right')).toBe(1);
    expect(hop(screen, 1, 'right')).toBe(2);
    expect(hop(screen, 2, 'right')).toBe(3);
    expect(hop(screen, 3, 'left')).toBe(0);
  });

  it('never goes to a point that is not drawn', () => {
    expect(hop(screenOf([0, 0], [NaN, NaN], [50, 0]), 0, 'right')).toBe(2);
  });

  it('reaches all points of a map from any of them', () => {
    const { screen } = project(sceneOf(scatter(300, 2)));
    const reached = new Set([0]);
    for (const from of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] satisfies HopDirection[]) {
        const next = hop(screen, from, direction);
        if (next !== null) reached.add(next);
      }
    }
    expect(reached.size).toBe(300);
  });

  it('begins in the middle', () => {
    expect(middlePoint(screenOf([0, 0], [290, 210], [NaN, NaN]), SIZE)).toBe(1);
    expect(middlePoint(new Float32Array(0), SIZE)).toBeNull();
  });
});
