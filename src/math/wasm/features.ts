/** A module whose one function multiplies and adds by relaxed SIMD; valid only where the machine has it. */
const RELAXED_MODULE = '0061736d010000000105016000017b030201000a130111004101fd0f4102fd0f4103fd0ffd85020b';

/** Whether relaxed SIMD (fused multiply and add) can be compiled; false where WebAssembly is missing. */
export function hasRelaxedSimd(): boolean {
  if (typeof WebAssembly !== 'object') return false;
  const bytes = RELAXED_MODULE.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  return WebAssembly.validate(Uint8Array.from(bytes));
}

/** Whether memory can be shared between threads: in pages that are cross-origin isolated, and in Node.js. */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer === 'function';
}
