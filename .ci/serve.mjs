// Serves the built page with the headers that make it cross-origin isolated.
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Answers GET and HEAD with the files of `folder`, and with nothing outside it (links are followed first).
 * Names in `assets/` carry a hash of their content and may be kept for ever; everything else is asked for again.
 */
export function serveFolder(folder) {
  const root = realpathSync(folder);
  const headers = { ...HEADERS, ...policyOf(join(root, 'index.html')) };
  return createServer((request, response) => {
    const refuse = (status, text) => {
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD');
    const file = fileAt(root, request.url ?? '/');
    if (!file) return refuse(404, 'Not found');
    const hashed = file.path.startsWith(join(root, 'assets') + sep);
    response.writeHead(200, {
      ...headers,
      'Content-Type': TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': file.size,
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
  });
}

/**
 * The Content Security Policy that the page carries in its <meta>, as a header for every file: a worker is bound
 * by the header of its own script, never by the page's <meta>.
 */
function policyOf(page) {
  const meta = /<meta[^>]+http-equiv="Content-Security-Policy"[^>]*>/.exec(readFileSync(page, 'utf8'))?.[0];
  const policy = meta && /content="([^"]+)"/.exec(meta)?.[1];
  return policy
    ? { 'Content-Security-Policy': policy.replaceAll('&#39;', "'").replaceAll('&amp;', '&') }
    : {};
}

function fileAt(root, url) {
  try {
    const name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    const wanted = resolve(join(root, name.endsWith('/') ? `${name}index.html` : name));
    const path = realpathSync(wanted);
    const stats = statSync(path);
    return path.startsWith(root + sep) && stats.isFile() ? { path, size: stats.size } : null;
  } catch {
    return null; // no such file, or an address that cannot be decoded
  }
}

/** Listens on `port`, or on the next free one of twenty; resolves with the port taken. */
export async function listen(server, port) {
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(candidate, 'localhost', () => {
          server.off('error', failed);
          done();
        });
      });
      return candidate;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate >= port + 20) throw error;
    }
  }
}

/** A port that nobody listens on now. */
export async function freePort() {
  const server = createServer();
  await listen(server, 0);
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
