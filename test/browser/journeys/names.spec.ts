import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { goTo, waitForSample } from '../support/steps';

type Role = Parameters<Page['getByRole']>[0];

const named = (role: Role, ...names: readonly string[]) => names.map((name) => [role, name] as const);

/** The names by which people, screen readers and tests find things. */
const NAMES = {
  Corpus: [
    ...named('navigation', 'Places'),
    ...named('link', 'Corpus', 'Train', 'Words', 'Documents', 'Compare', 'Learn'),
    ...named('button', 'Open a file', 'Sample: Reviews', 'Use this corpus'),
    ...named('combobox', 'Text column', 'Label column', 'Delimiter', 'Encoding'),
    ...named('checkbox', 'First row is a header'),
    ...named('table', 'Preview'),
    ...named('region', 'Corpus summary', 'Jobs'),
  ],
  Train: [
    ...named('combobox', 'Preset', 'Engine'),
    ...named('spinbutton', 'Vocabulary size', 'Sequence length', 'Embedding dimension', 'Hidden units'),
    ...named('spinbutton', 'Epochs', 'Batch size', 'Learning rate', 'Patience', 'Validation share', 'Seed'),
    ...named('checkbox', 'Leave padding out of the mean'),
    ...named('button', 'Train', 'Stop training'),
    ...named('table', 'Model summary', 'Training history'),
    ...named('status', 'Training status'),
  ],
  Words: [
    ...named('combobox', 'Find a word', 'Map dimensions', 'Method', 'Colour by'),
    ...named('table', 'Most similar', 'Most different'),
    ...named('spinbutton', 'Neighbours', 'Perplexity', 'Iterations'),
    ...named('heading', 'terrible'),
    ...named('figure', 'Word map'),
    ...named('button', 'Make map', 'Stop map', 'Show as table'),
    ...named('tab', 'Neighbours', 'Why', 'Vector', 'Pairs'),
    ...named('combobox', 'Measure', 'Compare with'),
    ...named('spinbutton', 'Minimum count', 'Cluster size'),
    ...named('textbox', 'Expression'),
    ...named('table', 'Distances', 'Embedding matrix'),
    ...named('button', 'Cluster of this word'),
    ...named('status', 'Map status', 'Map trust'),
  ],
} as const;

test('every control has its one name in its place', async ({ page }) => {
  await openPage(page);
  await waitForSample(page);
  for (const [place, controls] of Object.entries(NAMES)) {
    await goTo(page, place);
    // On the fullest place a name must not even be part of another.
    const exact = place !== 'Words';
    for (const [role, name] of controls) {
      await expect(page.getByRole(role, { name, exact }), `${place}: ${role} "${name}"`).toHaveCount(1);
    }
    const unnamed = await page
      .locator('main :is(button, input, select, textarea)')
      .evaluateAll(
        (fields) =>
          fields.filter(
            (field) =>
              !field.getAttribute('aria-label') &&
              !field.getAttribute('aria-labelledby') &&
              !field.textContent.trim() &&
              !(
                (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
                (field.labels?.length || field.hidden)
              ),
          ).length,
      );
    expect(unnamed, `${place}: fields without a name`).toBe(0);
  }
});
