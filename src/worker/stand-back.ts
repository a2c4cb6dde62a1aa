/** Milliseconds after a question that belong to the page, which draws the answer. */
const ROOM = 50;

let lastQuestion = -Infinity;

/** Notes that the page asked something. */
export function noteQuestion(): void {
  lastQuestion = performance.now();
}

/**
 * Long work stands back for 50 ms after each question of the page: a map takes all cores, and on two of them the page
 * would get its share of a core only now and then.
 */
export async function standBack(): Promise<void> {
  for (;;) {
    const left = lastQuestion + ROOM - performance.now();
    if (left <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}
