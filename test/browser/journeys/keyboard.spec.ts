import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { mapStatus, waitForSample } from '../support/steps';

const list = (page: Page) => page.getByRole('region', { name: 'Vocabulary' });
const activeRow = (page: Page) => list(page).locator('tbody tr:focus');

test('the vocabulary is one stop of Tab; arrows move within it and Enter selects', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await list(page).getByRole('button', { name: 'Count' }).focus();
  await page.keyboard.press('Tab');
  await expect(activeRow(page)).toHaveAttribute('aria-rowindex', '2');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(activeRow(page)).toHaveAttribute('aria-rowindex', '4');
  const word = await activeRow(page).getByRole('button').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: word, exact: true })).toBeVisible();

  await page.keyboard.press('End');
  await expect(activeRow(page)).toHaveAttribute('aria-rowindex', '213');
  await expect(activeRow(page)).toBeInViewport({ ratio: 1 });
  const last = await activeRow(page).getByRole('button').innerText();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: last, exact: true })).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(activeRow(page)).toBeInViewport({ ratio: 1 });

  // Scrolled away by the mouse, the row keeps the focus.
  const row = await activeRow(page).getAttribute('aria-rowindex');
  await list(page).getByRole('table').hover();
  await page.mouse.wheel(0, -20_000);
  await expect(list(page).getByRole('button', { name: 'the', exact: true })).toBeInViewport();
  await expect(activeRow(page)).toHaveAttribute('aria-rowindex', row ?? '');
  await page.keyboard.press('Home');
  await expect(activeRow(page)).toHaveAttribute('aria-rowindex', '2');

  await page.keyboard.press('Tab');
  await expect(list(page).locator('tbody :focus')).toHaveCount(0);
  await expect(page.locator('body:focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(activeRow(page)).toHaveAttribute('aria-rowindex', '2');
});

test('a map made again leaves its table on show', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await page.getByRole('button', { name: 'Show as table' }).click();
  const before = await mapStatus(page).innerText();
  await page.getByRole('spinbutton', { name: 'Perplexity' }).fill('20');
  await page.getByRole('spinbutton', { name: 'Perplexity' }).press('Enter');
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).not.toHaveText(before);
  await waitForSample(page);
  await expect(page.getByRole('table', { name: 'Word map as a table' })).toBeVisible();
});
