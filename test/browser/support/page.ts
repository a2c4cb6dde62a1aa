import { expect, test as base, type Page } from '@playwright/test';

/** What a page did that no visitor would see. */
export interface Watch {
  /** Messages of console errors, uncaught exceptions and broken promises. */
  readonly errors: string[];
  /** Addresses asked for, data: and blob: addresses left out. */
  readonly requests: string[];
  /** Errors that this test provokes on purpose. */
  expectError(pattern: RegExp): void;
}

/**
 * `test` with a `watch`: after every test the page must have logged no error and asked nothing of any
 * origin but its own. Requests of the worker count too.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, page, baseURL }, use) => {
      const expected: RegExp[] = [];
      const watch: Watch = {
        errors: [],
        requests: [],
        expectError: (pattern) => void expected.push(pattern),
      };
      page.on('console', (message) => {
        if (message.type() === 'error') watch.errors.push(message.text());
      });
      page.on('pageerror', (error) => watch.errors.push(String(error)));
      context.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url())) watch.requests.push(request.url());
      });
      await use(watch);
      const surprising = watch.errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(surprising, 'errors in the console').toEqual([]);
      const origin = new URL(baseURL ?? '').origin;
      expect(
        watch.requests.filter((url) => new URL(url).origin !== origin),
        'requests to other origins',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a place by its address and waits until the page has drawn something. */
export async function openPage(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('#root > *').first()).toBeVisible();
}

/** Sizes at which every place must look right. */
export const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

export const THEMES = ['light', 'dark'] as const;

/** One picture in each size and theme, as `test-results/screens/NAME-SIZE-THEME.png`. */
export async function takePictures(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of THEMES) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(600); // plots redraw after a change of size or theme
      await page.screenshot({ path: `test-results/screens/${name}-${size}-${colorScheme}.png` });
    }
  }
}
