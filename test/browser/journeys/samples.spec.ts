import { expect } from '@playwright/test';
import { openPage, test } from '../support/page';

test('GloVe learns kinship without labels: words of one company are near', async ({ page }) => {
  await openPage(page, './#/corpus');
  await page.getByRole('button', { name: 'Sample: Kinship' }).click();
  await expect(page.getByRole('group', { name: 'Samples' })).toBeVisible();
  await expect(page.getByText(/^Synthetic: 5,200 texts/)).toBeVisible();
  await page.getByRole('button', { name: 'Use this corpus' }).click();

  await page.getByRole('combobox', { name: 'Model', exact: true }).selectOption('GloVe');
  await page.getByRole('spinbutton', { name: 'Embedding dimension' }).fill('4');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Training status' })).toHaveText(
    /^Finished run \d: all 50 epochs of GloVe, loss 0\.0\d{3}\.$/,
    { timeout: 60_000 },
  );
  await expect(page.getByRole('table', { name: 'Training history' }).getByRole('row')).toHaveCount(51);

  await page.getByRole('button', { name: 'Go to Words' }).click();
  await page.getByRole('combobox', { name: 'Find a word' }).fill('brother');
  await page.getByRole('combobox', { name: 'Find a word' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'brother', exact: true })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Most similar' })).toContainText('nephew');
  await expect(page.getByText('the same effect on the label')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Never in one text together' }).check();
  await expect(page.getByRole('table', { name: 'Most similar' }).getByRole('row').nth(1)).toContainText(
    'sister',
  );
});

test('texts without labels: the classifier says why it cannot, GloVe starts', async ({ page }) => {
  await openPage(page, './#/corpus');
  await page.getByRole('button', { name: 'Paste text' }).click();
  const lines = ['the cat sat on the mat', 'a dog ran in the park', 'going bananas for a banana'];
  await page
    .getByRole('textbox', { name: /^Text to open/ })
    .fill(Array.from({ length: 60 }, (_, i) => lines[i % 3]!).join('\n'));
  await page.getByRole('button', { name: 'Open this text' }).click();
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  const trainButton = page.getByRole('button', { name: 'Train', exact: true });
  await expect(trainButton).toBeDisabled();
  await expect(page.getByText('or train GloVe, which needs no labels.')).toBeVisible();

  await page.getByRole('combobox', { name: 'Model', exact: true }).selectOption('GloVe');
  await page.getByRole('checkbox', { name: 'Stemming' }).check();
  await expect(trainButton).toBeEnabled();
  await trainButton.click();
  await expect(page.getByRole('status', { name: 'Training status' })).toHaveText(/^Finished run/, {
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Go to Words' }).click();
  await page.getByRole('combobox', { name: 'Find a word' }).fill('banana');
  await page.getByRole('combobox', { name: 'Find a word' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'banana', exact: true })).toBeVisible();
});

test('good and bad are opposites with labels and near without', async ({ page }) => {
  await openPage(page, './#/words');
  const table = page.getByRole('table', { name: 'Contrast' });
  const row = table.getByRole('row', { name: /^good – bad/ });
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^−0\.9\d+$/, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Train GloVe on this corpus' }).click();
  await expect(table.getByRole('columnheader', { name: 'GloVe, run 2' })).toBeVisible({ timeout: 60_000 });
  await expect(row.getByRole('cell').nth(2)).toHaveText(/^0\.[6-9]\d+$/);
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^−0\.9\d+$/);
});
