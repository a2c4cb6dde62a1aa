import { expect, type Page, type Worker } from '@playwright/test';
import { dropText } from '../support/files';
import { openPage, test } from '../support/page';
import {
  findWord,
  goTo,
  LONG,
  mapStatus,
  neighbors,
  train,
  trainingStatus,
  waitForSample,
} from '../support/steps';

/** Large enough that a training without end is under way for a while. */
const ROWS = Array.from(
  { length: 20_000 },
  (_, i) => `${i % 2 ? 'lovely warm day' : 'cold grim night'} number ${i % 37},${i % 2 ? 'good' : 'bad'}`,
);

/** Trains without end on a corpus whose classes and seed were set by hand. */
async function trainOn(page: Page, engine: string): Promise<void> {
  await dropText(page, 'days.csv', `text,label\n${ROWS.join('\n')}`);
  const name = page.getByRole('textbox', { name: 'Name of class good' });
  await name.fill('Sunny');
  await name.press('Enter');
  await expect(page.getByRole('region', { name: 'Corpus summary' })).toContainText('Sunny');
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Train');
  await page.getByRole('combobox', { name: 'Engine' }).selectOption(engine);
  await set(page, 'Seed', '7');
  await set(page, 'Epochs', '1000');
  await set(page, 'Patience', '1000');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(trainingStatus(page)).toHaveText(/epoch \d+ of at most 1000/, { timeout: LONG });
}

async function set(page: Page, field: string, value: string): Promise<void> {
  const box = page.getByRole('spinbutton', { name: field, exact: true });
  await box.fill(value);
  await box.press('Enter');
}

/** Ends a worker as a fault in its code does. */
async function crash(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('crash on purpose');
    });
  });
}

/** The corpus, its class names and the settings are as before, and training works. */
async function goesOn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeEnabled({ timeout: LONG });
  await expect(page.getByRole('spinbutton', { name: 'Seed', exact: true })).toHaveValue('7');
  await set(page, 'Epochs', '1');
  expect(await train(page)).toMatch(/^Finished/);
  await goTo(page, 'Corpus');
  const summary = page.getByRole('region', { name: 'Corpus summary' });
  await expect(summary).toContainText('20,000');
  await expect(summary).toContainText('Sunny');
}

test('a worker that crashes in mid-training costs the training, not the corpus', async ({ page }) => {
  await openPage(page);
  await trainOn(page, 'webassembly');
  await crash(page.workers()[0]!);
  await expect(page.getByRole('alert').filter({ hasText: 'crash on purpose' })).toContainText(
    'corpus is being read again',
  );
  await expect(trainingStatus(page)).toHaveText('Failed: the worker was lost. Press Train to start again.');
  await goesOn(page);
  expect(page.workers()).toHaveLength(1);
});

test('a worker that crashes while a map forms leaves the last positions and the vectors', async ({
  page,
}) => {
  const started = page.waitForEvent('worker');
  await openPage(page);
  const worker = await started;
  await waitForSample(page);
  await findWord(page, 'terrible');
  const before = await neighbors(page, 'Most similar', 10);
  await set(page, 'Iterations', '100000');
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/iteration \d/, { timeout: LONG });
  await crash(worker);
  await expect(page.getByRole('alert').filter({ hasText: 'crash on purpose' })).toContainText(
    'corpus is being read again',
  );
  await expect(mapStatus(page)).toHaveText(
    'Failed: the worker was lost; the positions are the last it sent. Press Make map to start again.',
    { timeout: LONG },
  );
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(
    page.getByRole('table', { name: 'Word map as a table' }).locator('tbody tr').first(),
  ).toBeVisible();
  expect(await neighbors(page, 'Most similar', 10)).toEqual(before);

  await set(page, 'Iterations', '250');
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Finished at iteration 250 /, { timeout: LONG });
  await goTo(page, 'Train');
  expect(await train(page)).toMatch(/^Finished run 2/);
});

