// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, tool } from './tools.mjs';

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** Path of a Chromium that starts, or null when there is none and none could be installed. */
export async function provideChromium() {
  const found = await findChromium();
  if (found) return found;
  console.log('No Chromium found; installing one …');
  const ways = onDebianAsRoot() ? [installWithApt, installWithPlaywright] : [installWithPlaywright];
  for (const install of ways) {
    await install();
    const path = await findChromium();
    if (path) return path;
  }
  return null;
}

async function findChromium() {
  const { chromium } = await import('playwright');
  const named = [process.env['FIRTH_CHROMIUM'], process.env['CHROME_PATH']].filter(Boolean);
  const known = [...(PLACES[process.platform] ?? []), chromium.executablePath()];
  for (const path of named) {
    if (!starts(path))
      console.log(`${path} (from FIRTH_CHROMIUM or CHROME_PATH) does not start; looking on.`);
  }
  return [...named, ...known].find(starts) ?? null;
}

/** A stub or a browser whose libraries are missing does not count. On Windows --version would open a window. */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** Ubuntu's package is a stub for a snap, so only Debian itself. */
function onDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, limit: 300_000 });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    limit: 900_000,
  });
}

async function installWithPlaywright() {
  const root = process.platform === 'linux' && process.getuid() === 0;
  await tool('playwright', ['install', ...(root ? ['--with-deps'] : []), 'chromium'], { limit: 900_000 });
}
