import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDrawQueue, whileInSight } from '../../../src/widgets/plot/draw-queue';

/** A browser that paints at once. */
const frame = () => Promise.resolve();
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('draws after the next frame, and of those asked for meanwhile only the last', async () => {
  const queue = createDrawQueue(frame);
  const drawn: string[] = [];
  const first = withResolvers<void>();
  const last = withResolvers<void>();
  queue.ask(async () => {
    drawn.push('first');
    await first.promise;
  });
  expect(drawn).toEqual([]);
  await settled();
  queue.ask(async () => void drawn.push('second'));
  queue.ask(async () => {
    drawn.push('third');
    last.resolve();
  });
  expect(drawn).toEqual(['first']);
  first.resolve();
  await last.promise;
  expect(drawn).toEqual(['first', 'third']);
});

it('draws nothing more once it is stopped', async () => {
  const queue = createDrawQueue(frame);
  const drawn: string[] = [];
  const first = withResolvers<void>();
  queue.ask(async () => {
    drawn.push('first');
    await first.promise;
  });
  await settled();
  queue.ask(async () => void drawn.push('second'));
  let ended = false;
  const stopped = queue.stop().then(() => (ended = true));
  await settled();
  expect(ended).toBe(false);
  first.resolve();
  queue.ask(async () => void drawn.push('third'));
  await stopped;
  await settled();
  expect(drawn).toEqual(['first']);
});

/** `Promise.withResolvers`, which Node.js 20 lacks. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

it('rests after a drawing that took long, unless the next one is urgent', async () => {
  const queue = createDrawQueue(frame);
  const drawn: string[] = [];
  queue.ask(() => new Promise((resolve) => setTimeout(resolve, 200)));
  await new Promise((resolve) => setTimeout(resolve, 260));
  queue.ask(async () => void drawn.push('patient'));
  await settled();
  expect(drawn).toEqual([]);
  queue.ask(async () => void drawn.push('urgent'), true);
  await settled();
  expect(drawn).toEqual(['urgent']);
});

describe('a plot out of sight', () => {
  /** Says whether the element is in sight, as a browser does. */
  let report: (isIntersecting: boolean) => void = () => {};
  class Observer {
    constructor(callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
      report = (isIntersecting) => callback([{ isIntersecting }]);
    }
    observe() {}
    disconnect() {}
  }
  afterEach(() => vi.unstubAllGlobals());

  it('is drawn once it comes into sight, and then only as it was last', () => {
    vi.stubGlobal('IntersectionObserver', Observer);
    const asked: string[] = [];
    const inner = {
      ask: (draw: () => Promise<unknown>, urgent = false) => {
        void draw();
        asked.push(String(urgent));
      },
      stop: () => Promise.resolve(),
    };
    const drawn: number[] = [];
    const queue = whileInSight(inner, {} as Element);
    const draw = (k: number) => () => Promise.resolve(drawn.push(k));
    queue.ask(draw(1), true);
    queue.ask(draw(2));
    expect(drawn).toEqual([]);
    report(true);
    expect([drawn, asked]).toEqual([[2], ['false']]);
    queue.ask(draw(3), true);
    report(false);
    queue.ask(draw(4));
    expect([drawn, asked]).toEqual([
      [2, 3],
      ['false', 'true'],
    ]);
    report(true);
    expect(drawn).toEqual([2, 3, 4]);
  });
});
