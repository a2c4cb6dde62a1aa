import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { listen, serveFolder } from '../../../.ci/serve.mjs';
import { UsageError } from '../usage-error';
import type { BenchPage, PageJob, PageResult } from './bench-page';

/** A headless Chromium with the page of the bench, served with the headers that `npm start` sends. */
export interface BenchBrowser {
  /** `Chromium` and its version. */
  readonly runtime: string;
  readonly graphics: string;
  /** One job in a page of its own; `input` is what the page may fetch as `bench-input`. */
  measure(asked: PageJob, input: Uint8Array | null): Promise<Extract<PageResult, { outcome: unknown }>>;
  close(): Promise<void>;
}

const FIRST_PORT = 4610;

/** Builds the page, serves it and opens a browser, the one that FIRTH_CHROMIUM names, with FIRTH_CHROMIUM_ARGS too. */
export async function startBrowser(): Promise<BenchBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'firth-bench-'));
  await buildPage(folder);
  const server = serveFolder(folder);
  const address = `http://localhost:${await listen(server, FIRST_PORT)}/`;
  const { chromium } = await import('playwright');
  const executablePath = process.env['FIRTH_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-swiftshader',
      ...(process.env['FIRTH_CHROMIUM_ARGS']?.split(' ').filter(Boolean) ?? []),
    ],
  });
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  };
  const first = await open();
  const graphics = await first.evaluate(() => (globalThis as typeof globalThis & BenchPage).graphics());
  await first.close();
  return {
    runtime: `Chromium ${browser.version()}`,
    graphics,
    async measure(asked, input) {
      const page = await open();
      try {
        return await measureIn(page, asked, input);
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function measureIn(page: Page, asked: PageJob, input: Uint8Array | null) {
  if (input) await page.route('**/bench-input', (route) => route.fulfill({ body: Buffer.from(input) }));
  const result = await page.evaluate(
    (job) => (globalThis as typeof globalThis & BenchPage).measureJob(job),
    asked,
  );
  if ('outcome' in result) return result;
  throw result.name === 'UsageError' ? new UsageError(result.message) : new Error(result.message);
}

async function buildPage(outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: resolve('test/bench/browser'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    define: { global: 'globalThis' },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2024', assetsInlineLimit: 0 },
    publicDir: false,
  });
}
