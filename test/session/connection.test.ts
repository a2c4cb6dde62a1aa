import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '../../src/engine/protocol';
import { isLost, run, startEngine } from '../../src/session/connection';

/** A worker whose death and answers the test decides. */
class FakeWorker extends EventTarget implements Worker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror = null;
  onerror = null;
  terminated = false;
  readonly asked: Request[] = [];

  postMessage(request: Request): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  /** Answers the n-th request. */
  answer(n: number, value: unknown): void {
    const event = new MessageEvent('message', { data: { type: 'done', id: this.asked[n]!.id, value } });
    this.onmessage?.(event);
    this.dispatchEvent(event);
  }
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

const workers: FakeWorker[] = [];
const replaced = vi.fn<(reason: string) => void>();
const failed = vi.fn<(reason: string) => void>();
const latest = () => workers.at(-1)!;
const ask = () => run('finish', { stopKey: 'a' });

beforeEach(() => {
  vi.useFakeTimers();
  workers.length = 0;
  replaced.mockClear();
  failed.mockClear();
  startEngine({
    startWorker: () => {
      workers.push(new FakeWorker());
      return latest();
    },
    onReplaced: replaced,
    onFailed: failed,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a worker that dies with an error', () => {
  it('is replaced: what was asked fails, what is asked next reaches the new one', async () => {
    const first = ask();
    latest().answer(0, { found: true });
    await expect(first).resolves.toEqual({ found: true });
    const second = ask();
    latest().fail('out of memory');
    await expect(second).rejects.toThrow('out of memory');
    expect(isLost(await second.catch((error: unknown) => error))).toBe(true);
    expect(isLost(new Error('out of memory'))).toBe(false);
    expect(replaced).toHaveBeenCalledExactlyOnceWith('out of memory');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    const third = ask();
    latest().answer(0, { found: false });
    await expect(third).resolves.toEqual({ found: false });
  });

  it('is not replaced when it never answered, for the next would not start either', async () => {
    const asked = ask();
    latest().fail('');
    await expect(asked).rejects.toThrow('could not be started');
    expect(failed).toHaveBeenCalledOnce();
    expect(replaced).not.toHaveBeenCalled();
    expect(workers).toHaveLength(1);
    await expect(ask()).rejects.toThrow('could not be started');
  });
});

describe('a worker that falls silent', () => {
  it('is replaced after a minute with something asked of it', async () => {
    const asked = ask().catch(String);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(replaced).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await asked).toContain('no sign of life');
    expect(replaced).toHaveBeenCalledOnce();
    expect(workers).toHaveLength(2);
  });

  it('is left alone while nothing is asked of it', async () => {
    await vi.advanceTimersByTimeAsync(300_000);
    expect(replaced).not.toHaveBeenCalled();
    expect(latest().asked).toEqual([]);
  });

  it('is left alone while it answers, however long its task takes', async () => {
    void ask();
    let seen = 1;
    for (let second = 0; second < 300; second++) {
      await vi.advanceTimersByTimeAsync(1000);
      for (; seen < latest().asked.length; seen++) latest().answer(seen, { held: 0 });
    }
    expect(replaced).not.toHaveBeenCalled();
    expect(latest().asked.length).toBeGreaterThan(10);
  });
});
