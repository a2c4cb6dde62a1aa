/** Draws one thing after another; of those asked for while one is being drawn only the last is drawn. */
export interface DrawQueue {
  ask(draw: () => Promise<unknown>): void;
  stop(): void;
}

/** Share of the main thread that drawing may take when something changes all the time. */
const DRAWING_SHARE = 0.25;

export function createDrawQueue(): DrawQueue {
  let waiting: (() => Promise<unknown>) | null = null;
  let busy = false;
  let stopped = false;

  const work = async () => {
    busy = true;
    while (waiting) {
      const draw = waiting;
      waiting = null;
      const started = performance.now();
      await draw();
      const spent = performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve, spent * (1 / DRAWING_SHARE - 1)));
    }
  };

  return {
    ask(draw) {
      if (stopped) return;
      waiting = draw;
      if (!busy) void work().finally(() => (busy = false));
    },
    stop() {
      stopped = true;
      waiting = null;
    },
  };
}
