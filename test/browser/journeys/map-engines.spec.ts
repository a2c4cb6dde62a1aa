import { expect, type Page } from '@playwright/test';
import { dropText } from '../support/files';
import { openPage, test } from '../support/page';
import { goTo, LONG, mapStatus, train } from '../support/steps';

/** More words than a map in one thread is kept to; each stands with others of its own eight. */
function manyWords(): string {
  const rows = Array.from({ length: 2400 }, (_, i) => {
    const words = Array.from({ length: 8 }, (_word, k) => `w${(i * 8 + k * 5) % 2400}`);
    return `${words.join(' ')},${i % 2}`;
  });
  return `text,label\n${rows.join('\n')}`;
}

async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

/** Trains on many words for one epoch, and opens the settings of the map. */
async function prepareMap(page: Page): Promise<void> {
  await dropText(page, 'many-words.csv', manyWords());
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await setNumber(page, 'Epochs', 1);
  expect(await train(page)).toMatch(/^Finished/);
  await goTo(page, 'Words');
  await setNumber(page, 'Iterations', 250);
  await page.getByText('More settings').click();
}

async function makeMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Running/);
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
}

const engine = (page: Page) => page.getByRole('combobox', { name: 'Map engine' });
const log = (page: Page) => page.getByRole('list', { name: 'Map log' });

test('the threads that the machine has share a map, where the page is isolated', async ({ page, watch }) => {
  await openPage(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await prepareMap(page);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  const threads = Math.min(8, cores > 2 ? cores - 1 : cores);
  const device = `SIMD, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
  await engine(page).selectOption({ label: 'WebAssembly' });
  await expect(engine(page)).toHaveAccessibleDescription(new RegExp(`^${device}\\.`));
  const started = () => watch.requests.filter((url) => /\/thread-[^/]*\.js$/.test(url)).length;
  const before = started();
  await makeMap(page);
  expect(started() - before).toBe(threads - 1);
  await expect(log(page)).toContainText(`Made by WebAssembly (${device}). You chose WebAssembly.`);
  await expect(page.getByRole('main')).toContainText(`made by WebAssembly (${device})`);
});

test('one thread makes the same map where the server sends no isolation headers', async ({ page }) => {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const isolating = /^cross-origin-(?:opener|embedder)-policy$/;
    const headers = Object.entries(response.headers()).filter(([name]) => !isolating.test(name));
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
  await openPage(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await prepareMap(page);
  await engine(page).selectOption({ label: 'WebAssembly' });
  await expect(engine(page)).toHaveAccessibleDescription(
    /^SIMD, 1 thread\. Several threads need a server that/,
  );
  await makeMap(page);
  await expect(log(page)).toContainText('Made by WebAssembly (SIMD, 1 thread). You chose WebAssembly.');
});

test('an engine that is not there gives way to another, and the log says so', async ({ page }) => {
  await openPage(page, './#/words?mapEngine=webgpu&degrees=2');
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  await expect(log(page)).toContainText('WebGPU could not begin, and WebAssembly took its place.');
  await expect(page.getByRole('main')).toContainText('2 degrees of freedom');
  await page.getByText('More settings').click();
  await expect(engine(page)).toHaveAccessibleDescription(
    'Not available: This browser gives WebGPU no graphics card. WebAssembly will take its place.',
  );
  await engine(page).selectOption({ label: 'JavaScript' });
  await page.getByRole('combobox', { name: 'Degrees of freedom' }).selectOption({ label: '1 (textbook)' });
  await expect(page).toHaveURL(/[?&]mapEngine=javascript$/);
  await makeMap(page);
  await expect(log(page)).toContainText('Made by JavaScript (1 thread). You chose JavaScript.');
});
