import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../src/widgets/palette';
import { barsDrawing, type Bars } from '../../../src/widgets/plot/bars-picture';
import { svgOfDrawing } from '../../../src/widgets/plot/drawing';

const BARS: Bars = {
  title: 'Word vector of <b>',
  values: [1, -2, 0.5],
  from: 0,
  width: 1,
  xTitle: 'Dimension',
  yTitle: 'Value',
  line: null,
  oneEach: true,
};

const barsSvg = (bars: Bars) => svgOfDrawing(barsDrawing(bars, LIGHT));

/** Left, top, right and bottom of every bar. */
function boxesOf(svg: string) {
  return [...svg.matchAll(/<polygon points="([^"]+)"/g)].map(([, points]) => {
    const places = points!.split(' ').map((place) => place.split(',').map(Number));
    const [xs, ys] = [places.map(([x]) => x!), places.map(([, y]) => y!)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
}

describe('bars as SVG', () => {
  it('draws one bar a value, from zero up or down, as high as it is large', () => {
    const boxes = boxesOf(barsSvg(BARS));
    expect(boxes).toHaveLength(3);
    const [one, minusTwo, half] = boxes.map(({ top, bottom }) => bottom - top);
    expect(minusTwo! / one!).toBeCloseTo(2, 2);
    expect(half! / one!).toBeCloseTo(0.5, 2);
    expect(boxes[0]!.bottom).toBe(boxes[1]!.top);
    expect(boxes[0]!.right).toBeLessThanOrEqual(boxes[1]!.left);
  });

  it('holds words as text only', () => {
    const svg = barsSvg(BARS);
    expect(svg).toContain('<title>Word vector of &lt;b&gt;</title>');
    expect(svg).not.toContain('<b>');
  });

  it('names every bar that is one thing, and the edges of bars that are many', () => {
    const textsOf = (bars: Bars) => [...barsSvg(bars).matchAll(/>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(textsOf(BARS)).toEqual(expect.arrayContaining(['0', '1', '2', 'Dimension', 'Value']));
    const counts = { ...BARS, values: [5, 3], width: 10, oneEach: false, line: { value: 12, text: '12' } };
    expect(textsOf(counts)).toEqual(expect.arrayContaining(['0', '10', '20', '12']));
  });

  it.each([[[]], [[0, 0]], [[-1]], [Array.from({ length: 400 }, (_, i) => Math.sin(i))]])(
    'holds no number that is none: case %#',
    (values) => {
      expect(barsSvg({ ...BARS, values })).not.toMatch(/NaN|Infinity/);
    },
  );
});
