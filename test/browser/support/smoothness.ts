import type { Page } from '@playwright/test';

/** How smoothly the page ran while it was recorded. Durations in milliseconds. */
export interface Smoothness {
  /** Main-thread tasks of more than 50 ms, as the browser reports them. */
  readonly longTasks: readonly { readonly start: number; readonly duration: number }[];
  /** Longest time between two frames. */
  readonly longestGap: number;
  readonly frames: number;
}

declare global {
  interface Window {
    firthSmoothness?: {
      longTasks: { start: number; duration: number }[];
      longestGap: number;
      frames: number;
      recording: boolean;
    };
  }
}

/** Starts recording from now; call again to begin anew. */
export async function recordSmoothness(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (window.firthSmoothness) window.firthSmoothness.recording = false;
    const record = {
      longTasks: [] as { start: number; duration: number }[],
      longestGap: 0,
      frames: 0,
      recording: true,
    };
    window.firthSmoothness = record;
    const observer = new PerformanceObserver((list) => {
      if (!record.recording) return observer.disconnect();
      for (const { startTime, duration } of list.getEntries()) {
        record.longTasks.push({ start: startTime, duration });
      }
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      if (!record.recording) return;
      record.longestGap = Math.max(record.longestGap, now - last);
      record.frames++;
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Ends the recording. A task still under way is waited for, so that it counts. */
export async function readSmoothness(page: Page): Promise<Smoothness> {
  return page.evaluate(async () => {
    const record = window.firthSmoothness;
    if (!record) throw new Error('readSmoothness: recordSmoothness was not called on this page');
    await new Promise((done) => setTimeout(done, 100));
    record.recording = false;
    const { longTasks, longestGap, frames } = record;
    return { longTasks, longestGap, frames };
  });
}
