import { expect, type Locator, type Page } from '@playwright/test';
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

test('a box and a lasso choose points, and leave the view alone', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const stage = mapStage(page);
  const isolate = page.getByRole('button', { name: /^Isolate/ });
  await page.getByRole('button', { name: 'Box', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Box', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const home = await mapView(page);
  const corner = await cornersOf(stage);
  await drag(page, [corner(0.03, 0.03), corner(0.97, 0.9)]);
  await expect(isolate).toHaveText('Isolate 210 words');
  expect(await mapView(page)).toBe(home);
  await page.getByRole('button', { name: 'Lasso', exact: true }).click();
  const place = await cornersOf(stage);
  await drag(page, [place(0.5, 0.05), place(0.95, 0.05), place(0.95, 0.9), place(0.5, 0.9)]);
  await expect(isolate).toHaveText(/^Isolate (?!0|210)\d+ words$/);
  await isolate.click();
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await page.getByRole('button', { name: 'Rotate' }).click();
  const { x, y } = await pointOnScreen(page);
  await page.keyboard.down('Shift');
  await page.mouse.click(x, y);
  await page.keyboard.up('Shift');
  await expect(isolate).toHaveText('Isolate 1 word');
  await expect(page).toHaveURL(/terrible/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap selects, a finger turns, two fingers zoom', async ({ page }) => {
    await openPage(page);
    await waitForSample(page);
    await mapStage(page).scrollIntoViewIfNeeded();
    const home = await mapView(page);
    const { x, y } = await pointOnScreen(page);
    await page.touchscreen.tap(x, y);
    await expect(page).not.toHaveURL(/terrible/);
    expect(await mapView(page)).toBe(home);

    await page.waitForTimeout(1000); // the page goes to the word
    const [left, top] = (await cornersOf(mapStage(page)))(0.5, 0.3);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: readonly number[]) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map((dx, id) => ({ x: left + dx, y: top, id })),
      });
    await touch('touchStart', 0);
    for (const dx of [20, 40, 60]) await touch('touchMove', dx);
    await touch('touchEnd');
    await expect.poll(() => mapView(page)).not.toBe(home);
    await page.getByRole('button', { name: 'Reset view' }).click();
    await expect.poll(() => mapView(page)).toBe(home);
    const zoomOf = async () => Number((await mapView(page)).split(' ').at(-1));
    await touch('touchStart', -20, 20);
    for (const apart of [30, 45, 60]) await touch('touchMove', -apart, apart);
    await touch('touchEnd');
    await expect.poll(zoomOf).toBeGreaterThan(1.5);
  });
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
  for (const perplexity of [20, 40]) {
    await setNumber(page, 'Perplexity', perplexity);
    await page.getByRole('button', { name: 'Make map' }).click();
    if (perplexity === 20) await expect.poll(() => coordinates.innerText()).not.toBe(first);
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

/** Brings the map into view; gives places in the window from shares of its width and height. */
async function cornersOf(stage: Locator): Promise<(x: number, y: number) => readonly [number, number]> {
  await stage.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await stage.boundingBox();
  if (!box) throw new Error('the map is not on the page');
  return (x, y) => [box.x + box.width * x, box.y + box.height * y];
}

/** Presses at the first place, moves over the others, and lets go at the last. */
async function drag(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  await page.mouse.move(...places[0]!);
  await page.mouse.down();
  for (const place of places.slice(1)) await page.mouse.move(...place, { steps: 4 });
  await page.mouse.up();
}
