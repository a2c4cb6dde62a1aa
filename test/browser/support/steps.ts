import { expect, type Locator, type Page } from '@playwright/test';

/** Long enough for a training or a map under software rendering on two busy cores. */
export const LONG = 150_000;

/** Goes to a place by the navigation, as a visitor would. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: place, exact: true })
    .click();
}

/** The first visit's own training and map, to the end. */
export async function waitForSample(page: Page): Promise<void> {
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
}

/** Opens a file by the labelled input and waits until its documents are counted. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.getByLabel('Corpus file').setInputFiles(path);
  await expect(page.getByRole('button', { name: 'Use this corpus' })).toBeEnabled({ timeout: LONG });
}

/** Presses Train and waits for the end; gives the text of the status line. */
export async function train(page: Page, timeout = LONG): Promise<string> {
  const button = page.getByRole('button', { name: 'Train', exact: true });
  await expect(button).toBeEnabled({ timeout: LONG });
  const status = trainingStatus(page);
  const before = await status.innerText();
  await button.click();
  // The end of each run names its number, so a text that ended an earlier run is not taken for this one's.
  await expect(status).not.toHaveText(before, { timeout });
  await expect(status).toHaveText(/^(Finished|Stopped|Failed)/, { timeout });
  return status.innerText();
}

export function trainingStatus(page: Page): Locator {
  return page.getByRole('status', { name: 'Training status' });
}

export function mapStatus(page: Page): Locator {
  return page.getByRole('status', { name: 'Map status' });
}

/** Chooses a word by the find box and waits for its heading. */
export async function findWord(page: Page, word: string): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Find a word' });
  await box.fill(word);
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: word, exact: true })).toBeVisible();
}

/** Texts of one column of a table, without its header. */
export async function columnOf(table: Locator, header: string): Promise<string[]> {
  const headers = await table.getByRole('columnheader').allInnerTexts();
  const at = headers.findIndex((text) => text.trim().startsWith(header));
  if (at < 0) throw new Error(`no column ${header} among ${headers.join(', ')}`);
  return table
    .locator('tbody tr')
    .evaluateAll((rows, index) => rows.map((row) => (row.children[index]?.textContent ?? '').trim()), at);
}

/** Words of the table of neighbours once it belongs to the word shown. */
export async function neighbors(
  page: Page,
  name: 'Most similar' | 'Most different',
  count: number,
): Promise<string[]> {
  const table = page.getByRole('table', { name });
  await expect(table.locator('tbody tr')).toHaveCount(count);
  return columnOf(table, 'Word');
}

/** Best validation accuracy of the shown history, 0 … 1. */
export async function bestAccuracy(page: Page): Promise<number> {
  const cells = await columnOf(page.getByRole('table', { name: 'Training history' }), 'Validation accuracy');
  const shares = cells.map((cell) =>
    cell.includes('%') ? Number.parseFloat(cell) / 100 : Number.parseFloat(cell),
  );
  return Math.max(...shares);
}
