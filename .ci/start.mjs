// npm start: installs what is missing, builds when the sources are newer, serves the page and says where.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listen, serveFolder } from './serve.mjs';
import { installPackages, requireNode, script, tool } from './tools.mjs';

process.chdir(join(import.meta.dirname, '..'));
requireNode();
const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, 'no-open': { type: 'boolean', default: false } },
});
const wanted = Number(options.port);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65515) {
  console.error(`--port must be a whole number from 1 to 65515; got "${options.port}".`);
  process.exit(1);
}

await installPackages();
if (stale()) {
  console.log('Building …');
  const status = (await script('kernels.mjs')) || (await tool('vite', ['build', '--logLevel', 'warn']));
  if (status !== 0) process.exit(status);
}

const server = serveFolder('dist');
const address = `http://localhost:${await listen(server, wanted)}/`;
console.log(`\n  Firth is at ${address}\n  Your text stays on this machine. Ctrl+C ends it.\n`);
if (!options['no-open'] && onDesktop()) open(address);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

/** True when there is no build, or a source is newer than it. */
function stale() {
  if (!existsSync('dist/index.html')) return true;
  const built = statSync('dist/index.html').mtimeMs;
  const single = ['index.html', 'vite.config.ts', 'package-lock.json'];
  const inFolders = ['src', 'public']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
  return [...single, ...inFolders].some((file) => statSync(file).mtimeMs > built);
}

function onDesktop() {
  if (process.env['CI'] || process.env['SSH_CONNECTION'] || !process.stdout.isTTY) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function open(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('  (No browser could be opened from here: open the address by hand.)'))
    .unref();
}
