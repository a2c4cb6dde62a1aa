import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../src/widgets/palette';
import { colorAt, groupByColor } from '../../../src/widgets/plot/point-colors';

const scaled = (values: number[]) => ({
  kind: 'scale' as const,
  scale: 'diverging' as const,
  values: Float32Array.from(values),
  low: -3,
  high: 3,
  title: '',
  marks: [],
});

describe('groupByColor', () => {
  it('puts every point in exactly one group', () => {
    const values = Array.from({ length: 500 }, (_, i) => -4 + (8 * i) / 499);
    const groups = groupByColor(scaled(values), 500);
    const points = groups.flatMap((group) => [...group.points]);
    expect(points.toSorted((a, b) => a - b)).toEqual(values.map((_, i) => i));
  });

  it('colours the ends as the ends of the scale and the middle as neither', () => {
    const groups = groupByColor(scaled([-3, 0, 3]), 3);
    const shades = groups.map((group) => group.color(LIGHT));
    const red = (color: string | undefined) => Number.parseInt((color ?? '').slice(1, 3), 16);
    const blue = (color: string | undefined) => Number.parseInt((color ?? '').slice(5, 7), 16);
    expect(shades).toHaveLength(3);
    expect(red(shades[0])).toBeGreaterThan(blue(shades[0]) + 60);
    expect(blue(shades[2])).toBeGreaterThan(red(shades[2]) + 60);
    expect(Math.abs(red(shades[1]) - blue(shades[1]))).toBeLessThan(40);
  });

  it('keeps a legend entry for a class without a point', () => {
    const groups = groupByColor({ kind: 'classes', values: Int32Array.of(0, 2), names: ['a', 'b', 'c'] }, 2);
    expect(groups.map(({ name, points }) => [name, ...points])).toEqual([['a', 0], ['b'], ['c', 1]]);
  });

  it('survives values that are no numbers', () => {
    expect(groupByColor(scaled([NaN]), 1)).toHaveLength(1);
  });
});

describe('colorAt', () => {
  it('gives the stops and mixes between them', () => {
    const scale = [
      [0, '#000000'],
      [1, '#ff8000'],
    ] as const;
    expect(colorAt(scale, 0)).toBe('#000000');
    expect(colorAt(scale, 1)).toBe('#ff8000');
    expect(colorAt(scale, 0.5)).toBe('#804000');
  });
});
