import { expect, type Page } from '@playwright/test';
import { openPage, SIZES, takePictures, test } from '../support/page';

/** Pictures to look at; nothing is asserted but that the first visit comes to its end. */
for (const place of ['corpus', 'train', 'words', 'documents', 'compare', 'learn']) {
  test(`pictures of ${place}`, async ({ page }) => {
    await openSettled(page, `./#/${place}`);
    await takePictures(page, place);
  });
}

test('the picture of the README', async ({ page }) => {
  await page.setViewportSize(SIZES.desktop);
  await openSettled(page, './#/words/terrible');
  await page.screenshot({ path: 'test/browser/pictures/firth.png' });
});

/** Waits until the sample has trained, and on the Words place until its map stands still. */
async function openSettled(page: Page, address: string): Promise<void> {
  await openPage(page, address);
  await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('progressbar')).toHaveCount(0, {
    timeout: 120_000,
  });
  const map = page.getByRole('status', { name: 'Map status' });
  if (await map.isVisible())
    await expect(map).toHaveText(/^(?:Finished|Stopped|Failed)/, { timeout: 120_000 });
}
