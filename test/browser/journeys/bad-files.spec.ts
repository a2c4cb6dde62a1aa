import { expect, type Page } from '@playwright/test';
import { dropText } from '../support/files';
import { openPage, test } from '../support/page';
import { goTo, LONG } from '../support/steps';

const GOOD = `text,label\n${Array.from({ length: 40 }, (_, i) => `${i % 2 ? 'lovely warm day' : 'cold grim night'} ${i},${i % 2}`).join('\n')}`;

/** Files that cannot be opened, and what the sentence must name. */
const REFUSED: readonly (readonly [string, string | readonly number[], RegExp])[] = [
  ['empty.csv', '', /empty/i],
  ['picture.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], /PNG|binary|picture|image/i],
  ['archive.csv', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0], /zip/i],
  ['binary.csv', Array.from({ length: 400 }, (_, i) => (i * 37) % 7), /binary|not text/i],
  ['wide.csv', Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(','), /columns/i],
];

for (const [name, content, sentence] of REFUSED) {
  test(`${name} is refused with a sentence, and nothing is lost`, async ({ page }) => {
    await openWithCorpus(page);
    await dropText(page, name, content);
    await expect(
      page.getByRole('alert').filter({ hasText: name }).filter({ hasText: sentence }),
    ).toBeVisible();
    await expect(page.getByRole('table', { name: 'Preview' })).toContainText('lovely warm day');
    await goTo(page, 'Train');
    await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeEnabled({ timeout: LONG });
  });
}

test('one class only is said before training', async ({ page }) => {
  await openPage(page);
  await dropText(page, 'one.csv', `text,label\n${'a fine film,good\nanother fine film,good\n'.repeat(30)}`);
  await page.getByRole('combobox', { name: 'Label column' }).selectOption({ index: 2 });
  await expect(page.getByText(/one class/i).first()).toBeVisible();
});

test('texts from files are shown as typed and never become markup', async ({ page }) => {
  await openPage(page);
  const hostile = [
    '<img src=x onerror=window.hurt=1>',
    '<b>bold</b>',
    '&lt;',
    '=1+1',
    '%{x}',
    '<script>window.hurt=1</script>',
  ];
  const rows = Array.from(
    { length: 200 },
    (_, i) => `"${hostile[i % hostile.length]} word${i % 30} ${i % 2 ? 'up' : 'down'}",${i % 2}`,
  );
  await dropText(page, 'hostile.csv', `text,label\n${rows.join('\n')}`);
  await expect(page.getByRole('table', { name: 'Preview' })).toContainText(
    '<img src=x onerror=window.hurt=1>',
  );
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Corpus');
  await page.getByRole('combobox', { name: 'Standardize' }).selectOption('none');
  await goTo(page, 'Train');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Training status' })).toHaveText(/^Finished/, {
    timeout: LONG,
  });
  await goTo(page, 'Words');
  const box = page.getByRole('combobox', { name: 'Find a word' });
  for (const word of ['<b>bold</b>', '&lt;', '=1+1']) {
    await box.fill(word);
    await box.press('Enter');
    await expect(page.getByRole('heading', { name: word, exact: true })).toBeVisible();
  }
  await page.getByRole('spinbutton', { name: 'Perplexity' }).fill('5');
  await page.getByRole('spinbutton', { name: 'Perplexity' }).press('Enter');
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(page.getByRole('status', { name: 'Map status' })).toHaveText(/^Finished/, { timeout: LONG });
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  expect(await page.locator('main img, main script, main b').count()).toBe(0);
});

async function openWithCorpus(page: Page): Promise<void> {
  await openPage(page);
  await dropText(page, 'good.csv', GOOD);
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Corpus');
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
}
