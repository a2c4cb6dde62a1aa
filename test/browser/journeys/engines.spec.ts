import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { goTo, train, waitForSample } from '../support/steps';

async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

/** What "About this run" says of one thing. */
async function about(page: Page, term: string): Promise<string> {
  return page.locator('dt', { hasText: term }).last().locator('xpath=following-sibling::dd[1]').innerText();
}

test('five trainings on WebGL hold as many tensors as one', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await goTo(page, 'Train');
  await page.getByRole('combobox', { name: 'Engine' }).selectOption({ label: 'WebGL' });
  await setNumber(page, 'Epochs', 1);
  const held: string[] = [];
  for (let i = 0; i < 5; i++) {
    expect(await train(page)).toMatch(/^Finished/);
    held.push(await about(page, 'Tensors held'));
  }
  expect(held[0]).toMatch(/^\d+$/);
  expect(new Set(held).size, held.join(', ')).toBe(1);
});

test('any number of dimensions from 2 to 300 trains', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await goTo(page, 'Train');
  await setNumber(page, 'Epochs', 1);
  for (const dimension of [2, 3, 64, 100, 300]) {
    await setNumber(page, 'Embedding dimension', dimension);
    expect(await train(page), `${dimension} dimensions`).toMatch(/^Finished/);
    expect(await about(page, 'Word vectors')).toBe(`212 × ${dimension}`);
  }
});
