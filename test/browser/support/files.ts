import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test, type Page } from '@playwright/test';

const DATA = process.env['FIRTH_DATA'] ?? '../shared/data';

/**
 * Path of a real corpus. Without the folder the test is skipped, except in CI, where that is a failure.
 */
export function realData(path: string): string {
  const present = existsSync(DATA);
  if (!present && process.env['CI']) throw new Error(`no real data at ${DATA}; set FIRTH_DATA`);
  test.skip(!present, 'skipped: no data');
  return join(DATA, path);
}

/** Drops a file of this machine on the page, as a hand would: dragenter, dragover, drop on the body. */
export async function dropFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped-by-the-test';
    input.hidden = true;
    document.body.append(input);
  });
  const input = page.locator('#dropped-by-the-test');
  await input.setInputFiles(path);
  await input.evaluate((element: HTMLInputElement) => {
    const dataTransfer = new DataTransfer();
    for (const file of element.files ?? []) dataTransfer.items.add(file);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
    element.remove();
  });
}

/** Drops a small file made of the given text or bytes. */
export async function dropText(page: Page, name: string, content: string | readonly number[]): Promise<void> {
  await page.evaluate(
    ([fileName, part]) => {
      const dataTransfer = new DataTransfer();
      const data = typeof part === 'string' ? part : new Uint8Array(part);
      dataTransfer.items.add(new File([data], fileName));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, content] as const,
  );
}
