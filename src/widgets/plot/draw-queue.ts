type Draw = () => Promise<unknown>;

/** Draws one thing after another; of those asked for while one is being drawn only the last is drawn. */
export interface DrawQueue {
  /**
   * Draws once the browser has painted what stands on the page already. What is not urgent waits until earlier
   * drawings have left enough time to other work.
   */
  ask(draw: Draw, urgent?: boolean): void;
  /** Draws nothing more; resolves when the drawing under way has ended. */
  stop(): Promise<void>;
}

/** Share of the time that drawing may take when something changes all the time. */
const DRAWING_SHARE = 0.2;
/** How far out of sight a plot is drawn already. */
const NEAR = '160px';
/** Milliseconds after which a frame is not waited for: a hidden page has none. */
const LONGEST_FRAME = 1000;

export function createDrawQueue(frame: () => Promise<void> = nextFrame): DrawQueue {
  let waiting: { readonly draw: Draw; readonly urgent: boolean } | null = null;
  let working: Promise<void> | null = null;
  let stopped = false;
  let restUntil = 0;
  let wake = () => {};

  const rest = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, Math.max(0, restUntil - performance.now()));
    });
  const take = (): Draw | null => {
    const taken = waiting;
    waiting = null;
    return taken?.draw ?? null;
  };
  const next = () => waiting;
  const work = async () => {
    for (let job = next(); job; job = next()) {
      if (!job.urgent) await rest();
      await frame();
      const started = performance.now();
      await take()?.();
      // The frames count too: where graphics are drawn by software they take longer than the call.
      await frame();
      await frame();
      const now = performance.now();
      restUntil = now + (now - started) * (1 / DRAWING_SHARE - 1);
    }
  };

  return {
    ask(draw, urgent = false) {
      if (stopped) return;
      waiting = { draw, urgent: urgent || (waiting?.urgent ?? false) };
      if (urgent) wake();
      working ??= work().finally(() => (working = null));
    },
    async stop() {
      stopped = true;
      waiting = null;
      wake();
      await working;
    },
  };
}

/**
 * A queue that draws what is in sight: of what is asked for out of sight only the last is drawn, once it comes near.
 * A plot below the fold that changes all the time would otherwise take the time that clicks need.
 */
export function whileInSight(queue: DrawQueue, element: Element): DrawQueue {
  let inSight = false;
  let held: { readonly draw: Draw; readonly urgent: boolean } | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      inSight = entries.at(-1)?.isIntersecting ?? false;
      if (!inSight || !held) return;
      queue.ask(held.draw, held.urgent);
      held = null;
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  return {
    ask(draw, urgent = false) {
      if (inSight) queue.ask(draw, urgent);
      else held = { draw, urgent };
    },
    stop() {
      observer.disconnect();
      held = null;
      return queue.stop();
    },
  };
}

/** After the next paint, or after a second where nothing is painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, 0);
    });
  });
}
