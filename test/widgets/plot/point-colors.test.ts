import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/widgets/palette';
import {
  channels,
  colorAt,
  neutralColor,
  paletteIndices,
  paletteOf,
  type PointColors,
} from '../../../src/widgets/plot/point-colors';

const scaled = (values: number[], scale: 'diverging' | 'sequential' = 'diverging'): PointColors => ({
  kind: 'scale',
  scale,
  values: Float32Array.from(values),
  low: -3,
  high: 3,
  title: '',
  marks: [],
});

/** The colour of each point, as it is drawn. */
function colorsOf(colors: PointColors, n: number, theme = LIGHT): readonly string[] {
  const palette = paletteOf(colors, theme);
  return [...paletteIndices(colors, n)].map((entry) => palette[entry]!);
}

describe('the colours of points', () => {
  it('of a scale: the ends as its ends, beyond them the same, the middle as neither', () => {
    const [below, low, middle, high, above] = colorsOf(scaled([-99, -3, 0, 3, 99]), 5);
    const [red, , blue] = channels(low!);
    expect(red).toBeGreaterThan(blue + 60);
    expect(channels(high!)[2]).toBeGreaterThan(channels(high!)[0] + 60);
    expect(Math.abs(channels(middle!)[0] - channels(middle!)[2])).toBeLessThan(20);
    expect([below, above]).toEqual([low, high]);
  });

  it('of classes: one each, again from the start after the last', () => {
    const names = Array.from({ length: 13 }, (_, k) => `class ${k}`);
    const drawn = colorsOf({ kind: 'classes', values: Int32Array.of(0, 2, 12), names }, 3);
    expect(drawn).toEqual([LIGHT.categories[0], LIGHT.categories[2], LIGHT.categories[0]]);
  });

  it.each([LIGHT, DARK])('without a value: grey', (theme) => {
    expect(colorsOf(scaled([NaN]), 2, theme)).toEqual([neutralColor(theme), neutralColor(theme)]);
    const classes: PointColors = { kind: 'classes', values: Int32Array.of(-1), names: ['a'] };
    expect(colorsOf(classes, 2, theme)).toEqual([neutralColor(theme), neutralColor(theme)]);
  });

  it('of nothing: the accent', () => {
    expect(colorsOf({ kind: 'none' }, 2)).toEqual([LIGHT.accent, LIGHT.accent]);
  });

  it('of a scale without length: some colour', () => {
    expect(colorsOf({ ...scaled([1]), low: 1, high: 1 } as PointColors, 1)[0]).toMatch(/^#[\da-f]{6}$/);
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
