import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { columnOf, LONG, mapStatus, neighbors, waitForSample } from '../support/steps';

const cluster = (page: Page) => page.getByRole('table', { name: 'Cluster', exact: true });
const distances = (page: Page) => page.getByRole('table', { name: 'Distances', exact: true });

async function makeCluster(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cluster of this word' }).click();
  await expect(cluster(page).locator('tbody tr')).toHaveCount(60);
}

/** Coordinates of every word that the picture draws, as its table is saved. */
async function drawnWords(page: Page): Promise<ReadonlyMap<string, string>> {
  const buttons = page.getByRole('group', { name: 'Copy or save Word map' });
  const saving = page.waitForEvent('download');
  await buttons.getByRole('button', { name: 'Save as CSV' }).click();
  const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split('\n').slice(1);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1)]));
}

test('the cluster of a word stands where the full map has it, and another seed moves only the map', async ({
  page,
}) => {
  await openPage(page);
  await waitForSample(page);
  await page.getByRole('button', { name: 'Show as table' }).click();
  const full = await drawnWords(page);
  expect(full.size).toBe(210);

  await makeCluster(page);
  const drawn = await drawnWords(page);
  expect(drawn.size).toBe(61);
  for (const [word, at] of drawn) expect(at, word).toBe(full.get(word));

  const words = await columnOf(cluster(page), 'Word');
  const axes = await Promise.all(['X', 'Y', 'Z'].map((name) => columnOf(cluster(page), name)));
  expect(new Set(words).size).toBe(60);
  expect(words).not.toContain('terrible');
  for (const [i, word] of words.entries()) {
    expect(axes.map((axis) => axis[i]).join(','), word).toBe(full.get(word));
  }
  const groups = await columnOf(cluster(page), 'Group');
  expect(groups).toEqual([...Array(30).fill('Similar'), ...Array(30).fill('Different')]);
  const cosines = (await columnOf(cluster(page), 'Cosine')).map((text) => Number(text.replace('−', '-')));
  expect(cosines).toEqual(cosines.toSorted((a, b) => b - a));

  await page.getByRole('spinbutton', { name: 'Neighbours', exact: true }).fill('30');
  expect(words.slice(0, 30)).toEqual(await neighbors(page, 'Most similar', 30));
  expect(words.slice(30).toReversed()).toEqual(await neighbors(page, 'Most different', 30));

  await expect(page.getByRole('heading', { name: 'The "terrible" cluster' })).toBeVisible();
  await expect(page.getByText('30 + 30 + 1 words.')).toBeVisible();
  await expect(page.getByText(/^Silhouette of the two groups/)).toContainText(/vectors: 0\.[5-9]\d\d/);

  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  expect((await drawnWords(page)).size).toBe(210);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  expect((await drawnWords(page)).size).toBe(61);

  const figures = async () => {
    await expect(distances(page).locator('tbody tr').first()).toContainText(/\d\.\d{4}/);
    const [pairs, map, original] = await Promise.all(
      ['Pair', 'Map distance', 'Original distance'].map((name) => columnOf(distances(page), name)),
    );
    return { pairs, map: map ?? [], original: original ?? [] };
  };
  const before = await figures();
  const at = (pair: string) => before.pairs?.findIndex((text) => text.startsWith(pair)) ?? -1;
  for (const of of [before.map, before.original].map((column) => column.map(Number))) {
    expect(of[at('terrible – horrible')]).toBeLessThan(of[at('good – bad')] ?? 0);
  }
  await expect(distances(page)).toContainText('98.2078');
  await expect(page.getByText('Distances on a map are not measurements')).toBeVisible();

  await page.getByRole('spinbutton', { name: 'Map seed' }).fill('7');
  await page.getByRole('combobox', { name: 'Map dimensions' }).selectOption('2D');
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(page.locator('.map-caption')).toContainText('seed 7', { timeout: LONG });
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  await expect.poll(async () => (await figures()).map[0]).not.toBe(before.map[0]);
  const after = await figures();
  expect(after.original).toEqual(before.original);

  await page.getByRole('textbox', { name: 'Add a pair' }).fill('superbly wonderbar');
  await page.getByRole('button', { name: 'Add pair' }).click();
  await expect(page.getByText(/superbly – wonderbar: .*wonderbar/)).toBeVisible();
});
