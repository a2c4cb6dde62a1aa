import { expect } from '@playwright/test';
import { realData } from '../support/files';
import { openPage, test } from '../support/page';
import { readSmoothness, recordSmoothness } from '../support/smoothness';
import { bestAccuracy, findWord, goTo, LONG, mapStatus, neighbors, openFile, train } from '../support/steps';

/** Words that any reader of film reviews would call negative. */
const NEGATIVE =
  /^(awful|horrible|horribly|horrid|worst|worse|bad|badly|terribly|boring|bored|dull|waste|wasted|wasting|stupid|lame|poor|poorly|pathetic|unfunny|ridiculous|disappointing|disappointment|disappointed|mess|annoying|laughable|pointless|garbage|dreadful|atrocious|amateurish|fails|failed|lousy|trash|unwatchable|tedious|mediocre|forgettable|uninteresting|unconvincing|bland|ludicrous|appalling|incoherent|idiotic|predictable|weak|insult|sucks|sucked|stinker|drivel|inept|rubbish|excruciating|abysmal|insipid|embarrassing|miscast|painful|painfully|contrived|lacks|lacking|shallow|nonsense|dire|worthless|tiresome|pretentious|inane|uninspired|implausible|dreck|tripe|avoid)$/;

test('real-data: IMDB, 25,000 reviews, from the file to a clicked point', async ({ page }) => {
  const file = realData('imdb/imdb_train_25k.csv.gz');
  test.setTimeout(8 * 60_000);
  await openPage(page);
  await openFile(page, file);
  const checked = (name: string) => page.getByRole('combobox', { name }).locator('option:checked');
  await expect(checked('Text column')).toContainText('text');
  await expect(checked('Label column')).toContainText('label');
  await expect(page.getByRole('region', { name: 'Corpus summary' })).toContainText('25,000');
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await expect(page.getByText('22,500').first()).toBeVisible({ timeout: LONG });
  const summary = page.getByRole('table', { name: 'Model summary' });
  await expect(summary).toContainText('160,000');
  await expect(summary).toContainText('160,289');
  expect(await train(page)).toMatch(/^Finished/);
  expect(await bestAccuracy(page)).toBeGreaterThanOrEqual(0.82);

  await goTo(page, 'Words');
  await findWord(page, 'terrible');
  const similar = await neighbors(page, 'Most similar', 10);
  const negative = similar.filter((word) => NEGATIVE.test(word));
  expect(negative.length, similar.join(', ')).toBeGreaterThanOrEqual(8);

  await page.getByRole('spinbutton', { name: 'Iterations' }).fill('500');
  await page.getByRole('spinbutton', { name: 'Iterations' }).press('Enter');
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  await expect(page.getByText('9,998 of').first()).toBeVisible();
});

test('real-data: AG News, four classes', async ({ page }) => {
  const file = realData('ag_news/ag_news_train_subset.csv.gz');
  test.setTimeout(8 * 60_000);
  await openPage(page);
  await openFile(page, file);
  const summary = page.getByRole('region', { name: 'Corpus summary' });
  await expect(summary).toContainText('23,764');
  for (const name of ['World', 'Sports', 'Business', 'Sci/Tech']) await expect(summary).toContainText(name);
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  expect(await train(page)).toMatch(/^Finished/);
  expect(await bestAccuracy(page)).toBeGreaterThanOrEqual(0.865);
  await goTo(page, 'Words');
  await findWord(page, 'football');
  expect(await neighbors(page, 'Most similar', 10)).toHaveLength(10);
});

test('real-data: 85,089 rows open while the page stays smooth @large', async ({ page }) => {
  const file = realData('sentiment_mix/sentiment_mix_85089.csv.gz');
  await openPage(page);
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  await goTo(page, 'Corpus');
  let longest = Infinity;
  for (let attempt = 0; attempt < 2 && longest > 50; attempt++) {
    await recordSmoothness(page);
    await openFile(page, file);
    const { longTasks } = await readSmoothness(page);
    longest = Math.max(0, ...longTasks.map(({ duration }) => duration));
  }
  expect(longest).toBeLessThanOrEqual(50);
  await expect(page.getByRole('region', { name: 'Corpus summary' })).toContainText('85,089');
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await expect(page.getByText('76,580').first()).toBeVisible({ timeout: LONG });
  await expect(page.getByText('8,509').first()).toBeVisible();
  await expect(page.getByText('2,394').first()).toBeVisible();
  expect(await train(page, 10 * 60_000)).toMatch(/^Finished/);
  expect(await bestAccuracy(page)).toBeGreaterThanOrEqual(0.8);
});
