import type { Locator, Page } from '@playwright/test';

/** The picture of the map: what listens to mouse, touch and keys. */
export function mapStage(page: Page): Locator {
  return page.getByRole('figure', { name: 'Word map' }).getByRole('application');
}

/** From where the map is seen, as numbers in a text: the same text, the same view. */
export async function mapView(page: Page): Promise<string> {
  return (await mapStage(page).getAttribute('data-view')) ?? '';
}

/**
 * Where a point that is not selected lies in the window: the keyboard goes there, and marks it with a ring. The view is
 * the same every time, so the point is too.
 */
export async function pointOnScreen(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const stage = mapStage(page);
  await stage.press('ArrowRight'); // the selected word
  for (let hops = 0; hops < 12; hops++) await stage.press('ArrowRight');
  const ring = await stage.locator('.map-ring[data-kind="hop"]').boundingBox();
  if (!ring) throw new Error('the keyboard found no point on the map');
  return { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 };
}

/** How many pixels of the layer of points are drawn on; only where it is a canvas of two dimensions. */
export function drawnPixels(page: Page): Promise<number> {
  return mapStage(page)
    .locator('canvas')
    .nth(1)
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return Array.from(pixels).filter((value, k) => k % 4 === 3 && value > 0).length;
    });
}
