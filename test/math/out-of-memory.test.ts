import { describe, expect, it } from 'vitest';
import { isOutOfMemory, OutOfMemoryError } from '../../src/math/out-of-memory';
import { instantiate, instantiateShared, loadKernel } from '../../src/math/wasm/load';
import type { CovarianceKernel } from '../../src/geometry/covariance';
import type { KernelExports } from '../../src/math/wasm/load';
import { provideKernelFiles } from '../support/kernels';

provideKernelFiles();

/** What `action` throws. */
function errorOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

describe('a kernel without enough memory', () => {
  it('says so when its memory cannot grow, and can be used again for less', async () => {
    const memory = new WebAssembly.Memory({ initial: 3, maximum: 3, shared: true });
    const module = await loadKernel('tsne', true);
    const kernel = await instantiateShared<{ create(...sizes: number[]): void }>(module, memory);
    const error = errorOf(() => kernel.create(10_000, 400_000, 2, 1));
    expect(error).toBeInstanceOf(OutOfMemoryError);
    expect(isOutOfMemory(error)).toBe(true);
    expect(() => kernel.create(8, 16, 2, 1)).not.toThrow();
  });

  it('says so when it asks for more than an address can name', async () => {
    const kernel = await instantiate<CovarianceKernel & KernelExports>('covariance');
    expect(() => kernel.create(65_535, 16_384)).toThrow(OutOfMemoryError);
    expect(kernel.memory.buffer.byteLength).toBeLessThan(1e6);
  });
});

describe('isOutOfMemory', () => {
  it('knows what this engine says of an array and of a memory that are too large', () => {
    expect(isOutOfMemory(errorOf(() => new ArrayBuffer(2 ** 52)))).toBe(true);
    expect(isOutOfMemory(errorOf(() => new Float32Array(2 ** 52)))).toBe(true);
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
    expect(isOutOfMemory(errorOf(() => memory.grow(1)))).toBe(true);
  });

  it.each([
    ['RangeError', 'WebAssembly.Memory(): could not allocate memory'],
    ['RangeError', 'WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'],
    ['RangeError', 'Array buffer allocation failed'],
    ['RangeError', 'Out of memory'],
    ['InternalError', 'allocation size overflow'],
    ['OutOfMemoryError', 'anything'],
  ])('knows %s: %s', (name, message) => {
    expect(isOutOfMemory(Object.assign(new Error(message), { name }))).toBe(true);
  });

  it('takes no other error for one', () => {
    expect(isOutOfMemory(new RangeError('Perplexity must be 1 or more; got 0.'))).toBe(false);
    expect(isOutOfMemory(new Error('The file says: out of memory'))).toBe(false);
    expect(isOutOfMemory('out of memory')).toBe(false);
  });
});
