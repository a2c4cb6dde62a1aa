/** A kernel asked for memory that the browser did not give, or for more than the 4 GB that it can address. */
export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError';
}

/** What engines say when an array, a WebAssembly memory or an instance cannot have its memory. */
const SENTENCES =
  /out of memory|could not allocate|allocation (failed|size overflow)|array too large|invalid (typed )?array (buffer )?length|unable to grow|maximum memory size/i;

/** Whether something failed for want of memory, in the words of any browser; also across the thread line. */
export function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'OutOfMemoryError') return true;
  return /^(RangeError|RuntimeError|InternalError)$/.test(error.name) && SENTENCES.test(error.message);
}
