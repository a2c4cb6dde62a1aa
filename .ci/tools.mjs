// Runs the programs that node_modules holds, and installs node_modules when it is not what the lockfile says.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = [20, 19];

/** Ends the process with a clear sentence on a Node.js that is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Firth needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Runs a program to its end, its output shown as it comes; resolves with its exit status, or 124 after `limit`
 * milliseconds. A program that cannot be started counts as status 127.
 */
export function run(command, args, { env = {}, limit = 0, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell,
    });
    let late = false;
    const timer =
      limit > 0 &&
      setTimeout(() => {
        late = true;
        console.error(`${command} ${args.join(' ')}: stopped after ${limit / 1000} s`);
        child.kill('SIGKILL');
      }, limit);
    child.once('error', (error) => {
      clearTimeout(timer);
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(late ? 124 : (code ?? 1));
    });
  });
}

/** Runs the program `bin` of an installed package with this Node.js. */
export function tool(packageName, args, options) {
  const folder = join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return run(process.execPath, [join(folder, file), ...args], options);
}

/** Runs one of the scripts beside this file. */
export const script = (name, args = [], options = {}) =>
  run(process.execPath, [join('.ci', name), ...args], options);

/** `npm ci`, unless node_modules already holds what package-lock.json asks for. */
export async function installPackages() {
  if (installed()) return;
  console.log('Installing packages (npm ci) …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund'];
  const env = { npm_config_loglevel: 'warn' };
  const status = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { env })
    : await run('npm', args, { env, shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`npm ci ended with status ${status}; is this machine online?`);
    process.exit(1);
  }
}

/** True when every package that this platform needs is there, in the version of the lockfile. */
function installed() {
  const record = join('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn(record);
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const found = present[path];
    return path === '' || (found ? found.version === version : optional === true || devOptional === true);
  });
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
