import { expect } from '@playwright/test';
import { dropText } from '../support/files';
import { openPage, test } from '../support/page';
import { findWord, goTo, LONG, mapStatus, neighbors, train, waitForSample } from '../support/steps';

test('after the first load the whole path works with the network off', async ({ page, context }) => {
  await openPage(page, './#corpus');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const lists = JSON.parse(document.getElementById('later-files')?.textContent ?? '{}') as object;
        const wanted = Object.values(lists).flat() as string[];
        const here = performance.getEntriesByType('resource').map(({ name }) => name);
        return wanted.length < 10
          ? 'too few'
          : wanted.filter((name) => !here.some((url) => url.endsWith(name)));
      }),
    )
    .toEqual([]);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);

  await goTo(page, 'Words');
  await waitForSample(page);
  for (const place of ['Documents', 'Compare', 'Learn']) {
    await goTo(page, place);
    await expect(page.getByRole('heading', { name: place, level: 1 })).toBeVisible();
  }
  await dropText(
    page,
    'days.csv',
    `text,label\n${Array.from({ length: 60 }, (_, i) => `${i % 2 ? 'lovely warm day' : 'cold grim night'} ${i},${i % 2}`).join('\n')}`,
  );
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Train');
  for (const engine of ['webassembly', 'webgl']) {
    await page.getByRole('combobox', { name: 'Engine' }).selectOption(engine);
    expect(await train(page)).toMatch(/^Finished/);
  }
  await goTo(page, 'Words');
  await findWord(page, 'warm');
  expect(await neighbors(page, 'Most similar', 10)).toHaveLength(10);
  await page.getByRole('spinbutton', { name: 'Perplexity' }).fill('5');
  await page.getByRole('spinbutton', { name: 'Perplexity' }).press('Enter');
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
});
