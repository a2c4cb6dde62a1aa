import { expect, it } from 'vitest';
import { INITIAL, type MapState } from '../../../src/session/session';
import { nextDrawn, type DrawnMap } from '../../../src/views/words/use-drawn-map';

const waiting = (run: number): MapState => ({
  status: 'running',
  words: {
    indices: new Int32Array([1]),
    words: ['film'],
    counts: new Uint32Array([3]),
    logOdds: new Float32Array([0]),
    majority: new Int32Array([0]),
    classes: [],
    withoutDirection: 0,
    source: { kind: 'classifier', run, seed: 1, dimension: 16, engine: 'javascript' },
  },
  wordsAvailable: 1,
  options: INITIAL.settings.map,
  vectors: { id: `vectors-${run}` },
  run,
  positions: null,
  projection: null,
  log: null,
  phase: 'neighbors',
  prepared: 0.5,
  iteration: 0,
  message: null,
});
const drawn = (run: number): DrawnMap => ({ ...waiting(run), positions: new Float32Array([0, 0, 0]) });

it('shows a map as soon as it has coordinates', () => {
  const [first, second] = [drawn(1), drawn(2)];
  expect(nextDrawn(first, null)).toBe(first);
  expect(nextDrawn(second, first)).toBe(second);
});

it('holds the map before while the next one has none, however that one ends', () => {
  const first = drawn(1);
  expect(nextDrawn(waiting(2), first)).toBe(first);
  expect(nextDrawn({ ...waiting(2), status: 'failed' }, first)).toBe(first);
});

it('shows nothing before the first coordinates and after the map was dropped', () => {
  expect(nextDrawn(waiting(1), null)).toBeNull();
  expect(nextDrawn(null, drawn(1))).toBeNull();
});