test('an idle worker that crashes costs neither the run nor the vocabulary that was opened', async ({
  page,
}) => {
  await openPage(page);
  await dropText(page, 'days.csv', `text,label\n${ROWS.slice(0, 1000).join('\n')}`);
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Corpus');
  const words = ['', '[UNK]', 'night', 'warm', 'day', 'grim', 'cold', 'lovely'];
  await expect(page.getByRole('button', { name: 'Open vocabulary' })).toBeEnabled({ timeout: LONG });
  await page
    .getByLabel('Vocabulary file')
    .setInputFiles({ name: 'order.txt', mimeType: 'text/plain', buffer: Buffer.from(words.join('\n')) });
  const origin = page.getByText('In the order of the vocabulary file order.txt.');
  await expect(origin).toBeVisible();
  await goTo(page, 'Train');
  await set(page, 'Epochs', '1');
  const status = await train(page);
  await crash(page.workers()[0]!);
  await expect(page.getByText(/The corpus was read again, and run \d has its vectors again/)).toBeVisible({
    timeout: LONG,
  });
  await expect(trainingStatus(page)).toHaveText(status);
  await goTo(page, 'Corpus');
  await expect(origin).toBeVisible();
  await goTo(page, 'Words');
  await findWord(page, 'warm');
  expect((await neighbors(page, 'Most similar', 5)).sort()).toEqual([
    'cold',
    'day',
    'grim',
    'lovely',
    'night',
  ]);
});

test('a map and a training without enough memory say what would fit, and work once there is some', async ({
  page,
}) => {
  const started = page.waitForEvent('worker');
  await openPage(page);
  const worker = await started;
  await waitForSample(page);
  await worker.evaluate(() => {
    const { instantiate } = WebAssembly;
    const refuse = () =>
      Promise.reject(new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory'));
    Object.assign(globalThis, { giveMemory: () => Object.assign(WebAssembly, { instantiate }) });
    Object.assign(WebAssembly, { instantiate: refuse });
  });
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(
    /^Failed: About [\d.]+ MB needed for [\d,]+ words at perplexity \d+, which this browser cannot give; take the top [\d,]+ words\.$/,
  );
  await goTo(page, 'Train');
  await page.getByRole('combobox', { name: 'Engine' }).selectOption('webassembly');
  expect(await train(page)).toMatch(
    /^Failed: About [\d.]+ MB needed to train [\d,]+ words of \d+ dimensions, which this browser cannot give; take a /,
  );

  await worker.evaluate(() => (Reflect.get(globalThis, 'giveMemory') as () => void)());
  expect(await train(page)).toMatch(/^Finished run/);
  await goTo(page, 'Words');
  await page.getByRole('button', { name: 'Make map' }).click();
  await waitForSample(page);
});

test('graphics lost in mid-training are said, and the corpus stays', async ({ page }) => {
  const started = page.waitForEvent('worker');
  await openPage(page);
  const worker = await started;
  await worker.evaluate(() => {
    const original = Reflect.get(OffscreenCanvas.prototype, 'getContext');
    const made: unknown[] = [];
    Object.assign(globalThis, { made });
    OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...args: unknown[]) {
      const context: unknown = Reflect.apply(original, this, args);
      if (context) made.push(context);
      return context;
    } as typeof original;
  });
  await trainOn(page, 'webgl');
  await worker.evaluate(() => {
    const made = Reflect.get(globalThis, 'made') as WebGL2RenderingContext[];
    for (const context of made) context.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(trainingStatus(page)).toHaveText(/^Failed: .*graphics card.*corpus is still here/);
  await page.getByRole('combobox', { name: 'Engine' }).selectOption('auto');
  await goesOn(page);
});

test('training and reading can be cancelled; the corpus in use stays', async ({ page }) => {
  await openPage(page);
  await trainOn(page, 'webassembly');
  await page
    .getByRole('region', { name: 'Jobs' })
    .getByRole('button', { name: /^Stop run/ })
    .click();
  await expect(trainingStatus(page)).toHaveText(/^Stopped/);
  await page.evaluate(() => {
    const rows = Array.from({ length: 400_000 }, (_, i) => `some words of the text number ${i},${i % 3}\n`);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['text,label\n', ...rows], 'large.csv'));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  // Not click(): it waits for the button to stand still for two frames, and reading may be over by then.
  await page.getByRole('button', { name: 'Stop reading' }).dispatchEvent('click');
  await expect(page.getByRole('button', { name: /^Stop/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Corpus summary' })).toContainText('20,000');
  await goTo(page, 'Train');
  await goesOn(page);
});
