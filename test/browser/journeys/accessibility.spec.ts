import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { findWord, goTo, LONG, waitForSample } from '../support/steps';

/** What axe calls serious or critical, as `rule: first elements`. */
async function seriousFindings(page: Page): Promise<string[]> {
  // A table that was busy fades back to its full contrast.
  await page.evaluate(async () => {
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 5)
          .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`)
          .join('; ')}`,
    );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in any place, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(2 * LONG);
    await page.emulateMedia({ colorScheme });
    await openPage(page);
    await waitForSample(page);
    await findWord(page, 'terrible');
    for (const tab of ['Neighbours', 'Why', 'Vector', 'Pairs']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
      await expect(page.locator('.words-inspector [aria-busy="true"]')).toHaveCount(0);
      expect(await seriousFindings(page), `Words, tab ${tab}`).toEqual([]);
    }
    await page.getByRole('button', { name: 'Keys' }).click();
    expect(await seriousFindings(page), 'the dialog of keys').toEqual([]);
    await page.keyboard.press('Escape');
    for (const place of ['Corpus', 'Train', 'Documents', 'Compare', 'Learn']) {
      await goTo(page, place);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      expect(await seriousFindings(page), place).toEqual([]);
    }
  });
}
