import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../src/widgets/palette';

const css = readFileSync('src/styles.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    [light!, dark!] as const,
  ]),
);
const token = (name: string, theme: 0 | 1) => tokens.get(name)![theme];

type Color = readonly [number, number, number];

/** Linear RGB, each 0 … 1, of an sRGB colour. */
function linear(hex: string): Color {
  const part = (at: number) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

it('knows the contrast of black on white and of a grey', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each([
  ['light', 0, LIGHT],
  ['dark', 1, DARK],
] as const)('the %s theme', (_, theme, palette) => {
  it('has the same colours in drawings as in the page', () => {
    const { background, surface, text, muted, accent, grid } = palette;
    expect({ background, surface, text, muted, accent, grid }).toEqual({
      background: token('background', theme),
      surface: token('surface', theme),
      text: token('text', theme),
      muted: token('muted', theme),
      accent: token('accent', theme),
      grid: token('border', theme),
    });
    expect(palette.categories).toEqual(palette.categories.map((__, i) => token(`class-${i}`, theme)));
    expect(palette.categories).toHaveLength(12);
  });

  it.each([
    ['text', 'background'],
    ['text', 'surface'],
    ['text', 'hover'],
    ['text', 'accent-soft'],
    ['text', 'match'],
    ['text', 'danger-soft'],
    ['text', 'warning-soft'],
    ['text', 'info-soft'],
    ['muted', 'background'],
    ['muted', 'surface'],
    ['muted', 'sunken'],
    ['muted', 'hover'],
    ['accent', 'background'],
    ['accent', 'surface'],
    ['accent', 'hover'],
    ['accent', 'accent-soft'],
    ['danger', 'surface'],
    ['danger', 'danger-soft'],
    ['warning', 'warning-soft'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
  ])('writes %s on %s with a contrast of at least 4.5', (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('draws controls, categories and the selected point with a contrast of at least 3', () => {
    const ground = palette.surface;
    const low = [token('control-border', theme), palette.selected, ...palette.categories].filter(
      (ink) => contrast(ink, ground) < 3,
    );
    expect(low).toEqual([]);
  });

  it('keeps every two categories apart for readers without one kind of cone', () => {
    const close = [];
    for (const [kind, see] of Object.entries(DEFICIENCIES)) {
      for (let i = 0; i < palette.categories.length; i++) {
        for (let j = 0; j < i; j++) {
          const apart = distance(see(linear(palette.categories[i]!)), see(linear(palette.categories[j]!)));
          if (apart < (i < 8 ? 0.05 : 0.03)) close.push(`${kind} ${j} ${i} ${apart.toFixed(3)}`);
        }
      }
    }
    expect(close).toEqual([]);
  });
});

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB. */
const DEFICIENCIES: Record<string, (color: Color) => Color> = {
  none: (color) => color,
  protanopia: matrix([
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ]),
  deuteranopia: matrix([
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ]),
};

function matrix(m: readonly number[]) {
  return ([r, g, b]: Color): Color => {
    const row = (k: number) => Math.min(1, Math.max(0, m[k]! * r + m[k + 1]! * g + m[k + 2]! * b));
    return [row(0), row(3), row(6)];
  };
}

/** Oklab (Ottosson 2020) of linear RGB. */
function oklab([r, g, b]: Color): Color {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Euclidean distance in Oklab; black and white are 1 apart. */
function distance(a: Color, b: Color): number {
  const [p, q] = [oklab(a), oklab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
