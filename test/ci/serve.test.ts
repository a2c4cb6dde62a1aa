import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listen, serveFolder } from '../../.ci/serve.mjs';

let folder = '';
const servers: Server[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firth-serve-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;">`;
  writeFileSync(join(folder, 'dist', 'index.html'), `<!doctype html>${policy}`);
  writeFileSync(join(folder, 'dist', 'assets', 'train-1234.wasm'), new Uint8Array([0, 97, 115, 109]));
  writeFileSync(join(folder, 'secret.txt'), 'not for the page');
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true });
});

/** A port of its own for each test: fetch keeps connections, and would ask the server that is gone. */
let lastPort = 45_170;

async function start() {
  const server = serveFolder(join(folder, 'dist'));
  servers.push(server);
  lastPort = Number(await listen(server, lastPort + 1));
  return `http://localhost:${lastPort}`;
}

it('serves a kernel as WebAssembly, to be kept for ever', async () => {
  const response = await fetch(`${await start()}/assets/train-1234.wasm`);
  expect(response.headers.get('content-type')).toBe('application/wasm');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 97, 115, 109]));
});

it("sends the page's policy as a header with every file, so that a worker is bound too", async () => {
  const response = await fetch(`${await start()}/assets/train-1234.wasm`);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
});

it('follows no link out of the folder', async () => {
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist', 'link.txt'));
  expect((await fetch(`${await start()}/link.txt`)).status).toBe(404);
});

it('takes the next free port', async () => {
  const taken = createServer();
  servers.push(taken);
  const first = Number(await listen(taken, 45_271));
  const server = serveFolder(join(folder, 'dist'));
  servers.push(server);
  expect(await listen(server, first)).toBeGreaterThan(first);
});
