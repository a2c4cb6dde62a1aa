import { expect } from '@playwright/test';
import { dropText } from '../support/files';
import { openPage, SIZES, test } from '../support/page';
import { columnOf, goTo, train, trainingStatus, waitForSample } from '../support/steps';

test('nothing trains while a setting is not what the field shows', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await goTo(page, 'Train');
  const epochs = page.getByRole('spinbutton', { name: 'Epochs', exact: true });
  const panel = page.getByRole('region', { name: 'Training', exact: true });
  const button = panel.getByRole('button', { name: 'Train', exact: true });
  const more = panel.getByRole('button', { name: 'Train more' });
  const reason = panel.getByText(/^Epochs must be a number from 1 to 1,000; got 0\.$/);

  await epochs.fill('0');
  await expect(button).toBeDisabled();
  await expect(more).toBeDisabled();
  await expect(reason).toBeVisible();
  await epochs.fill('5');
  await expect(button).toBeEnabled();
  await expect(more).toBeEnabled();
  await expect(reason).toHaveCount(0);

  await epochs.fill('0');
  await page.getByRole('combobox', { name: 'Preset' }).selectOption({ index: 1 });
  await expect(button).toBeEnabled();
  await epochs.fill('5');
  expect(await train(page)).toContain('5 epochs');
  await expect(page.getByRole('table', { name: 'Training history' }).locator('tbody tr')).toHaveCount(5);
});

test('figures of a run on another corpus are named as such', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await goTo(page, 'Train');
  const panel = page.getByRole('region', { name: 'Training', exact: true });
  await expect(panel).toContainText('Figures and curves of run 1, trained on Sample: Reviews.');
  const rows = Array.from({ length: 80 }, (_, i) => `the ${i % 2 ? 'bright' : 'grim'} text ${i},${i % 2}`);
  await dropText(page, 'other.csv', ['text,label', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Use this corpus' }).click();
  await goTo(page, 'Train');
  await expect(trainingStatus(page)).toHaveText('Not trained yet');
  await expect(panel).toContainText('which is not the corpus in use (other.csv).');
  await train(page);
  await expect(panel).toContainText('Figures and curves of run 2, trained on other.csv.');
});

test('on a phone the Train button stands on the first screen', async ({ page }) => {
  await page.setViewportSize(SIZES.phone);
  await openPage(page, './#/train');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeInViewport();
});

test('a frozen embedding keeps its random start while the layers learn', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  await goTo(page, 'Train');
  const freeze = page.getByRole('checkbox', { name: 'Freeze the embedding' });
  await expect(freeze).not.toBeChecked();
  await freeze.check();
  await expect(page).toHaveURL(/[?&]freeze=true/);
  const summary = page.getByRole('table', { name: 'Model summary' });
  const embedding = (await columnOf(summary, 'Parameters'))[0]!;
  expect((await columnOf(summary, 'Trainable'))[0]).toBe('0');
  await expect(page.getByRole('main')).toContainText(`Non-trainable ${embedding}.`);

  expect(await train(page)).toMatch(/^Finished/);
  const least = page.getByRole('table', { name: 'Least trained' });
  await expect(least).toContainText('0 (unchanged)');
  expect(new Set(await columnOf(least, 'Movement'))).toEqual(new Set(['0 (unchanged)']));
  await expect(page.getByText('The embedding matrix was frozen in this run')).toBeVisible();
});
