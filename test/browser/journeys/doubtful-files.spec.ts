import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { dropText, realData } from '../support/files';
import { openPage, test } from '../support/page';
import { LONG, openFile } from '../support/steps';

const GOOD = `text,label\n${Array.from({ length: 40 }, (_, i) => `${i % 2 ? 'lovely warm day' : 'cold grim night'} ${i},${i % 2}`).join('\n')}`;

test('a file of 1 GB is refused before it is read; one with a cell of 10 MB opens', async ({ page }) => {
  await openPage(page);
  await dropText(page, 'good.csv', GOOD);
  await expect(page.getByRole('button', { name: 'Use this corpus' })).toBeEnabled();
  await page.evaluate(() => {
    const part = new Uint8Array(2 ** 26).fill(97);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(Array<Uint8Array<ArrayBuffer>>(16).fill(part), 'huge.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('alert').filter({ hasText: 'huge.csv' })).toContainText(
    'at most 512 MB can be read. Nothing was read',
  );
  await expect(page.getByRole('table', { name: 'Preview' })).toContainText('lovely warm day');
  await dropText(page, 'cell.csv', `text,label\n"${'word '.repeat(2e6)}",a\nshort text,b\n`);
  await expect(page.getByRole('region', { name: 'Corpus summary' })).toContainText('2,000,002', {
    timeout: LONG,
  });
});

test('Windows-1252 is found, and UTF-8 chosen against it names the byte and the way back', async ({
  page,
}) => {
  await openPage(page);
  const text = `text,label\n${Array.from({ length: 20 }, (_, i) => `très café ${i},${i % 2}`).join('\n')}`;
  await dropText(
    page,
    'latin.csv',
    Array.from(text, (letter) => letter.charCodeAt(0)),
  );
  const encoding = page.getByRole('combobox', { name: 'Encoding' });
  await expect(encoding).toHaveValue('windows-1252');
  await encoding.selectOption('utf-8');
  await expect(page.getByRole('alert').filter({ hasText: 'latin.csv' })).toContainText(
    'Byte 14 (line 2) is not UTF-8. Choose Windows-1252',
  );
  await expect(encoding).toHaveValue('windows-1252');
  await expect(page.getByRole('table', { name: 'Preview' })).toContainText('très café');
});

test('broken quoting names its line; repeated names, no words and one document are said', async ({
  page,
}) => {
  await openPage(page);
  await dropText(page, 'broken.csv', `${GOOD}\n"never, closed,1\n${'"fine, too",0\n'.repeat(5)}`);
  await page.getByText('1 skipped row', { exact: true }).click();
  const skipped = page.getByRole('table', { name: 'Skipped rows' });
  await expect(skipped).toContainText('42');
  await expect(skipped).toContainText('quotation mark');
  const cases: readonly (readonly [string, RegExp])[] = [
    ['text,text,label\nfirst words here,second,a\nother words here,third,b\n', /repeats the name “text”/],
    [`text,label\n${'...,a\n!!!,b\n'.repeat(10)}`, /No text of column “text” holds a word/],
    ['text,label\nonly one text here,a\n', /only one document/],
  ];
  for (const [content, sentence] of cases) {
    await dropText(page, 'case.csv', content);
    await expect(page.getByText(sentence)).toBeVisible();
  }
});

test('real-data: every nasty CSV is shown or refused by name', async ({ page }) => {
  const root = realData('nasty_csv');
  await openPage(page, './#corpus');
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(csv|tsv)$/.test(path),
  );
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await page.getByLabel('Corpus file').setInputFiles(join(root, path));
    const opened = page.getByRole('heading', { name, exact: true });
    const refused = page.getByRole('alert').filter({ hasText: `${name}: ` });
    await expect(opened.or(refused).first(), path).toBeVisible();
  }
  await openFile(page, join(root, 'papaparse/normal.csv'));
  await expect(page.getByRole('region', { name: 'Corpus summary' })).toContainText('1,135');
});
