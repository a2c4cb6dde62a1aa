import type { MapEngine } from '../../src/data/projection';
import type { DescentStart, DescentStep, TsneDescent } from '../../src/geometry/tsne-descent';

/** A descent that adds `learningRate` to every number at every iteration, and writes down what is asked of it. */
export interface FakeDescent extends TsneDescent {
  readonly start: DescentStart;
  readonly calls: string[];
  /** Thrown by whatever is asked next. */
  failure: Error | null;
}

export function fakeDescent(start: DescentStart, engine: MapEngine): FakeDescent {
  const positions = start.positions.slice();
  const fake: FakeDescent = {
    engine,
    device: `${engine} device`,
    start,
    calls: [],
    failure: null,
    advance: (count: number, { learningRate }: DescentStep) =>
      asked(`advance ${count}`, () => {
        for (let at = 0; at < positions.length; at++) positions[at]! += count * learningRate;
        return 1;
      }),
    measure: () => asked('measure', () => ({ z: 1, stretch: 0 })),
    restart: () => void fake.calls.push('restart'),
    positions: () => asked('positions', () => positions.slice()),
    close: () => void fake.calls.push('close'),
  };
  const asked = async <T>(call: string, answer: () => T): Promise<T> => {
    fake.calls.push(call);
    if (fake.failure) throw fake.failure;
    return answer();
  };
  return fake;
}

/** The start of `n` points, all in one place. */
export function startOf(n: number): DescentStart {
  const p = {
    rows: new Int32Array(n + 1),
    columns: new Uint32Array(),
    values: new Float32Array(),
    negativeEntropy: 0,
  };
  return { p, positions: new Float32Array(4 * n), components: 2, degreesOfFreedom: 1 };
}
