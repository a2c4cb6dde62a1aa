import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { LONG } from '../support/steps';

/** Drops 85,089 generated rows of two classes with 12,000 distinct words, made inside the page. */
async function dropGenerated(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rows = ['text,label'];
    for (let i = 0; i < 85_089; i++) {
      const words = [0, 1, 2, 3, 4, 5].map((k) => `w${(i * 7 + k * 1999 + (i >> 5)) % 12_000}`);
      rows.push(`${words.join(' ')} ${i % 2 ? 'bright' : 'grim'},${i % 2}`);
    }
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([rows.join('\n')], 'generated.csv'));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
}

test('the preset on 85,089 rows has the figures of the source before any training', async ({ page }) => {
  await openPage(page, './#/corpus');
  await dropGenerated(page);
  await expect(page.getByRole('region', { name: 'Corpus summary' })).toContainText('85,089', {
    timeout: LONG,
  });
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('76,580 training, 8,509 validation', { timeout: LONG });
  await expect(main).toContainText('Shapes (76580, 100) and (8509, 100)');
  await expect(main).toContainText('2,394 steps an epoch');
  await expect(main).toContainText('160,289 (626.13 KB)');
  await expect(main).toContainText('Non-trainable 0');
  await expect(main).toContainText('76,580 examples / 160,289 parameters');
  await expect(main).toContainText('0.478');
  await expect(main).toContainText('1,602,890');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();

  const parameters = () =>
    page
      .getByRole('table', { name: 'Model summary' })
      .locator('tbody tr, tfoot tr')
      .evaluateAll((rows) => rows.map((row) => row.children[2]?.textContent));
  expect(await parameters()).toEqual(['160,000', '0', '272', '17', '160,289']);
  await page.getByRole('combobox', { name: 'Output head' }).selectOption({ label: 'Two outputs, softmax' });
  await expect.poll(parameters).toEqual(['160,000', '0', '272', '34', '160,306']);
});
