import { request as ask, type IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';

/** A request whose path reaches the server as written: clients that follow the URL standard tidy `..` away. */
function raw(baseURL: string | undefined, path: string, method = 'GET'): Promise<IncomingMessage> {
  const { hostname, port } = new URL(baseURL ?? '');
  return new Promise((resolve, reject) => {
    ask({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response);
    })
      .on('error', reject)
      .end();
  });
}

test('nothing outside the built page is served', async ({ baseURL }) => {
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../package.json',
    '//package.json',
    '/%00',
    '/%',
    '/assets',
    '/assets/',
    '/nothing-here',
  ];
  for (const path of paths) expect((await raw(baseURL, path)).statusCode, path).toBe(404);
});

test('files have their types, the isolation headers and a cache rule', async ({ request }) => {
  const page = await request.get('./');
  const html = await page.text();
  expect(page.headers()).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  const script = /assets\/[^"]+\.js/.exec(html)?.[0];
  expect(script).toBeDefined();
  expect((await request.get(script ?? '')).headers()).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('only reading is allowed', async ({ baseURL }) => {
  expect((await raw(baseURL, '/', 'POST')).statusCode).toBe(405);
  expect((await raw(baseURL, '/', 'HEAD')).statusCode).toBe(200);
});
