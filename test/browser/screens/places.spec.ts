import { expect, type Page } from '@playwright/test';
import { openPage, SIZES, takePictures, test } from '../support/page';

/** Pictures to look at; nothing is asserted but that the first visit comes to its end. */
for (const place of ['corpus', 'train', 'words', 'documents', 'compare', 'learn']) {
  test(`pictures of ${place}`, async ({ page }) => {
    await openSettled(page, `#/${place}`);
    await takePictures(page, place);
  });
}

test('the picture of the README', async ({ page }) => {
  await page.setViewportSize(SIZES.desktop);
  await openSettled(page, '#/words/terrible');
  await page.screenshot({ path: 'test/browser/pictures/firth.png' });
});

/** Waits on the Words place until the sample has trained and its map stands still, then goes where asked. */
async function openSettled(page: Page, address: string): Promise<void> {
  await openPage(page, './#/words');
  await expect(page.getByRole('status', { name: 'Map status' })).toHaveText(/^(?:Finished|Stopped|Failed)/, {
    timeout: 120_000,
  });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.waitForTimeout(1500); // the place loads and its plots draw
}
