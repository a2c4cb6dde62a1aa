/**
 * A bump allocator over the instance's own memory, shared by the kernels.
 *
 * Blocks begin on 64-byte lines and hold zeros. Nothing is freed alone: `reset` gives back everything, and
 * dropping the instance gives the memory back to the machine.
 */
const LINE: usize = 64;
const PAGE: usize = 65536;

let start: usize = 0;
let next: usize = 0;
/** Beyond it nothing was ever given out, and memory holds zeros from birth. */
let touched: usize = 0;
let clears: bool = true;

/** The address of `bytes` zeros. Aborts, an `OutOfMemoryError` outside, when the memory cannot grow to hold them. */
export function allocate(bytes: usize): usize {
  if (start == 0) {
    start = (__heap_base + LINE - 1) & ~(LINE - 1);
    next = start;
  }
  const block = next;
  next = (block + bytes + LINE - 1) & ~(LINE - 1);
  const held = <usize>memory.size() * PAGE;
  const wraps = bytes > usize.MAX_VALUE - PAGE - block;
  if (wraps || (next > held && memory.grow(<i32>((next - held + PAGE - 1) / PAGE)) < 0)) abort();
  if (clears && block < touched) memory.fill(block, 0, min(bytes, touched - block));
  touched = max(touched, next);
  return block;
}

/** Forgets all blocks; their addresses may be given out again. */
export function reset(): void {
  next = start;
}

/** From now on blocks are laid out as always but keep what they hold: for a thread that joins another's memory. */
export function adopt(): void {
  clears = false;
}
