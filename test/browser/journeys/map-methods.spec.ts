import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { LONG, mapStatus, waitForSample } from '../support/steps';

const trust = (page: Page) => page.getByRole('status', { name: 'Map trust' });

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).selectOption(option);
}

async function makeMap(page: Page, method: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(page.locator('.map-caption')).toContainText(method, { timeout: LONG });
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
}

test('each method shows its fields and says what it did, and a pasted list stays on the page', async ({
  page,
}) => {
  await openPage(page);
  await waitForSample(page);
  await expect(trust(page)).toHaveText(
    /^Trustworthiness 0\.9\d\d, continuity 0\.9\d\d \(k = 12, all 210 words\)$/,
  );

  await choose(page, 'Method', 'UMAP');
  await choose(page, 'Map dimensions', '2D');
  await choose(page, 'Metric', 'Cosine');
  await expect(page.getByRole('spinbutton', { name: 'UMAP neighbours' })).toHaveValue('15');
  await expect(page.getByRole('spinbutton', { name: 'Minimum distance' })).toHaveValue('0.1');
  await expect(page.getByRole('spinbutton', { name: 'Perplexity' })).toHaveCount(0);
  await makeMap(page, /16 → 2 by UMAP, cosine distances .*15 neighbours, minimum distance 0\.1/);
  await expect(trust(page)).toHaveText(/^Trustworthiness 0\.\d{3}/);

  await choose(page, 'Method', 'PCA');
  await expect(page.getByRole('combobox', { name: 'Metric' })).toBeDisabled();
  await makeMap(page, /16 → 2 by PCA .*centred.*2 of 16 dimensions shown, explained variance \d/);

  await choose(page, 'Method', 'Raw dimensions');
  await choose(page, 'Axis 2', 'embedding_10');
  await makeMap(page, /neither centred nor scaled; 2 of 16 dimensions shown \(embedding_0, embedding_10\)/);
  await expect(page).toHaveURL(/method=raw&components=2&metric=cosine&axes=0%2C10%2C2/);

  await choose(page, 'Method', 'PCA');
  await choose(page, 'Words on the map', 'Pasted list');
  await expect(page.getByRole('button', { name: 'Make map' })).toBeDisabled();
  await page
    .getByRole('textbox', { name: 'Words to map' })
    .fill('good bad\nawful, superbly terrible heiress constructor <b>x</b>');
  await makeMap(page, /5 of 211 words, from a list \(3 of the list not in the vocabulary\)/);
  await expect(
    page.getByText('3 of the list not in the vocabulary: heiress, constructor, <b>x</b>.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.getByRole('table', { name: 'Word map as a table' }).locator('tbody tr')).toHaveCount(5);

  await choose(page, 'Method', 't-SNE');
  await expect(page.getByText('Perplexity: 40 is too much for 8 words and will be lowered')).toBeVisible();
  await makeMap(page, /perplexity 1 \(lowered from 40 for 5 words\)/);
  expect(page.url()).not.toMatch(/superbly|heiress/);
});

test('colours ask the model, and the same words stand side by side at four perplexities', async ({
  page,
}) => {
  await openPage(page);
  await waitForSample(page);
  const note = page.locator('.map-color-note');
  for (const [color, text] of [
    ['Push', /text of this word alone/],
    ['Trust', /true neighbours/],
    ['Cluster', /k-means/],
    ['Dimension', /means nothing by itself/],
    ['Axis', /direction/],
  ] as const) {
    await choose(page, 'Colour by', color);
    await expect(note).toHaveText(text);
  }
  await page.getByRole('textbox', { name: 'Colour axis' }).fill('good - wonderbar');
  await page.getByRole('textbox', { name: 'Colour axis' }).press('Enter');
  await expect(note).toContainText('wonderbar');
  await choose(page, 'Colour by', 'Cluster');
  await expect(page.getByRole('spinbutton', { name: 'Clusters' })).toHaveValue('8');

  await page.getByRole('button', { name: 'Same data at perplexity 5 / 30 / 50 / 100' }).click();
  const table = page.getByRole('table', { name: 'Maps by perplexity' });
  await expect(table.locator('tbody tr')).toHaveCount(4);
  for (const perplexity of [5, 30, 50, 100]) {
    const row = table.locator('tbody tr', { hasText: new RegExp(`^${perplexity}\\s*\\d\\.\\d{6}`) });
    await expect(row).toContainText(/0\.\d{3}/, { timeout: LONG });
    await expect(
      page.getByRole('img', { name: `Map at perplexity ${perplexity}, “terrible” marked` }),
    ).toBeVisible();
  }
  await page.getByRole('button', { name: 'Show the map at perplexity 5 above' }).click();
  await expect(page.locator('.map-caption')).toContainText('perplexity 5, ');
  await expect(trust(page)).toHaveText(/^Trustworthiness 0\.\d{3}/);
});
