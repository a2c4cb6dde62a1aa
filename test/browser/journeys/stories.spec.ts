import { expect, type Locator, type Page } from '@playwright/test';
import { mapStage } from '../support/map';
import { openPage, test } from '../support/page';
import { columnOf, findWord, goTo, LONG, mapStatus, neighbors, waitForSample } from '../support/steps';

/** Stories of the mission that cross several parts of the page; U-05, U-06 and U-13 have specs of their own. */
const table = (page: Page, name: string): Locator => page.getByRole('table', { name, exact: true });
const numbers = (cells: readonly string[]) => cells.map((cell) => Number(cell.replace('−', '-')));

async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

test('U-03: cosines and tables as the course prints them', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  const matrix = table(page, 'Embedding matrix');
  await expect(matrix.getByRole('columnheader', { name: 'embedding_15' })).toBeAttached();
  const heads = (await matrix.getByRole('columnheader').allInnerTexts()).map((text) =>
    text.replace(/\W+$/, ''),
  );
  expect(heads.filter((head) => head.startsWith('embedding_'))).toEqual(
    Array.from({ length: 16 }, (_, i) => `embedding_${i}`),
  );
  expect((await columnOf(matrix, 'Word')).slice(0, 3)).toEqual(['[UNK]', 'the', 'a']);
  await expect(page.getByText('211 rows × 16 columns, without the padding row.')).toBeVisible();

  await findWord(page, 'horrible');
  await page.getByRole('tab', { name: 'Pairs' }).click();
  const list = table(page, 'Pair list');
  await expect(list.locator('tbody tr').last()).toContainText(/\d\.\d{6}/); // while they are compared there are dashes
  const pairs = await columnOf(list, 'Pair');
  const cosines = numbers(await columnOf(list, 'Cosine'));
  const cosineOf = (pair: string) => cosines[pairs.indexOf(pair)] ?? Number.NaN;
  expect(cosineOf('wonderful–horrible')).toBeLessThan(-0.5);
  expect(cosineOf('good–bad')).toBeLessThan(-0.5);
  expect(cosineOf('good–beautiful')).toBeGreaterThan(0.5);
  for (const printed of ['−0.991012', '−0.780565', '0.898909']) await expect(list).toContainText(printed);

  await page.getByRole('tab', { name: 'Neighbours' }).click();
  for (const k of [5, 30]) {
    await setNumber(page, 'Neighbours', k);
    for (const name of ['Most similar', 'Most different'] as const) {
      const words = await neighbors(page, name, k);
      for (const absent of ['horrible', '', 'padding', '[UNK]']) expect(words).not.toContain(absent);
    }
  }
  await setNumber(page, 'Neighbours', 300);
  await expect(table(page, 'Most similar').locator('tbody tr')).toHaveCount(209);
  await page.getByRole('checkbox', { name: 'Include [UNK]' }).check();
  await expect(table(page, 'Most similar').locator('tbody tr')).toHaveCount(210);
  expect(await columnOf(table(page, 'Most similar'), 'Word')).toContain('[UNK]');
});

