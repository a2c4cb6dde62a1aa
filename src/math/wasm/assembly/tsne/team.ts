/**
 * Phases of work, each a number of items that any thread may take; alone, or with helpers over shared memory.
 *
 * Ticket    one word: generation of the phase · 2²⁰ + next item. A thread takes an item by exchanging the ticket for the
 *           next one, so that no item is taken twice and none of a phase that is over. generation mod PHASES = phase
 * Order     results do not depend on who takes which item
 * Waiting   a thread without work looks at the ticket for some microseconds, then sleeps until it changes
 */
import { board } from './layout';

export const PHASES: i32 = 4;
const ITEM_BITS: i32 = 20;
const ITEM_MASK: i32 = (1 << ITEM_BITS) - 1;
/** The last generation; divisible by PHASES, so that phases go on in order when generations begin anew. */
const GENERATIONS: i32 = 4000;
const LOOKS: i32 = 4000;
const MILLISECOND: i64 = 1_000_000;
/** A helper that needs longer for an item is dead. */
const PATIENCE: i32 = 20_000;

const DONE: usize = 64;
const STOPPED: usize = 128;

/** Opens a phase: its items may be taken. All items of the last phase must be done. */
export function open(phase: i32): void {
  const now = load<i32>(board) >>> ITEM_BITS;
  let next = now + 1;
  while (next % PHASES != phase) next++;
  store<i32>(board, 0, DONE);
  const ticket = (next % GENERATIONS) << ITEM_BITS;
  if (ASC_FEATURE_THREADS) {
    atomic.store<i32>(board, ticket);
    atomic.notify(board, -1);
  } else store<i32>(board, ticket);
}

/** Phase that is open. */
export function phaseOf(ticket: i32): i32 {
  return (ticket >>> ITEM_BITS) % PHASES;
}

export function itemOf(ticket: i32): i32 {
  return ticket & ITEM_MASK;
}

export function ticketNow(): i32 {
  return ASC_FEATURE_THREADS ? atomic.load<i32>(board) : load<i32>(board);
}

/** Takes the item of this ticket; false when another thread was faster. */
export function take(ticket: i32): bool {
  if (ASC_FEATURE_THREADS) return atomic.cmpxchg<i32>(board, ticket, ticket + 1) == ticket;
  store<i32>(board, ticket + 1);
  return true;
}

/** Notes an item as done. */
export function finish(items: i32): void {
  if (ASC_FEATURE_THREADS) {
    if (atomic.add<i32>(board, 1, DONE) + 1 == items) atomic.notify(board + DONE, -1);
  } else store<i32>(board, load<i32>(board, DONE) + 1, DONE);
}

/** Waits until all items of the phase are done. Traps when a helper holds one for twenty seconds. */
export function join(items: i32): void {
  if (!ASC_FEATURE_THREADS) return;
  let waited = 0;
  for (let looks = 0; ; looks++) {
    const done = atomic.load<i32>(board, DONE);
    if (done == items) return;
    if (looks < LOOKS) continue;
    if (waited > PATIENCE) unreachable();
    if (atomic.wait<i32>(board + DONE, done, 10 * MILLISECOND) == AtomicWaitResult.TIMED_OUT) waited += 10;
  }
}

/** Lets a helper rest until the ticket changes, 100 ms at most; false when there will be no more work. */
export function rest(ticket: i32): bool {
  if (!ASC_FEATURE_THREADS) return false;
  for (let looks = 0; looks < LOOKS; looks++) if (atomic.load<i32>(board) != ticket) return true;
  atomic.wait<i32>(board, ticket, 100 * MILLISECOND);
  return atomic.load<i32>(board, STOPPED) == 0;
}

/** Sends all helpers home. */
export function dismiss(): void {
  if (!ASC_FEATURE_THREADS) return;
  atomic.store<i32>(board, 1, STOPPED);
  atomic.notify(board, -1);
}
