import { describe, expect, it } from 'vitest';
import { overlap, type Box } from '../../../src/widgets/plot/point-boxes';
import { fanOut, type Anchor } from '../../../src/widgets/plot/point-fan';
import { byPriority, labelBox, planLabels } from '../../../src/widgets/plot/point-labels';
import { scatter, SIZE } from '../../support/point-scenes';

function expectApart(boxes: readonly Box[]): void {
  boxes.forEach((a, k) => boxes.slice(k + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
}

describe('the names of a flat map', () => {
  const places = scatter(1000, 2).map(([x, y]) => [x! * 6, y! * 6] as const);
  const x = places.map(([value]) => value);
  const y = places.map(([, value]) => value);
  const widthOf = (point: number) => 20 + (point % 7) * 9;
  const candidates = places.map((_, i) => i);
  const plan = planLabels({ candidates, x, y, widthOf, height: 14 });

  it.each([0.3, 0.7, 1, 1.4, 5, 60])('never overlap at magnification %f', (zoom) => {
    const shown = plan.at(zoom);
    expect(shown.length).toBeGreaterThan(5);
    expectApart(shown.map((i) => labelBox(x[i]! * zoom, y[i]! * zoom, widthOf(i), 14)));
  });

  it('stay as one comes nearer, and become more', () => {
    let before: readonly number[] = [];
    for (let zoom = 0.25; zoom < 64; zoom *= 1.1) {
      const now = new Set(plan.at(zoom));
      expect(before.filter((point) => !now.has(point))).toEqual([]);
      before = [...now];
    }
    expect(before.length).toBeGreaterThan(plan.at(1).length * 2);
  });

  it('are the same again when one comes back, by whatever way', () => {
    const home = plan.at(1);
    plan.at(40);
    plan.at(0.3);
    expect(plan.at(1)).toEqual(home);
    expect(planLabels({ candidates, x, y, widthOf, height: 14 }).at(1)).toEqual(home);
  });

  it('go to the first candidates, and no room is left for a name that would fit', () => {
    const shown = plan.at(1);
    expect(shown[0]).toBe(0);
    const boxes = shown.map((i) => labelBox(x[i]! - 3, y[i]!, widthOf(i) + 6, 16));
    for (const i of candidates.filter((point) => !shown.includes(point))) {
      const own = labelBox(x[i]! - 3, y[i]!, widthOf(i) + 6, 16);
      expect(boxes.some((box) => overlap(box, own))).toBe(true);
    }
  });

  it('are none where there are no candidates', () => {
    expect(planLabels({ candidates: [], x, y, widthOf, height: 14 }).at(1)).toEqual([]);
  });
});

it('candidates come by priority, ties by index', () => {
  expect(byPriority([0, 1, 2, 3], Float32Array.of(1, 5, 1, 7), 3)).toEqual([3, 1, 0]);
  expect(byPriority([2, 4, 9], null, 2)).toEqual([2, 4]);
});

describe('the names of lit points', () => {
  const anchor = (point: number, x: number, y: number): Anchor => ({
    point,
    x,
    y,
    radius: 5,
    width: 50,
    height: 14,
  });
  const crowd = Array.from({ length: 30 }, (_, k) =>
    anchor(k, 300 + (k % 6) * 3, 200 + Math.floor(k / 6) * 3),
  );

  it('fan out without overlap, inside the picture, the first nearest to its point', () => {
    const placed = fanOut(crowd, SIZE, new Map());
    expect(placed.length).toBeGreaterThan(20);
    expectApart(placed.map(({ box }) => box));
    for (const { box } of placed) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(SIZE.width);
      expect(box.top + box.height).toBeLessThanOrEqual(SIZE.height);
    }
    expect(placed[0]?.anchor.point).toBe(0);
    expect(fanOut([anchor(0, 300, 200)], SIZE, new Map())[0]?.led).toBe(false);
  });

  it('leave alone what is written there already', () => {
    const written = { left: 300, top: 180, width: 100, height: 40 };
    const placed = fanOut([anchor(0, 300, 200)], SIZE, new Map(), [written]);
    expect(overlap(placed[0]!.box, written)).toBe(false);
  });

  it('stay on their side while the map moves a little', () => {
    const slots = new Map<number, number>();
    fanOut(crowd, SIZE, slots);
    const sides = new Map(slots);
    fanOut(
      crowd.map((one) => ({ ...one, x: one.x + 2 })),
      SIZE,
      slots,
    );
    expect(slots).toEqual(sides);
  });

  it('are left out of the picture with their points', () => {
    expect(fanOut([anchor(0, -20, 200), anchor(1, 300, 900)], SIZE, new Map())).toEqual([]);
  });
});
