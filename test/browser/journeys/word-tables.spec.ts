import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { columnOf, waitForSample } from '../support/steps';

const table = (page: Page, name: string) => page.getByRole('table', { name });

async function askFor(page: Page, neighbors: number): Promise<void> {
  const box = page.getByRole('spinbutton', { name: 'Neighbours' });
  await box.fill(String(neighbors));
  await box.press('Enter');
}

async function cosines(page: Page, name: string): Promise<number[]> {
  return (await columnOf(table(page, name), 'Cosine')).map((text) => Number(text.replace('−', '-')));
}

test('both tables rank every other word once, from their own end', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await askFor(page, 999);
  await page.getByRole('checkbox', { name: 'Include [UNK]' }).check();
  // 212 rows less padding and the word itself.
  for (const name of ['Most similar', 'Most different']) {
    await expect(table(page, name).locator('tbody tr')).toHaveCount(210);
    const words = await columnOf(table(page, name), 'Word');
    expect(words).toContain('[UNK]');
    expect(words).not.toContain('terrible');
    expect(new Set(words).size).toBe(210);
    const ranks = await columnOf(table(page, name), 'Rank');
    expect([ranks[0], ranks.at(-1)]).toEqual(['1', '210']);
  }
  const falling = await cosines(page, 'Most similar');
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  const rising = await cosines(page, 'Most different');
  expect(rising).toEqual(falling.toReversed());

  await askFor(page, 5);
  for (const name of ['Most similar', 'Most different']) {
    await expect(table(page, name).locator('tbody tr')).toHaveCount(5);
  }
});

test('a missing word is answered with a sentence wherever it is asked for', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const other = page.getByRole('combobox', { name: 'Compare with' });
  await other.fill('bad');
  await other.press('Enter');
  await expect(page.getByText(/Nearly the same direction/)).toBeVisible();
  await other.fill('xyzzy');
  await other.press('Enter');
  await expect(page.getByText(/xyzzy is not in the vocabulary/)).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#/words/plugh';
  });
  await expect(page.getByText(/plugh is not in the vocabulary/).first()).toBeVisible();
});
