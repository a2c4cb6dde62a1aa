import { matrix, type Matrix } from '../../src/data/matrix';
import type { KeyedVectors } from '../../src/data/keyed-vectors';
import type { Port, Ref } from '../../src/engine/protocol';
import type { NeighborKernel } from '../../src/geometry/kernels';
import { keyVectors } from '../../src/geometry/key-vectors';
import { initNeighbors, stepNeighbors } from '../../src/geometry/nearest-neighbors';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { breathe } from '../../src/worker/breathe';
import { serve } from '../../src/worker/server';
import { keep } from '../../src/worker/store';
import { tasks } from '../../src/worker/tasks';

/** What can be asked besides the page's own tasks: vectors from outside, and the search that a map begins with. */
export interface Extras {
  /** Keeps the rows of X as the vectors of words named by `wordOf`, from index `FIRST_WORD` on. */
  hold: { readonly params: Numbers; readonly result: Ref<KeyedVectors> };
  /** The k nearest other rows of each row by Euclidean distance, int32 [rows, k]. */
  pairs: { readonly params: Numbers & { readonly k: number }; readonly result: Int32Array<ArrayBuffer> };
}

interface Numbers {
  readonly data: Float32Array;
  readonly columns: number;
}

/** Padding and [UNK] come before the words. */
export const FIRST_WORD = 2;
export const wordOf = (row: number) => `w${row}`;

export type ExtraRequest = {
  [N in keyof Extras]: { readonly extra: number; readonly name: N; readonly params: Extras[N]['params'] };
}[keyof Extras];
export type ExtraResponse =
  | { readonly extra: number; readonly value: Extras[keyof Extras]['result'] }
  | { readonly extra: number; readonly error: string };

/** Answers the page's tasks at `port`, and the extras. */
export function serveBench(port: Port): void {
  serve(port, tasks);
  const { onmessage } = port;
  port.onmessage = (event: MessageEvent<ExtraRequest | { readonly extra?: undefined }>) => {
    if (event.data.extra === undefined) onmessage?.(event);
    else void answer(port, event.data);
  };
}

async function answer(port: Port, request: ExtraRequest): Promise<void> {
  const { extra } = request;
  try {
    const value = request.name === 'hold' ? hold(request.params) : await searchPairs(request.params);
    port.postMessage({ extra, value } satisfies ExtraResponse);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ extra, error: message } satisfies ExtraResponse);
  }
}

function hold({ data, columns }: Numbers): Ref<KeyedVectors> {
  const rows = data.length / columns;
  const vectors = matrix(rows + FIRST_WORD, columns);
  vectors.data.set(data, FIRST_WORD * columns);
  const tokens = ['', '[UNK]', ...Array.from({ length: rows }, (_, i) => wordOf(i))];
  const vocabulary = {
    tokens,
    index: new Map(tokens.map((token, index) => [token, index])),
    counts: new Uint32Array(tokens.length).fill(1),
    classCounts: null,
  };
  const source = { kind: 'classifier', run: 1, seed: 1, dimension: columns, engine: 'file' } as const;
  return keep('vectors', keyVectors({ vocabulary, vectors, classes: [], source }));
}

/** In slices of about 15 ms, as the page's worker does. */
async function searchPairs({ data, columns, k }: Numbers & { k: number }): Promise<Int32Array<ArrayBuffer>> {
  const X: Matrix = matrix(data.length / columns, columns, data);
  const kernel = await instantiate<NeighborKernel & KernelExports>('neighbors');
  let search = initNeighbors(X, k, kernel);
  let amount = 1;
  while (search.searched < search.rows) {
    const begun = performance.now();
    search = stepNeighbors(search, amount, kernel);
    const factor = Math.min(2, 15 / Math.max(performance.now() - begun, 0.01));
    amount = Math.max(1, Math.floor(amount * factor));
    await breathe();
  }
  return Int32Array.from(search.indices);
}
