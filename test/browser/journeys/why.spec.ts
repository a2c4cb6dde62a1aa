import { expect, type Locator, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { columnOf, findWord, goTo, LONG, neighbors, train, trainingStatus } from '../support/steps';

const table = (page: Page, name: string): Locator => page.getByRole('table', { name, exact: true });
const heading = (page: Page, word: string) =>
  page.getByRole('region', { name: 'Selected word' }).getByRole('heading', { name: word, exact: true });

/** Opens a sample, takes it into use and trains it. */
async function trainSample(page: Page, sample: string, model?: string): Promise<void> {
  await openPage(page, './#/train');
  await expect(trainingStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  await goTo(page, 'Corpus');
  await page.getByRole('button', { name: sample, exact: true }).click();
  const use = page.getByRole('button', { name: 'Use this corpus' });
  await expect(use).toBeEnabled();
  await use.click();
  await goTo(page, 'Train');
  if (model) await page.getByRole('combobox', { name: 'Model' }).selectOption(model);
  await train(page);
  await goTo(page, 'Words');
}

test('a word stands far from “horrible” because of the company it keeps', async ({ page }) => {
  await trainSample(page, 'Sample: Odd name in reviews');
  await page.getByRole('spinbutton', { name: 'Neighbours' }).fill('40');
  await findWord(page, 'horrible');
  expect(await neighbors(page, 'Most different', 40)).toContain('quillon');
  await table(page, 'Most different').getByRole('button', { name: 'quillon' }).click();
  await expect(heading(page, 'quillon')).toBeVisible();

  await page.getByRole('tab', { name: 'Why' }).click();
  await expect(page.getByText('“quillon” stands in 240 texts, all of them positive.')).toBeVisible();
  await expect(page.getByText(/near means “the same effect on the label”/)).toBeVisible();
  expect(await columnOf(table(page, 'Evidence by class'), 'Share')).toEqual(['0\u00a0%', '100\u00a0%']);
  const evidence = page.getByRole('region', { name: 'Evidence' });
  for (const figure of ['Log-odds', 'Push', 'Contribution']) {
    await expect(evidence.locator('dl > div', { hasText: figure }).first()).toContainText('+');
  }
  await expect(evidence.locator('dl > div', { hasText: 'Alone in a text' }).first()).toContainText(
    /logit: positive with 0\.\d\d/,
  );
  const texts = table(page, 'Texts with this word');
  await expect(texts.locator('tbody tr')).toHaveCount(100);
  await expect(page.getByText('1–100 of 240 texts')).toBeVisible();
  expect(new Set(await columnOf(texts, 'Class'))).toEqual(new Set(['positive']));
  await expect(texts.locator('tbody tr mark').first()).toHaveText('Quillon');

  // A word of an opened text, by keyboard.
  const rows = texts.locator('tbody tr');
  await rows.first().press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await rows.nth(1).press('Home');
  await expect(rows.first()).toBeFocused();
  await expect(rows.nth(1)).toHaveAttribute('tabindex', '-1');
  await rows.first().press('Enter');
  const opened = page.getByRole('region', { name: /^Text \d/ });
  await expect(opened.getByRole('button', { name: 'Quillon' })).toBeVisible();
  await opened.getByRole('button', { name: 'Quillon' }).press('ArrowLeft');
  const focused = opened.locator(':focus');
  const word = (await focused.getAttribute('data-word'))!;
  await evidence.evaluate((element) => element.setAttribute('data-before', ''));
  await focused.press('Enter');
  await expect(heading(page, word)).toBeVisible();
  await expect(page.getByText(`“${word}” stands in`)).toBeVisible();
  // The same panel: it was not taken away in between, and the place in it with it.
  await expect(evidence).toHaveAttribute('data-before', '');

  // Push from both ends: the planted words of praise and blame.
  const push = table(page, 'Push');
  const pushed = await columnOf(push, 'Word');
  expect(pushed).toContain('wonderful');
  expect((await columnOf(push, 'Toward')).slice(-10)).toEqual(Array(10).fill('negative'));
  const tool = page.getByRole('region', { name: 'Push' });
  await tool.getByRole('spinbutton', { name: 'Words at each end' }).fill('2');
  await expect(push.locator('tbody tr')).toHaveCount(4);
});

test('all uses of “bank” are listed, share one vector, and can be grouped', async ({ page }) => {
  await trainSample(page, 'Sample: Bank', 'GloVe');
  await findWord(page, 'bank');
  await page.getByRole('tab', { name: 'Why' }).click();
  await expect(page.getByText('960 uses, one vector for all of these.')).toBeVisible();
  await expect(page.getByText(/Push and contribution need a classifier/)).toBeVisible();

  const lines = table(page, 'Concordance');
  await expect(lines).toHaveAttribute('aria-rowcount', '961');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Word to the left');
  await expect(lines.locator('tbody tr').nth(1)).toBeVisible();
  const before = (await columnOf(lines, 'Left')).map((left) => left.split(/\s+/).at(-1)!.toLowerCase());
  const words = before.filter((last) => last !== '');
  expect(words).toEqual(words.toSorted());

  await page.getByRole('button', { name: 'Group the uses' }).click();
  await expect(table(page, 'Groups of uses').locator('tbody tr')).toHaveCount(4);
  await expect(page.getByText(/Agreement with the 4 senses.*adjusted Rand index \+0\.\d+/)).toBeVisible();

  const box = page.getByRole('combobox', { name: 'Explain with' });
  await box.fill('banana');
  await box.press('Enter');
  await expect(page.getByText(/Never in one text together/)).toBeVisible();

  // A word of the concordance, by mouse.
  const left = lines.locator('tbody tr').nth(2).locator('td').first().locator('[data-word]').last();
  const word = (await left.getAttribute('data-word'))!;
  await left.click();
  await expect(heading(page, word)).toBeVisible();
});
