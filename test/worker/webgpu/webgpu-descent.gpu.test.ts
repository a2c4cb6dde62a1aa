import { expect, it } from 'vitest';
import { findAdapter, GraphicsError, openGraphics } from '../../../src/worker/webgpu/device';
import { webgpuDescent } from '../../../src/worker/webgpu/webgpu-descent';
import { layout } from '../../geometry/tsne-forces';

const unpaused = () => undefined;
const settings = { exaggeration: 4, learningRate: 50, momentum: 0.8 };

it('finds the software adapter of the tests, and calls it so', async () => {
  const found = await findAdapter();
  expect(found, 'The browser gives WebGPU no adapter: see launchOptions in vite.config.ts').not.toBeNull();
  expect(found).toMatchObject({ software: true });
  const descent = await webgpuDescent(layout({ n: 10, components: 2, spread: 1 }));
  expect(descent.engine).toBe('webgpu');
  expect(descent.device).toMatch(/, on the processor$/);
  descent.close();
});

it('cuts iterations that take long, and gives the same bytes', async () => {
  const start = layout({ n: 2600, components: 3, spread: 10 });
  const run = async (counts: readonly number[]) => {
    const pauses = { count: 0 };
    const pause = () => void pauses.count++;
    const descent = await webgpuDescent(start);
    for (const count of counts) await descent.advance(count, settings, pause);
    const positions = await descent.positions();
    descent.close();
    return { positions, pauses: pauses.count };
  };
  const together = await run([12]);
  const apart = await run([1, 1, 5, 3, 2]);
  expect(together.positions).toEqual(apart.positions);
  expect(together.positions).not.toEqual(start.positions);
  expect(together.pauses).toBeGreaterThan(0);
});

it('starts its velocities and gains anew, as a fresh descent would', async () => {
  const start = layout({ n: 200, components: 2, spread: 3 });
  const descent = await webgpuDescent(start);
  await descent.advance(10, settings, unpaused);
  const positions = await descent.positions();
  descent.restart();
  await descent.advance(5, settings, unpaused);
  const fresh = await webgpuDescent({ ...start, positions });
  await fresh.advance(5, settings, unpaused);
  expect(await descent.positions()).toEqual(await fresh.positions());
  descent.close();
  fresh.close();
});

it('gives up when its pause does', async () => {
  const descent = await webgpuDescent(layout({ n: 3000, components: 2, spread: 3 }));
  const abort = () => Promise.reject(new DOMException('aborted', 'AbortError'));
  await expect(descent.advance(1000, settings, abort)).rejects.toThrow('aborted');
  descent.close();
});

it('says what does not fit', async () => {
  const { device, ...graphics } = await openGraphics();
  const limits = { maxStorageBufferBindingSize: 1000, maxBufferSize: 1000 };
  const small = new Proxy(device, {
    get: (target, name) => {
      if (name === 'limits') return limits;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const start = layout({ n: 200, components: 2, spread: 3 });
  await expect(webgpuDescent(start, Promise.resolve({ ...graphics, device: small }))).rejects.toThrow(
    'cannot make this map: The graphics card takes 1 MB in one piece, and this map needs 1 MB.',
  );
});

it('rejects every call with a sentence once the device is lost, and opens another for the next map', async () => {
  const start = layout({ n: 2000, components: 2, spread: 3 });
  const descent = await webgpuDescent(start);
  await descent.advance(1, settings, unpaused);
  const pending = descent.advance(200, settings, unpaused);
  (await openGraphics()).device.destroy();
  await expect(pending).rejects.toBeInstanceOf(GraphicsError);
  await expect(pending).rejects.toThrow(/^The graphics card ".+" failed: /);
  await expect(descent.measure(unpaused)).rejects.toBeInstanceOf(GraphicsError);
  await expect(descent.positions()).rejects.toBeInstanceOf(GraphicsError);
  descent.close();

  const next = await webgpuDescent(start);
  await next.advance(1, settings, unpaused);
  next.close();
});

it('closes the device when no map holds it any longer', async () => {
  const start = layout({ n: 20, components: 2, spread: 3 });
  const [one, other] = [await webgpuDescent(start), await webgpuDescent(start)];
  const { device } = await openGraphics();
  one.close();
  await other.advance(1, settings, unpaused);
  other.close();
  expect(await device.lost).toMatchObject({ reason: 'destroyed' });
  const next = await webgpuDescent(start);
  expect((await openGraphics()).device).not.toBe(device);
  next.close();
});
