import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/**
 * The browser that the tests drive; installs one where there is none. Debian's own package comes first because it brings the libraries
 * that a browser needs; Playwright's download serves everyone else.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge on this computer: installing one for the tests …');
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && run('apt-get', 'update', '-qq')) run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
  const installed = findChromium();
  if (installed) return installed;
  run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', ...(process.platform === 'linux' ? ['--with-deps'] : []), 'chromium');
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  throw new Error('No browser could be installed. Install Chromium, Chrome or Edge, or name one in TEST_BROWSER, and run the tests again.');
}
