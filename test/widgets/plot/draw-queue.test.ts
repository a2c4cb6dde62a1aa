import { expect, it } from 'vitest';
import { createDrawQueue } from '../../../src/widgets/plot/draw-queue';

it('draws at once, and of those asked for meanwhile only the last', async () => {
  const queue = createDrawQueue();
  const drawn: string[] = [];
  const first = withResolvers<void>();
  const last = withResolvers<void>();
  queue.ask(async () => {
    drawn.push('first');
    await first.promise;
  });
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
  const queue = createDrawQueue();
  const drawn: string[] = [];
  const first = withResolvers<void>();
  queue.ask(async () => {
    drawn.push('first');
    await first.promise;
  });
  queue.ask(async () => void drawn.push('second'));
  queue.stop();
  first.resolve();
  queue.ask(async () => void drawn.push('third'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(drawn).toEqual(['first']);
});

/** `Promise.withResolvers`, which Node.js 20 lacks. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
