import { expect } from '@playwright/test';
import { openPage, test } from '../support/page';

test('the page opens without an error and asks only its own origin', async ({ page, watch }) => {
  await openPage(page);
  await expect(page).toHaveTitle(/Firth/);
  await page.waitForTimeout(1000); // what the page loads by itself after the first paint
  expect(watch.requests.length).toBeGreaterThan(1);
});

test('the page is cross-origin isolated', async ({ page }) => {
  await openPage(page);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
});