test('U-04: the 3D map, stopped, run again to the end, and searched', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  for (const [name, value] of [
    ['Perplexity', '40'],
    ['Iterations', '2000'],
  ] as const) {
    await expect(page.getByRole('spinbutton', { name, exact: true })).toHaveValue(value);
  }
  const log = page.getByRole('list', { name: 'Map log' });
  await expect(log).toContainText('Computed 121 nearest neighbours');
  await expect(log).toContainText(/Mean sigma: \d\.\d{6}/);
  const trust = page.getByRole('status', { name: 'Map trust' });
  await expect(trust).toHaveText(/Trustworthiness 0\.[6-9]\d*/, { timeout: LONG });
  const [trusted] = /0\.\d+/.exec(await trust.innerText()) ?? [];

  // 210 words are laid out before two buttons can be pressed by hand; map.spec.ts stops a longer map for certain.
  await page.evaluate(async () => {
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find((element) => element.textContent === name);
    button('Make map')?.click();
    while (button('Stop map')?.disabled) await new Promise(requestAnimationFrame);
    button('Stop map')?.click();
  });
  await expect(mapStatus(page)).toHaveText(/^(Stopped|Finished)/);
  await expect(mapStage(page)).toBeVisible();

  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Finished at iteration [\d,]+ of at most 2,000/, {
    timeout: LONG,
  });
  await expect(trust).toContainText(trusted ?? '-', { timeout: LONG }); // the same seed, the same map

  const figure = page.getByRole('figure', { name: 'Word map', exact: true });
  await expect(figure).toContainText('Word Embeddings in 3D');
  for (const axis of ['t-SNE 1', 't-SNE 2', 't-SNE 3'])
    await expect(mapStage(page)).toHaveAccessibleName(new RegExp(axis));
  await page.getByRole('combobox', { name: 'Colour by' }).selectOption('Push');
  await expect(page.getByRole('list', { name: /^Push/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Colour by' }).selectOption('Cluster');
  const legend = page.getByRole('list', { name: 'Colours' });
  await expect(legend).toContainText('Cluster 1');
  const entries = await legend.getByRole('listitem').count();
  expect(entries).toBeGreaterThan(1);
  expect(entries).toBeLessThanOrEqual(12);

  await findWord(page, 'terrible');
  await mapStage(page).press('ArrowLeft');
  await mapStage(page).press('ArrowRight');
  await mapStage(page).press('Enter');
  await expect(page).not.toHaveURL(/terrible/);
  const word = decodeURIComponent(new URL(page.url()).hash.split(/[/?]/)[2] ?? '');
  await expect(page.getByRole('heading', { name: word, exact: true })).toBeVisible();
  expect(await neighbors(page, 'Most similar', 10)).not.toContain(word);
});

test('U-08: one-hot against learned', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  for (const [word, other] of [
    ['movie', 'film'],
    ['good', 'bad'],
    ['camera', 'story'],
  ] as const) {
    await findWord(page, word);
    const box = page.getByRole('combobox', { name: 'Compare with' });
    await box.fill(other);
    await box.press('Enter');
    const card = page.getByRole('region', { name: 'Compare two words' });
    await expect(card).toContainText(`${word} and ${other}`);
    await expect(card).toContainText('one-hot: distance 1.41421356, cosine 0');
    expect(Math.abs(Number((await card.getByLabel('Cosine').innerText()).replace('−', '-')))).toBeGreaterThan(
      0,
    );
  }
  await page.getByRole('tab', { name: 'Vector' }).click();
  await page.getByText('One-hot × matrix = the row').click();
  await expect(page.getByRole('status', { name: 'One-hot product' })).toHaveText(/of the matrix: 0\.$/);

  const cells = async (code: string) => {
    const at = (await columnOf(table(page, 'Two texts'), 'Code')).indexOf(code);
    const [cosine, distance] = await Promise.all(
      ['Cosine', 'Distance'].map(async (name) => (await columnOf(table(page, 'Two texts'), name))[at]),
    );
    return [cosine, distance];
  };
  const type = (name: string, text: string) => page.getByRole('textbox', { name }).fill(text);
  await type('First text', 'movie');
  await type('Second text', 'film');
  await expect.poll(() => cells('One-hot')).toEqual(['0.000000', '1.414214']);
  const learned = await cells('Learned');
  await type('First text', 'film');
  await type('Second text', 'movie');
  await expect.poll(() => cells('One-hot')).toEqual(['0.000000', '1.414214']);
  await expect.poll(() => cells('Learned')).toEqual(learned);
  await type('Second text', 'film');
  for (const code of ['One-hot', 'Counts', 'Learned'])
    await expect.poll(() => cells(code)).toEqual(['1.000000', '0.000000']);

  await goTo(page, 'Learn');
  const sizes = table(page, 'Sizes');
  for (const [words, size] of [
    [500_000, '2 MB'],
    [5_000_000, '20 MB'],
  ] as const) {
    await setNumber(page, 'Words', words);
    await expect.poll(async () => (await columnOf(sizes, 'A word'))[0]).toBe(size);
  }
  expect((await columnOf(sizes, 'A word'))[1]).toBe('400 bytes');
});
