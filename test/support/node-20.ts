/**
 * Gives Node.js 20 the two functions of ES2024 that Vitest 5 calls. Newer versions have their own and keep them.
 */
export function supplyES2024(): void {
  if (!Object.hasOwn(Map, 'groupBy')) Object.assign(Map, { groupBy });
  if (!Object.hasOwn(Promise, 'withResolvers')) Object.assign(Promise, { withResolvers });
}

function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function withResolvers<T>() {
  let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  let reject: (reason?: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
