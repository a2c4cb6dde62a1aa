import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { supplyES2024 } from './test/support/node-20.ts';

supplyES2024();

/** Headers that make the page cross-origin isolated, so that kernels may share memory. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * The promise "your text never leaves this page", made a rule that the browser keeps:
 * the built page may connect to nothing but its own origin.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes into index.html which files are loaded on demand; `src/views/shell/load-ahead.ts` fetches them. */
const listLaterFiles: Plugin = {
  name: 'list-later-files',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') return;
    const html = String(page.source);
    const files = Object.values(bundle).filter(({ fileName }) => !html.includes(fileName));
    const named = (wanted: (file: (typeof files)[number]) => boolean) =>
      files.filter(wanted).map(({ fileName }) => fileName);
    const list = JSON.stringify({
      modules: named(({ type }) => type === 'chunk'),
      styles: named(({ fileName }) => fileName.endsWith('.css')),
      worker: named(({ type, fileName }) => type === 'asset' && /\.(js|wasm)$/.test(fileName)),
    });
    page.source = html.replace(
      '</head>',
      `  <script type="application/json" id="later-files">${list}</script>\n  </head>`,
    );
  },
};

export default defineConfig({
  base: './',
  plugins: [
    react(),
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
    listLaterFiles,
  ],
  define: { global: 'globalThis' },
  server: { headers: isolation },
  preview: { headers: isolation },
  worker: { format: 'es' },
  build: { target: 'es2024', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/**/*.gpu.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'gpu',
          include: ['test/**/*.gpu.test.ts'],
          testTimeout: 180_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                ...(process.env['FIRTH_CHROMIUM'] ? { executablePath: process.env['FIRTH_CHROMIUM'] } : {}),
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  // WebGPU without a graphics card.
                  '--enable-unsafe-webgpu',
                  '--use-webgpu-adapter=swiftshader',
                  '--enable-features=Vulkan',
                ],
              },
            }),
          },
        },
      },
    ],
  },
});
