import { expect, type Page } from '@playwright/test';
import { dropText } from '../support/files';
import { openPage, test } from '../support/page';
import { goTo, LONG, mapStatus, train, waitForSample } from '../support/steps';

interface Hit {
  readonly word: string;
  readonly x: number;
  readonly y: number;
}

declare global {
  interface Window {
    firthHit?: Hit | null;
  }
  interface HTMLElement {
    on?(name: string, listener: (event: PlotEvent) => void): void;
    readonly layout?: { readonly scene?: PlotScene };
  }
}

interface PlotScene {
  readonly camera?: { readonly eye: Eye };
  readonly xaxis?: Axis;
  readonly yaxis?: Axis;
  readonly zaxis?: Axis;
}

interface Axis {
  readonly title: { readonly text: string };
}

interface Eye {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface PlotEvent {
  readonly points: readonly {
    readonly text?: string;
    readonly bbox: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
  }[];
}

const plot = (page: Page) => page.getByRole('figure', { name: 'Word map' }).locator('.js-plotly-plot');

async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

async function makeMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Running/);
}

/** Points with a real mouse, from the middle outward, until a word lies under it. */
async function hoverPoint(page: Page): Promise<Hit> {
  await plot(page).evaluate((div: HTMLElement) => {
    div.on?.('plotly_hover', ({ points: [hit] }) => {
      if (hit?.text === undefined) return;
      const { left, top } = div.getBoundingClientRect();
      const { x0, x1, y0, y1 } = hit.bbox;
      window.firthHit = {
        word: hit.text.replace(/ \([\d,]+\)$/, ''),
        x: (x0 + x1) / 2 + left,
        y: (y0 + y1) / 2 + top,
      };
    });
  });
  const box = await plot(page).boundingBox();
  if (!box) throw new Error('the map is not on the page');
  for (const dy of [0, -15, 15, -30, 30, -45, 45, -60, 60, -90, 90]) {
    for (let dx = 0; dx < 400; dx += 8) {
      const side = (dx / 8) % 2 ? -dx / 2 : dx / 2;
      await page.mouse.move(box.x + box.width / 2 + side, box.y + box.height / 2 + dy);
      await page.waitForTimeout(40);
      const hit = await page.evaluate(() => window.firthHit ?? null);
      if (hit) return hit;
    }
  }
  throw new Error('no point of the map answered the mouse');
}

test('a click on a point of the map selects its word', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await expect(plot(page)).toBeVisible();
  const found = await hoverPoint(page);
  await page.mouse.move(found.x, found.y);
  await page.waitForTimeout(400); // the click goes to what lay under the pointer in the frame before
  const { word } = await page.evaluate(() => window.firthHit ?? { word: '' });
  await page.mouse.down();
  await page.waitForTimeout(700);
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: word, exact: true })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/words/${encodeURIComponent(word)}`));
});

test('the same seed gives the same coordinates, and the log says how they were reached', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('Word Embeddings in 3D');
  const axes = await plot(page).evaluate(({ layout }: HTMLElement) => {
    const { xaxis, yaxis, zaxis } = layout?.scene ?? {};
    return [xaxis, yaxis, zaxis].map((axis) => axis?.title.text);
  });
  expect(axes).toEqual(['t-SNE 1', 't-SNE 2', 't-SNE 3']);
  await expect(main).toContainText('Computed 121 nearest neighbours of each word');
  await expect(main).toContainText('Conditional probabilities for 210 samples');
  await expect(main).toContainText(/Mean sigma: 0\.\d{6}/);
  await expect(main).toContainText(/after 250 iterations with early exaggeration: \d+\.\d{6}/);
  await expect(main).toContainText(/Ended at iteration [\d,]+: /);

  await page.getByRole('button', { name: 'Show as table' }).click();
  const coordinates = page.getByRole('table', { name: 'Word map as a table' });
  const first = await coordinates.innerText();
  expect(first).toMatch(/the\s+-?−?\d/);
  await makeMap(page);
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  if (!(await coordinates.isVisible())) await page.getByRole('button', { name: 'Show as table' }).click();
  await expect.poll(() => coordinates.innerText()).toBe(first);
});

test('a perplexity of as many as the words is refused with the largest allowed', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await setNumber(page, 'Perplexity', 210);
  await expect(page.getByText(/below the number of words \(210\), got 210.*209/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make map' })).toBeDisabled();
  await setNumber(page, 'Perplexity', 209);
  await expect(page.getByRole('button', { name: 'Make map' })).toBeEnabled();
});

/** 2,000 words that lie nowhere in particular, so that their map takes long to settle. */
function manyWords(): string {
  const rows = Array.from({ length: 4000 }, (_, i) => {
    const words = Array.from({ length: 8 }, (_word, k) => `w${(i * 31 + k * k * 577 + (i >> 3)) % 2000}`);
    return `${words.join(' ')},${i % 2}`;
  });
  return `text,label\n${rows.join('\n')}`;
}

test('the view stays while points move, and a stopped map can still be used', async ({ page }) => {
  await openPage(page);
  await dropText(page, 'many-words.csv', manyWords());
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await setNumber(page, 'Epochs', 1);
  expect(await train(page)).toMatch(/^Finished/);
  await goTo(page, 'Words');
  await setNumber(page, 'Iterations', 100_000);
  await makeMap(page);
  await expect(mapStatus(page)).toContainText('descent');
  await expect(plot(page)).toBeVisible();

  const home = await eye(page);
  const box = await plot(page).boundingBox();
  if (!box) throw new Error('the map is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) {
    await page.mouse.move(x + 15 * i, y - 8 * i);
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
  await expect.poll(() => eye(page)).not.toEqual(home);
  const turned = await eye(page);
  const iteration = await mapStatus(page).innerText();
  await expect(mapStatus(page)).not.toHaveText(iteration);
  await page.waitForTimeout(1500);
  await expect(mapStatus(page)).toHaveText(/^Running/);
  expect(await eye(page)).toEqual(turned);

  await page.getByRole('button', { name: 'Stop map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Stopped at iteration [\d,]+/);
  await expect(page.getByRole('main')).toContainText(/KL divergence after [\d,]+ iterations: \d/);
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.getByRole('table', { name: 'Word map as a table' })).toContainText('w1');
});

/** Where the camera stands, as the plot is drawn now. */
async function eye(page: Page): Promise<readonly number[]> {
  return plot(page).evaluate((div: HTMLElement) => {
    const { x, y, z } = div.layout?.scene?.camera?.eye ?? { x: 0, y: 0, z: 0 };
    return [x, y, z].map((value) => Math.round(value * 1000) / 1000);
  });
}
