import { expect } from '@playwright/test';
import { openPage, test } from '../support/page';
import { findWord, goTo, LONG, neighbors, train, trainingStatus, waitForSample } from '../support/steps';

const NEGATIVE = [
  'horrible',
  'awful',
  'bad',
  'worst',
  'stinker',
  'unwatchable',
  'waste',
  'trite',
  'dreadful',
  'boring',
];

test('a first visit learns the sample, shows its map and answers clicks', async ({ page }) => {
  await openPage(page);
  await expect(page.getByRole('button', { name: 'Open your own CSV' })).toBeVisible();
  await waitForSample(page);
  await expect(page.getByRole('heading', { name: 'terrible', exact: true })).toBeVisible();
  const similar = await neighbors(page, 'Most similar', 10);
  const different = await neighbors(page, 'Most different', 10);
  expect(similar).not.toContain('terrible');
  expect(similar).not.toContain('[UNK]');
  expect(similar.filter((word) => NEGATIVE.includes(word)).length).toBeGreaterThanOrEqual(4);
  expect(different.filter((word) => NEGATIVE.includes(word))).toEqual([]);

  const next = similar[0] ?? '';
  await page
    .getByRole('table', { name: 'Most similar' })
    .getByRole('button', { name: next, exact: true })
    .click();
  await expect(page.getByRole('heading', { name: next, exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'terrible', exact: true })).toBeVisible();
});

test('the number of neighbours follows the box, and [UNK] its switch', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const box = page.getByRole('spinbutton', { name: 'Neighbours' });
  await box.fill('5');
  await box.press('Enter');
  expect(await neighbors(page, 'Most similar', 5)).toHaveLength(5);
  await box.fill('999');
  await box.press('Enter');
  const table = page.getByRole('table', { name: 'Most similar' });
  await expect.poll(() => table.locator('tbody tr').count()).toBeGreaterThan(50);
  await expect(table.getByRole('button', { name: '[UNK]', exact: true })).toHaveCount(0);
});

test('an unknown word gets spelling suggestions, never an error', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const box = page.getByRole('combobox', { name: 'Find a word' });
  await box.fill('horible');
  await box.press('Enter');
  const suggestion = page.getByRole('button', { name: 'horrible', exact: true }).first();
  await expect(suggestion).toBeVisible();
  await suggestion.click();
  await expect(page.getByRole('heading', { name: 'horrible', exact: true })).toBeVisible();
  await box.fill('xyzzy');
  await box.press('Enter');
  await expect(page.getByText(/xyzzy.*not in the vocabulary/i).first()).toBeVisible();
});

test('training can be stopped and keeps what it has; the engine is named', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await goTo(page, 'Train');
  await page.getByRole('spinbutton', { name: 'Epochs' }).fill('1000');
  await page.getByRole('spinbutton', { name: 'Patience' }).fill('1000');
  await page.getByRole('spinbutton', { name: 'Patience' }).press('Enter');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Training history' }).locator('tbody tr')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Stop training', exact: true }).click();
  await expect(trainingStatus(page)).toHaveText(/^Stopped/, { timeout: LONG });
  await expect(
    page
      .getByText(/WebAssembly/)
      .locator('visible=true')
      .first(),
  ).toBeVisible();
  await goTo(page, 'Words');
  await findWord(page, 'good');
  expect(await neighbors(page, 'Most similar', 10)).toHaveLength(10);
});

test('same seed, same engine: the same history; another weights seed: another one', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await goTo(page, 'Train');
  const history = page.getByRole('table', { name: 'Training history' });
  const losses = () =>
    history.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.children[3]?.textContent ?? ''));
  expect(await train(page)).toMatch(/^Finished/);
  const first = await losses();
  await train(page);
  expect(await losses()).toEqual(first);
  await page.getByRole('spinbutton', { name: 'Seed', exact: true }).fill('2');
  await page.getByRole('spinbutton', { name: 'Seed', exact: true }).press('Enter');
  await train(page);
  expect(await losses()).not.toEqual(first);
});
