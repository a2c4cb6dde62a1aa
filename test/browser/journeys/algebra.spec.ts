import { expect, type Locator, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { columnOf, goTo, LONG, mapStatus, train, waitForSample } from '../support/steps';

const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true });
const expression = (page: Page) => page.getByRole('textbox', { name: 'Expression', exact: true });
const algebra = (page: Page) => page.getByRole('region', { name: 'Word algebra' });
const first = (page: Page) => table(page, 'Expression result').locator('tbody tr').first();

async function numbersOf(rows: Locator, header: string): Promise<number[]> {
  return (await columnOf(rows, header)).map((text) => Number(text.replace('−', '-')));
}

/** Opens a sample and learns vectors of it with the preset that the page names for it. */
async function learnGlove(page: Page, sample: string): Promise<void> {
  await openPage(page, './#/corpus');
  await page.getByRole('button', { name: `Sample: ${sample}` }).click();
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Train');
  await page.getByRole('button', { name: 'Use its preset' }).click();
  expect(await train(page)).toMatch(/^Finished/);
  await goTo(page, 'Words');
}

test('U-13: word algebra and directions', async ({ page }) => {
  await learnGlove(page, 'Kinship');
  await expression(page).fill('brother - man + woman');
  await expect(first(page)).toContainText('sister');
  const without = await columnOf(table(page, 'Expression result'), 'Word');
  expect(without).not.toContain('woman');
  await expression(page).fill('dog : puppy :: ? : calf');
  await expect(first(page)).toContainText('cow');
  await page.getByRole('checkbox', { name: 'Include the operands' }).check();
  await expect(table(page, 'Expression result')).toContainText('dog');
  await expression(page).fill('brothr - man + woman');
  await expect(algebra(page).getByText('“brothr” is not in the vocabulary.')).toBeVisible();
  await algebra(page).getByRole('button', { name: 'brother', exact: true }).click();
  await expect(expression(page)).toHaveValue('brother - man + woman');
  await expect(first(page)).toContainText('sister');

  await page.getByRole('textbox', { name: 'Pairs', exact: true }).fill('puppy → dog, calf → cow');
  await expect(table(page, 'Parallelism').locator('tbody tr')).toHaveCount(1);
  const [parallel] = await numbersOf(table(page, 'Parallelism'), 'Cosine of differences');
  expect(parallel).toBeGreaterThan(0.9);
  await page.getByRole('button', { name: 'Draw the arrows' }).click();
  await expect(page.getByRole('figure', { name: 'Arrows of pairs' })).toBeVisible();
  await expect(page.getByText(/keeps neighbours, not directions/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  await page.getByRole('combobox', { name: 'Arrows drawn in' }).selectOption({ label: 'The map on show' });
  await expect(page.getByText(/t-SNE keeps neighbours, not directions/)).toBeVisible();

  await first(page).getByRole('button', { name: 'sister' }).click();
  await expect(page.getByRole('heading', { name: 'sister', exact: true })).toBeVisible();
});

test('the bias probe finds the planted skew again', async ({ page }) => {
  await learnGlove(page, 'Occupations');
  const bias = table(page, 'Bias');
  await expect(bias.locator('tbody tr')).toHaveCount(12);
  const words = await columnOf(bias, 'Word');
  const positions = await numbersOf(bias, 'Position');
  const position = (word: string) => positions[words.indexOf(word)]!;
  expect(position('engineer')).toBeGreaterThan(0.3);
  expect(position('nurse')).toBeLessThan(-0.3);
  expect(Math.abs(position('teacher'))).toBeLessThan(0.2);
  expect((await columnOf(bias, 'Texts with A'))[words.indexOf('nurse')]).toBe('20');
  await expect(page.getByRole('status', { name: 'Model against corpus' })).toContainText('8 of 8 words');
  await expect(page.getByRole('status', { name: 'Association test' })).toContainText('924 ways');
});

test('whatever is typed gets an answer or a sentence with its place', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  for (const [text, sentence] of [
    ['good +', 'A word is missing after “+”.'],
    ['(good', 'The bracket at character 1 is not closed.'],
    [`${'('.repeat(300)}good`, 'At most 50 brackets may stand inside each other.'],
    ['a'.repeat(10_000), /2,000 characters; this one has 10,000/],
    ['constructor', '“constructor” is not in the vocabulary.'],
    ['=cmd()', /“=cmd” is no function/],
    ['🐕 - good', '“🐕” is not in the vocabulary.'],
    ['good - good', /vector of zeros/],
  ] as const) {
    await expression(page).fill(text);
    await expect(algebra(page).getByText(sentence)).toBeVisible();
  }
  await expression(page).fill('2 good - (bad)');
  await expect(first(page)).toBeVisible();
  await expect(algebra(page).locator('.field-error')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Rule' }).selectOption('3CosMul');
  await expect(algebra(page).getByText(/Choose 3CosAdd/)).toBeVisible();
  await expression(page).fill('good - bad');
  await expect(table(page, 'Expression result')).toContainText('3CosMul');
  await expression(page).press('Enter');
  await expression(page).fill('');
  await expression(page).press('ArrowUp');
  await expect(expression(page)).toHaveValue('good - bad');

  const axis = page.getByRole('textbox', { name: 'Axis', exact: true });
  await axis.fill('good - bad');
  await expect(table(page, 'Axis').locator('tbody tr')).toHaveCount(20);
  const [words, positions] = [
    await columnOf(table(page, 'Axis'), 'Word'),
    await numbersOf(table(page, 'Axis'), 'Position'),
  ];
  expect(positions).toEqual(positions.toSorted((a, b) => b - a));
  await page.getByRole('button', { name: 'Swap poles' }).click();
  await expect(axis).toHaveValue('bad - good');
  await expect(table(page, 'Axis').locator('tbody tr').first()).toContainText(words.at(-1)!);
  expect(await numbersOf(table(page, 'Axis'), 'Position')).toEqual(positions.toReversed().map((x) => -x));
});
