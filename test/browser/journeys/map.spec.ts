import { expect, type Page } from '@playwright/test';
import { dropText } from '../support/files';
import { drawnPixels, mapStage, mapView, pointOnScreen } from '../support/map';
import { openPage, test } from '../support/page';
import { goTo, LONG, mapStatus, train, waitForSample } from '../support/steps';

async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

async function makeMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Running/);
}

test('the mouse shows the word of a point, and a click selects it', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const { x, y } = await pointOnScreen(page);
  await page.mouse.move(x, y);
  const label = await page.getByRole('tooltip').innerText();
  await page.mouse.click(x, y);
  await expect(page).not.toHaveURL(/terrible/);
  const word = decodeURIComponent(new URL(page.url()).hash.split('/')[2] ?? '');
  expect(label.startsWith(word)).toBe(true);
  await expect(page.getByRole('heading', { name: word, exact: true })).toBeVisible();
});

test('arrow keys hop from point to point, Enter selects, and a live region says where one is', async ({
  page,
}) => {
  await openPage(page);
  await waitForSample(page);
  const stage = mapStage(page);
  await expect(stage).toHaveAccessibleDescription(/Arrow keys .*Enter/);
  const live = page.getByRole('figure', { name: 'Word map' }).locator('[aria-live]');
  await stage.press('ArrowLeft');
  await expect(live).toHaveText(/^terrible/); // hopping starts at the selected word
  const said = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowRight']) {
    await stage.press(key);
    said.add(await live.innerText());
  }
  expect(said.size).toBeGreaterThan(2);
  const last = await live.innerText();
  await stage.press('Enter');
  await expect(page).not.toHaveURL(/terrible/);
  const word = decodeURIComponent(new URL(page.url()).hash.split('/')[2] ?? '');
  expect(last.startsWith(word)).toBe(true);
  await stage.press('Escape');
  await expect(live).toHaveText('');
});

test('keys, buttons and wheel move the view, Home brings it back, and the page does not scroll', async ({
  page,
}) => {
  await openPage(page);
  await waitForSample(page);
  const stage = mapStage(page);
  const home = await mapView(page);
  for (const key of ['Shift+ArrowLeft', '+']) {
    await stage.press(key);
    await expect.poll(() => mapView(page)).not.toBe(home);
    await stage.press('Home');
    await expect.poll(() => mapView(page)).toBe(home);
  }
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => mapView(page)).not.toBe(home);
  await page.getByRole('button', { name: 'Reset view' }).click();
  await expect.poll(() => mapView(page)).toBe(home);
  await stage.hover();
  const scrolled = await stage.boundingBox();
  await page.mouse.wheel(0, -300);
  await expect.poll(() => mapView(page)).not.toBe(home);
  expect(await stage.boundingBox()).toEqual(scrolled);
});

test('where WebGL is barred the map is drawn without it', async ({ page }) => {
  await page.addInitScript(() => {
    const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext');
    const barred = new Proxy(getContext, {
      apply: (target, canvas, [kind]) => (kind === '2d' ? Reflect.apply(target, canvas, [kind]) : null),
    });
    Object.assign(HTMLCanvasElement.prototype, { getContext: barred });
  });
  await openPage(page);
  await waitForSample(page);
  await expect.poll(() => drawnPixels(page)).toBeGreaterThan(500);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as SVG' }).click();
  expect((await download).suggestedFilename()).toBe('Word Embeddings in 3D.svg');
});

test('the same seed gives the same coordinates, and the log says how they were reached', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('Word Embeddings in 3D');
  await expect(mapStage(page)).toHaveAccessibleName('Word map: t-SNE 1, t-SNE 2, t-SNE 3');
  await expect(main).toContainText('Computed 121 nearest neighbours of each word');
  await expect(main).toContainText('Conditional probabilities for 210 samples');
  await expect(main).toContainText(/Mean sigma: 0\.\d{6}/);
  await expect(main).toContainText(/after 250 iterations with early exaggeration: \d+\.\d{6}/);
  await expect(main).toContainText(/Ended at iteration [\d,]+: /);

  await page.getByRole('button', { name: 'Show as table' }).click();
  const coordinates = page.getByRole('table', { name: 'Word map as a table' });
  const first = await coordinates.innerText();
  expect(first).toMatch(/the\s+-?−?\d/);
  for (const seed of [2, 1]) {
    await setNumber(page, 'Map seed', seed);
    await page.getByRole('button', { name: 'Make map' }).click();
    if (seed === 2) await expect.poll(() => coordinates.innerText()).not.toBe(first);
    await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  }
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
  await expect(mapStage(page)).toBeVisible();

  const home = await mapView(page);
  const box = await mapStage(page).boundingBox();
  if (!box) throw new Error('the map is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(x + 15 * i, y - 8 * i);
  await page.mouse.up();
  await expect.poll(() => mapView(page)).not.toBe(home);
  const turned = await mapView(page);
  const iteration = await mapStatus(page).innerText();
  await expect(mapStatus(page)).not.toHaveText(iteration);
  await page.waitForTimeout(1000);
  await expect(mapStatus(page)).toHaveText(/^Running/);
  expect(await mapView(page)).toBe(turned);

  await page.getByRole('button', { name: 'Stop map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Stopped at iteration [\d,]+/);
  await expect(page.getByRole('main')).toContainText(/KL divergence after [\d,]+ iterations: \d/);
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.getByRole('table', { name: 'Word map as a table' })).toContainText('w1');
});
