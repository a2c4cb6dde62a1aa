import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { goTo, waitForSample } from '../support/steps';

/** Tables on show without buttons that copy and save them, and pictures without buttons that save them. */
async function withoutButtons(page: Page): Promise<{ tables: string[]; pictures: string[] }> {
  return page.evaluate(() => {
    const groups = new Set(
      [...document.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label')),
    );
    const nameOf = (table: HTMLTableElement) =>
      table.getAttribute('aria-label') ?? table.caption?.textContent ?? '';
    const saves = (picture: Element) =>
      [...(picture.closest('.plot-frame, figure') ?? picture).querySelectorAll('button')].filter((button) =>
        /PNG|SVG/.test(button.textContent),
      ).length === 2;
    return {
      tables: [...document.querySelectorAll('table')]
        .filter((table) => table.querySelector('tbody tr:not(.table-empty)'))
        .map(nameOf)
        .filter((name) => !groups.has(`Copy or save ${name}`)),
      pictures: [...document.querySelectorAll('[role=figure], figure')]
        .filter((picture) => !saves(picture))
        .map((picture) => picture.getAttribute('aria-label') ?? ''),
    };
  });
}

test('every table can be copied and saved, every picture saved', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await expect(page.getByRole('table', { name: 'Oddities' })).toBeVisible();
  const nothing = { tables: [], pictures: [] };
  expect(await withoutButtons(page)).toEqual(nothing);
  for (const [place, table] of [
    ['Corpus', 'Rows looked up'],
    ['Train', 'Least trained'],
    ['Learn', 'Nearest in the table'],
  ] as const) {
    await goTo(page, place);
    await expect(page.getByRole('table', { name: table })).toBeVisible();
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
    expect(await withoutButtons(page)).toEqual(nothing);
  }
});

test('the vocabulary is copied whole, and numbers are written as programs read them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await waitForSample(page);
  const copied = async (table: string) => {
    const tools = page.getByRole('group', { name: `Copy or save ${table}`, exact: true });
    await tools.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(tools.getByRole('status')).toHaveText(/rows copied as CSV/);
    return (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
  };
  const vocabulary = await copied('Vocabulary');
  expect(vocabulary).toHaveLength(213);
  expect(vocabulary[0]).toBe('Index,Word,Count,Count in negative,Count in positive');
  const dimensions = await copied('Dimensions');
  expect(dimensions).toHaveLength(17);
  for (const line of dimensions.slice(1)) {
    const cells = line.split(',');
    for (const cell of cells.slice(2, 5)) expect(Number(cell)).not.toBeNaN();
  }
});
