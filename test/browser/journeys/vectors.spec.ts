import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { columnOf, findWord, LONG } from '../support/steps';

const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true });
const numbersOf = (cells: readonly string[]) => cells.map((cell) => Number(cell.replace('−', '-')));

/** The first visit's own vectors; its map may still be under way. */
async function openTrained(page: Page): Promise<void> {
  await openPage(page);
  await expect(page.getByRole('heading', { name: 'terrible', exact: true })).toBeVisible({ timeout: LONG });
  await expect(table(page, 'Most similar').locator('tbody tr').nth(1)).toBeVisible({ timeout: LONG });
}

/** The numbers of the first row of the matrix that holds this word. */
async function matrixRow(page: Page, word: string): Promise<string[]> {
  const jump = page.getByRole('combobox', { name: 'Jump to word' });
  await jump.fill(word);
  await jump.press('Enter');
  const row = table(page, 'Embedding matrix').locator('tr[aria-selected]');
  await expect(row).toContainText(word);
  const cells = await row.locator('td').allInnerTexts();
  return cells.slice(3).map((cell) => cell.trim());
}

test('a word vector is its row of the matrix, and the training can be replayed', async ({ page }) => {
  await openTrained(page);
  const kept = await columnOf(table(page, 'Most similar'), 'Word');
  const cosines = await columnOf(table(page, 'Most similar'), 'Cosine');
  await page.getByRole('tab', { name: 'Vector' }).click();
  const vector = table(page, 'Vector');
  await expect(vector.locator('tbody tr')).toHaveCount(16);
  const values = await columnOf(vector, 'Value');
  expect(await matrixRow(page, 'terrible')).toEqual(values);

  const slider = page.getByRole('slider', { name: 'Epoch' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^Epoch \d+ of \d+ \(best\)$/);
  const best = await slider.inputValue();
  const end = table(page, `Most similar at epoch ${best}`);
  await expect(end.locator('tbody tr')).toHaveCount(kept.length);
  expect(await columnOf(end, 'Word')).toEqual(kept);
  expect(await columnOf(end, 'Cosine')).toEqual(cosines);

  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Epoch 0 of \d+ \(start\)$/);
  await expect(table(page, 'Most similar at epoch 0').locator('tbody tr')).toHaveCount(kept.length);
  const said = await page.getByRole('status', { name: 'Random pairs' }).innerText();
  const mean = Number(/mean absolute cosine ([\d.]+)/.exec(said)?.[1]);
  expect(mean).toBeGreaterThan(0.17);
  expect(mean).toBeLessThan(0.24);
  const start = numbersOf(await columnOf(vector, 'Value'));
  expect(Math.max(...start.map(Math.abs))).toBeLessThanOrEqual(0.05);
  await slider.press('End');
  await expect(async () => expect(await columnOf(vector, 'Value')).toEqual(values)).toPass();

  await page.getByText('One-hot × matrix = the row').click();
  for (const word of ['terrible', 'good', 'film']) {
    await findWord(page, word);
    const product = page.getByRole('status', { name: 'One-hot product' });
    await expect(product).toHaveText(/212 × 16 = 3,392 products .* of the matrix: 0\.$/);
    await expect(page.getByText(`“${word}” has index`)).toBeVisible();
  }
});

test('the matrix is sorted and saved whole, with its dimensions and oddities', async ({ page }) => {
  await openTrained(page);
  const matrix = table(page, 'Embedding matrix');
  await expect(matrix.locator('tbody tr').first()).toContainText('[UNK]');
  const headers = await matrix.getByRole('columnheader').allInnerTexts();
  const names = headers.map((text) => text.replace(/[▴▾]/, '').trim());
  expect(names.slice(0, 4)).toEqual(['Index', 'Word', 'Count', 'embedding_0']);
  expect(names.at(-1)).toBe('embedding_15');
  expect(await matrix.getAttribute('aria-rowcount')).toBe('212'); // a header and 211 words
  await expect(page.getByText('211 rows × 16 columns, without the padding row.')).toBeVisible();

  await matrix.getByRole('button', { name: 'embedding_3', exact: true }).click();
  const top = table(page, 'Top words');
  await page.getByRole('combobox', { name: 'Dimension', exact: true }).selectOption('embedding_3');
  await expect(async () => {
    const words = await columnOf(top, 'Word');
    const first = await columnOf(matrix, 'Word');
    expect(words).toHaveLength(10);
    expect(first.slice(0, 10)).toEqual(words);
  }).toPass();
  const bottom = numbersOf(await columnOf(table(page, 'Bottom words'), 'Value'));
  expect(bottom).toEqual(bottom.toSorted((a, b) => a - b));

  await page.getByRole('checkbox', { name: 'Heat map' }).check();
  await expect(matrix.locator('.matrix-heat').first()).toHaveText(/^−?\d\.\d{6}$/);

  const download = page.waitForEvent('download');
  await page
    .getByRole('group', { name: 'Copy or save Embedding matrix' })
    .getByRole('button', { name: 'Save as CSV' })
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('embedding-matrix.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(212);
  expect(lines[0]).toMatch(/^Index,Word,Count,embedding_0,.*,embedding_15$/);
  expect(lines[1]!.split(',')[1]).toBe((await columnOf(top, 'Word'))[0]);

  const kind = page.getByRole('combobox', { name: 'Kind of oddity' });
  const oddities = table(page, 'Oddities');
  await expect(kind).toHaveValue('neverUpdated');
  await expect(oddities.locator('tbody tr').first()).toContainText('[UNK]');
  await kind.selectOption('Longest vectors');
  const lengths = numbersOf(await columnOf(oddities, 'Length'));
  expect(lengths).toHaveLength(20);
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));

  const dimensions = table(page, 'Dimensions');
  await expect(dimensions.locator('tbody tr')).toHaveCount(16);
  const shares = (await columnOf(dimensions, 'Share')).map((cell) => Number.parseFloat(cell));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(98);
  await expect(page.getByText(/means nothing by itself and differs between runs/)).toBeVisible();
  await dimensions.locator('tbody tr').nth(4).click();
  await expect(page.getByRole('combobox', { name: 'Dimension', exact: true })).toHaveValue('4');
  await page.getByRole('button', { name: 'Colour the map by this dimension' }).click();
  await expect(page.getByRole('combobox', { name: 'Colour by' })).toHaveValue('dimension');
});
