import { expect, type Page } from '@playwright/test';
import { dropText } from '../support/files';
import { openPage, test } from '../support/page';
import { columnOf, findWord, goTo, train, waitForSample } from '../support/steps';

/** Documents of 1 to 100 words: the 90 % length is 90. */
const LADDER = `text,label\n${Array.from({ length: 100 }, (_, i) => `${Array.from({ length: i + 1 }, (_word, w) => `w${w}`).join(' ')},${i % 2 ? 'odd' : 'even'}`).join('\n')}`;

/** Documents all alike, w0 the most frequent word and w6 the least. */
const ALIKE = `text,label\n${Array.from({ length: 40 }, (_, i) => `${Array.from({ length: 7 }, (_word, w) => `w${w} `.repeat(7 - w)).join('')},${i % 2 ? 'odd' : 'even'}`).join('\n')}`;

async function use(page: Page, name: string, content: string): Promise<void> {
  await dropText(page, name, content);
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Corpus');
}

async function set(page: Page, field: string, value: string): Promise<void> {
  const box = page.getByRole('spinbutton', { name: field, exact: true });
  await box.fill(value);
  await box.press('Enter');
}

test('a text is split, numbered, padded and cut before any model, and averaged after', async ({ page }) => {
  await openPage(page);
  await use(page, 'alike.csv', ALIKE);
  const trace = page.getByRole('textbox', { name: 'Text to trace' });
  const ids = page.locator('.trace-ids');
  await set(page, 'Trace length', '5');
  await trace.fill('W0 w1, w2!');
  await expect(ids).toHaveText('[2, 3, 4, 0, 0]');
  await expect(page.getByRole('table', { name: 'Rows looked up' })).toHaveCount(0);
  await trace.fill('w0 w1 w2 w3 w4 w5 w6');
  await expect(ids).toHaveText('[2, 3, 4, 5, 6]');
  await expect(page.getByText('2 tokens cut off')).toBeVisible();
  await trace.fill('w0 nowhere');
  await expect(ids).toHaveText('[2, 1, 0, 0, 0]');

  await goTo(page, 'Train');
  await set(page, 'Epochs', '2');
  await page.getByRole('checkbox', { name: 'Leave padding out of the mean' }).check();
  await train(page);
  await goTo(page, 'Corpus');
  await set(page, 'Trace length', '5');
  await page.getByRole('textbox', { name: 'Text to trace' }).fill('w0 w1 w2');
  await expect(ids).toHaveText('[2, 3, 4, 0, 0]');
  const table = page.getByRole('table', { name: 'Rows looked up' });
  await expect(table.locator('tbody tr')).toHaveCount(7);
  const rows = (await table.locator('tbody tr').all()).map(async (row) =>
    (await row.getByRole('cell').allInnerTexts()).map((text) => Number(text.replace('−', '-'))),
  );
  const [a = [], b = [], c = [], pad = [], padAgain, masked = [], unmasked = []] = await Promise.all(rows);
  expect(padAgain).toEqual(pad);
  for (const d of a.keys()) {
    const sum = a[d]! + b[d]! + c[d]!;
    expect(Math.abs(masked[d]! - sum / 3)).toBeLessThan(2e-4);
    expect(Math.abs(unmasked[d]! - (sum + 2 * pad[d]!) / 5)).toBeLessThan(2e-4);
  }

  // Left out of the mean, the padding row gets no gradient; the others do.
  await goTo(page, 'Train');
  const weights = page.getByRole('table', { name: 'Layer weights' });
  const row = (name: string) => weights.getByRole('row').filter({ hasText: name }).first().innerText();
  await expect(weights).toContainText('w0');
  const after = { padding: await row('padding'), word: await row('w0') };
  await page.getByText('Before training', { exact: true }).click();
  await expect.poll(() => row('w0')).not.toBe(after.word);
  expect(await row('padding')).toBe(after.padding);
});

test('the 90 % length, vocabulary sizes and special rows are exact', async ({ page }) => {
  await openPage(page);
  await use(page, 'ladder.csv', LADDER);
  await page.getByRole('button', { name: '90th percentile' }).click();
  const shares = page.getByRole('table', { name: 'Consequences of the length' });
  await expect(shares.getByRole('row', { name: /^90 \(chosen\)/ })).toContainText('10.0 %');
  await expect(
    shares
      .getByRole('row', { name: /^100 \(longest\)/ })
      .getByRole('cell')
      .nth(1),
  ).toHaveText('0.0 %');
  await set(page, 'Vocabulary size', '12');
  await expect(page.getByText('Words kept').locator('..')).toHaveText(/kept\s*10$/);
  await goTo(page, 'Train');
  await expect(page.getByRole('table', { name: 'Model summary' })).toContainText('192');
});

test('the sample: words open the same inspector from every table, and Back returns', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const heading = (word: string) => page.getByRole('heading', { name: word, exact: true });
  await findWord(page, 'good');
  const [far = ''] = await columnOf(page.getByRole('table', { name: 'Most different' }), 'Word');
  await page
    .getByRole('table', { name: 'Most different' })
    .getByRole('button', { name: far, exact: true })
    .click();
  await expect(heading(far)).toBeVisible();
  await goTo(page, 'Corpus');
  await page.getByRole('textbox', { name: 'Text to trace' }).fill('awful');
  await page.locator('.trace-token').filter({ hasText: 'awful' }).click();
  await expect(heading('awful')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(heading(far)).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(heading('awful')).toBeVisible();
});

test('the fallback trains the same model on the same dataset to validation losses within 0.02', async ({
  page,
}) => {
  await openPage(page);
  await waitForSample(page);
  await goTo(page, 'Train');
  await set(page, 'Epochs', '4');
  const results = [];
  for (const engine of ['webgl', 'webassembly']) {
    await page.getByRole('combobox', { name: 'Engine' }).selectOption(engine);
    expect(await train(page)).toMatch(/^Finished/);
    const history = page.getByRole('table', { name: 'Training history' });
    const losses = (await columnOf(history, 'Validation loss')).map(Number);
    const summary = await page.getByRole('table', { name: 'Model summary' }).innerText();
    results.push({ losses, summary });
  }
  const [gpu, cpu] = results;
  expect(gpu!.losses).toHaveLength(4);
  expect(gpu!.summary).toBe(cpu!.summary);
  for (const [i, loss] of gpu!.losses.entries()) expect(Math.abs(loss - cpu!.losses[i]!)).toBeLessThan(0.02);
});
