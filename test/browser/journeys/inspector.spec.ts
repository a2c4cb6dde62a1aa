import { expect, type Locator, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { columnOf, findWord, LONG, neighbors, waitForSample } from '../support/steps';

const table = (page: Page, name: string): Locator => page.getByRole('table', { name, exact: true });
const heading = (page: Page, word: string) => page.getByRole('heading', { name: word, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const numbers = async (of: Locator, header: string) =>
  (await columnOf(of, header)).map((text) => Number(text.replace('−', '-').replaceAll(',', '')));

test('tabs answer the keyboard; neighbours by measure, with filters, marks and formulas', async ({
  page,
}) => {
  await openPage(page);
  await waitForSample(page);
  const similar = table(page, 'Most similar');
  const headers = await similar.getByRole('columnheader').allInnerTexts();
  expect(headers).toEqual(['Rank', 'Word', 'Cosine', 'Count', 'Class', 'Mutual', 'Texts together']);
  await expect.poll(() => columnOf(similar, 'Texts together')).not.toContain('…');

  await tab(page, 'Neighbours').press('End');
  await expect(tab(page, 'Pairs')).toBeFocused();
  await expect(table(page, 'Pair list')).toBeVisible();
  await tab(page, 'Pairs').press('ArrowRight');
  await expect(similar).toBeVisible();

  const measure = page.getByRole('combobox', { name: 'Measure' });
  await measure.selectOption('Dot product');
  await expect(similar.getByRole('columnheader', { name: 'Dot product' })).toBeVisible();
  const products = await numbers(similar, 'Dot product');
  expect(products).toEqual(products.toSorted((a, b) => b - a));
  await measure.selectOption('Euclidean distance');
  await expect(similar.getByRole('columnheader', { name: 'Distance' })).toBeVisible();
  const distances = await numbers(similar, 'Distance');
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  await measure.selectOption('Cosine');
  await expect(similar.getByRole('columnheader', { name: 'Cosine' })).toBeVisible();

  const cosine = similar.locator('tbody tr').first().getByTitle('How is this computed?');
  const shown = await cosine.innerText();
  await cosine.click();
  const card = page.getByRole('dialog', { name: /^Cosine of terrible and / });
  await expect(card.getByText('quotient')).toBeVisible();
  const [dot, a, b, quotient] = (await card.locator('dd').allInnerTexts()).map((text) =>
    Number(text.replace('−', '-')),
  );
  expect(quotient).toBe(Number(shown));
  expect((dot ?? 0) / ((a ?? 0) * (b ?? 0))).toBeCloseTo(Number(shown), 5);
  await expect(card.getByText('one-hot: distance 1.41421356, cosine 0')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(heading(page, 'terrible')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Never in one text together' }).check();
  await expect.poll(async () => new Set(await columnOf(similar, 'Texts together'))).toEqual(new Set(['0']));
  await page.getByRole('checkbox', { name: 'Never in one text together' }).uncheck();
  await page.getByRole('spinbutton', { name: 'Minimum count' }).fill('300');
  await expect(similar.locator('tbody tr')).toHaveCount(10);
  await expect.poll(async () => Math.min(...(await numbers(similar, 'Count')))).toBeGreaterThanOrEqual(300);
});

test('the trail follows Back and Forward; a pinned word is compared with the next', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await page.getByRole('button', { name: 'Pin terrible', exact: true }).click();
  await findWord(page, 'good');
  await expect(page.getByRole('region', { name: 'Compare two words' })).toContainText('good and terrible');
  await findWord(page, 'film');
  await page.getByRole('button', { name: 'Back to good' }).click();
  await expect(heading(page, 'good')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'terrible')).toBeVisible();
  await page.getByRole('button', { name: 'Forward to good' }).click();
  await expect(heading(page, 'good')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Forward to film' })).toBeEnabled();

  await page.getByRole('button', { name: 'Pin good', exact: true }).click();
  await tab(page, 'Pairs').click();
  const matrix = table(page, 'Pairs');
  await expect.poll(() => columnOf(matrix, 'Pinned word')).toEqual(['terrible', 'good']);
  const [own, other] = await numbers(matrix, 'good');
  expect(other).toBe(1);
  expect(own).toBeLessThan(-0.5);

  const list = table(page, 'Pair list');
  const pairs = await columnOf(list, 'Pair');
  const bands = await columnOf(list, 'Band');
  for (const pair of ['wonderful–horrible', 'good–bad', 'good–beautiful']) {
    expect(bands[pairs.indexOf(pair)]).toMatch(/^in band/);
  }
  expect(new Set(await columnOf(list, 'One-hot distance'))).toEqual(new Set(['1.41421356']));
  await list.getByRole('button', { name: 'Remove good–bad' }).click();
  await expect.poll(() => columnOf(list, 'Pair')).not.toContain('good–bad');
});

test('two more trainings say how often each neighbour is seen', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await page.getByRole('button', { name: 'Check with 3 seeds' }).click();
  await expect(page.getByRole('status', { name: 'Seed check' })).toHaveText(/^Finished/, { timeout: LONG });
  const similar = table(page, 'Most similar');
  await expect
    .poll(async () => (await columnOf(similar, 'Seen in')).join(' '))
    .toMatch(/^([123] of 3 ?){10}$/);
  expect(await neighbors(page, 'Most different', 10)).toHaveLength(10);
});
