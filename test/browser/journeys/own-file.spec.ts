import { expect } from '@playwright/test';
import { dropText } from '../support/files';
import { openPage, test } from '../support/page';
import { goTo, LONG, mapStatus, neighbors, train } from '../support/steps';

/** Tickets in six lines of text each, semicolons, quotes, line breaks and accents. */
function tickets(): string {
  const billing = ['facture', 'invoice', 'payment', 'refund', 'charged', 'receipt'];
  const network = ['router', 'wifi', 'signal', 'outage', 'cable', 'modem'];
  const rows = ['id;text;team'];
  for (let i = 0; i < 240; i++) {
    const words = i % 2 === 0 ? billing : network;
    const pick = (k: number) => words[(i * 7 + k * 3) % words.length];
    rows.push(
      `${i};"Hello; the ${pick(0)} and the ""${pick(1)}""\nare broken, très ${pick(2)} ${pick(3)}";${i % 2 === 0 ? 'billing' : 'network'}`,
    );
  }
  return rows.join('\r\n');
}

test('from a dropped file to a clicked point', async ({ page }) => {
  await openPage(page);
  await dropText(page, 'tickets.csv', tickets());
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Delimiter' })).toHaveValue(';');
  await expect(page.getByRole('checkbox', { name: 'First row is a header' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Text column' }).locator('option:checked')).toContainText(
    'text',
  );
  await expect(page.getByRole('combobox', { name: 'Label column' }).locator('option:checked')).toContainText(
    'team',
  );
  const summary = page.getByRole('region', { name: 'Corpus summary' });
  await expect(summary).toContainText('240');
  await expect(summary).toContainText('network');
  await page.getByRole('button', { name: 'Use this corpus' }).click();

  await goTo(page, 'Train');
  await page.getByRole('checkbox', { name: 'Leave padding out of the mean' }).check();
  await page.getByRole('spinbutton', { name: 'Learning rate' }).fill('0.01');
  expect(await train(page)).toMatch(/^Finished/);
  await goTo(page, 'Words');
  await page.getByRole('combobox', { name: 'Find a word' }).fill('router');
  await page.getByRole('combobox', { name: 'Find a word' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'router', exact: true })).toBeVisible();
  const similar = await neighbors(page, 'Most similar', 10);
  expect(
    similar.slice(0, 3).every((word) => ['wifi', 'signal', 'outage', 'cable', 'modem'].includes(word)),
  ).toBe(true);

  await page.getByRole('spinbutton', { name: 'Perplexity' }).fill('5');
  await page.getByRole('spinbutton', { name: 'Perplexity' }).press('Enter');
  await page.getByRole('button', { name: 'Make map' }).click();
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await expect(page.getByRole('columnheader', { name: /^z$/i })).toBeVisible();
});

test('without a label column the page says what cannot be done', async ({ page }) => {
  await openPage(page);
  await dropText(
    page,
    'lines.txt',
    Array.from({ length: 60 }, (_, i) => `a document number ${i} about rivers and boats`).join('\n'),
  );
  await expect(page.getByRole('combobox', { name: 'Label column' })).toHaveValue('none');
  await expect(
    page
      .getByText(/label/i)
      .filter({ hasText: /classifier/i })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Train');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeDisabled();
});

test('classes can be renamed and the new names are used', async ({ page }) => {
  await openPage(page);
  await dropText(page, 'tickets.csv', tickets());
  await expect(page.getByRole('button', { name: 'Use this corpus' })).toBeEnabled();
  const name = page.getByRole('textbox', { name: 'Name of class billing' });
  await name.fill('Money');
  await name.press('Enter');
  await expect(page.getByRole('region', { name: 'Corpus summary' })).toContainText('Money');
});

test('leaving asks only after the visitor has trained', async ({ page }) => {
  await openPage(page);
  await dropText(page, 'tickets.csv', tickets());
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  const asks = () =>
    page.evaluate(() => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
  expect(await asks()).toBe(false);
  await goTo(page, 'Train');
  await train(page);
  expect(await asks()).toBe(true);
});
