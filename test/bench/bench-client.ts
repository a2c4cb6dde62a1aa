import { connect, type Engine } from '../../src/engine/client';
import type { Matrix } from '../../src/data/matrix';
import type { Port } from '../../src/engine/protocol';
import type { ExtraResponse, Extras } from './bench-worker';

/** The worker as the page sees it, and the extras of `bench-worker`. */
export interface Bench extends Engine {
  hold(X: Matrix): Promise<Extras['hold']['result']>;
  pairs(X: Matrix, k: number): Promise<Extras['pairs']['result']>;
}

/** A bench at the other end of `port`, which must be served by `serveBench`. */
export function connectBench(port: Port): Bench {
  const engine = connect(port);
  const { onmessage } = port;
  const waiting = new Map<number, (response: ExtraResponse) => void>();
  let last = 0;
  port.onmessage = (event: MessageEvent<ExtraResponse | { readonly extra?: undefined }>) => {
    const { data } = event;
    if (data.extra === undefined) onmessage?.(event);
    else waiting.get(data.extra)?.(data);
  };
  const ask = <N extends keyof Extras>(name: N, params: Extras[N]['params']) =>
    new Promise<Extras[N]['result']>((resolve, reject) => {
      const extra = ++last;
      waiting.set(extra, (response) => {
        waiting.delete(extra);
        if ('error' in response) reject(new Error(response.error));
        else resolve(response.value);
      });
      port.postMessage({ extra, name, params });
    });
  return {
    run: (task, params, options) => engine.run(task, params, options),
    hold: ({ data, columns }) => ask('hold', { data, columns }),
    pairs: ({ data, columns }, k) => ask('pairs', { data, columns, k }),
  };
}
