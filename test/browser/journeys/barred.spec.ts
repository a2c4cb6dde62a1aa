import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { LONG, mapStatus } from '../support/steps';

/** Takes the right to compile WebAssembly out of the policy of the page and of its workers. */
async function barWebassembly(page: Page): Promise<void> {
  await page.context().route(/\/$|\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/ (?:'|&#39;)wasm-unsafe-eval(?:'|&#39;)/g, '');
    const policy = response.headers()['content-security-policy'] ?? '';
    await route.fulfill({
      response,
      headers: {
        ...response.headers(),
        'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", ''),
      },
      body,
    });
  });
}

test('where a policy bars WebAssembly the sample is trained and mapped in JavaScript', async ({
  page,
  watch,
}) => {
  watch.expectError(/WebAssembly|wasm/);
  await barWebassembly(page);
  await openPage(page);
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  const log = page.getByRole('list', { name: 'Map log' });
  await expect(log).toContainText('Made by JavaScript (1 thread).');
  await expect(log).toContainText('WebAssembly could not start, so JavaScript took its place: ');
  await page.getByText('More settings').click();
  const engine = page.getByRole('combobox', { name: 'Map engine' });
  await engine.selectOption({ label: 'WebAssembly (not available)' });
  await expect(engine).toHaveAccessibleDescription(/^Not available: .+ JavaScript will take its place\.$/);
});
