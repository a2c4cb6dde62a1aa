import { defineConfig } from '@playwright/test';

/** npm test names a free one, so that two working copies can be tested at once. */
const PORT = Number(process.env['FIRTH_PORT'] ?? 4279);
const chromium = process.env['FIRTH_CHROMIUM'];
const large = Boolean(process.env['FIRTH_LARGE']);

/**
 * The production build in a real Chromium, one page at a time: graphics are drawn by software here, so two
 * at once would only slow each other down. `journeys` belong to npm test; `screens` take pictures to look at.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  retries: process.env['CI'] ? 1 : 0,
  timeout: large ? 20 * 60_000 : 4 * 60_000,
  expect: { timeout: 20_000 },
  ...(large ? {} : { grepInvert: /@large/ }),
  projects: [
    { name: 'journeys', testDir: 'journeys' },
    { name: 'screens', testDir: 'screens' },
  ],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
  webServer: {
    // What npm start runs, so that every run of the journeys tries it too.
    command: `node .ci/start.mjs --no-open --port ${PORT}`,
    cwd: '../..',
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
