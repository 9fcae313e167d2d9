import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStandInDist } from '../shell/make-dist.ts';
import { findExecutable } from './launch.ts';

/** The program packed for Linux, from the real distribution where it is, from the stand-in's elsewhere. */
const root = resolve(import.meta.dirname, '../..');
let work = '';
let packed = '';
let real = false;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'goencho-pack-'));
  const executable = findExecutable();
  real = executable.real && process.platform === 'linux';
  const dist = real ? dirname(executable.path) : join(work, 'dist');
  if (!real) makeStandInDist(dist);
  await promisify(execFile)(process.execPath, [
    join(root, 'node_modules/electron-builder/cli.js'), '--linux', 'dir', '--publish', 'never',
    `-c.electronDist=${dist}`, `-c.directories.output=${join(work, 'release')}`,
  ], { cwd: root });
  packed = join(work, 'release', readdirSync(join(work, 'release')).find((name) => name.startsWith('linux') && name.endsWith('unpacked')) ?? '');
}, 120_000);
let running: ChildProcess | undefined;
afterAll(async () => {
  if (running !== undefined) await stop(running);
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
});

/** Also after a test that failed: nothing of the packed program stays behind. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => { child.once('exit', done); });
  child.kill('SIGTERM');
  await gone;
}

const archive = () => join(packed, 'resources/app.asar');

// The stand-in distribution is a shell script with fuses behind it; Windows would need a true executable.
describe.skipIf(process.platform === 'win32')('the packed program', () => {
  it('rule 29: holds main, preload, the page, the licences and a bare package.json, and nothing else', () => {
    const paths = listPackage(archive(), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    expect(paths.filter((path) => !/^\/(package\.json|LICENSE|dist|dist\/electron(\/(main\.js|preload\.cjs))?|dist\/renderer(\/.*)?)$/.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.(map|tsx?|d\.ts)$|node_modules/.test(path))).toEqual([]);
    for (const needed of ['/dist/electron/main.js', '/dist/electron/preload.cjs', '/dist/renderer/index.html', '/package.json']) expect(paths).toContain(needed);
    expect(existsSync(`${archive()}.unpacked`)).toBe(false);
  });

  it('rule 29: says nothing of how it was made', () => {
    const manifest = JSON.parse(extractFile(archive(), 'package.json').toString('utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: 'goencho', productName: 'Goencho', main: 'dist/electron/main.js' });
    expect(Object.keys(manifest).filter((key) => ['scripts', 'devDependencies', 'dependencies'].includes(key))).toEqual([]);
  });

  it('holds the built files as they were tested', () => {
    for (const file of ['dist/electron/main.js', 'dist/electron/preload.cjs', 'dist/renderer/index.html']) expect(extractFile(archive(), file).equals(readFileSync(join(root, file))), file).toBe(true);
  });

  it('rule 19: has its fuses set', () => {
    const program = readFileSync(join(packed, 'goencho'));
    const wire = program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 32;
    expect(wire).toBeGreaterThan(32);
    const [version, length] = program.subarray(wire, wire + 2);
    const states = [...program.subarray(wire + 2, wire + 2 + (length ?? 0)).toString('latin1')];
    // The order of build/fuses/fuses.json5 of Electron 45; a new fuse must be decided on before this passes again.
    const names = ['runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeCliInspect', 'asarIntegrity', 'onlyFromAsar', 'browserSnapshot', 'filePrivileges', 'wasmTrapHandlers'];
    expect([version, length]).toEqual([1, names.length]);
    expect(names.filter((_, n) => states[n] === '1')).toEqual(['asarIntegrity', 'onlyFromAsar', 'wasmTrapHandlers']);
    expect(names.filter((_, n) => states[n] === '0')).toEqual(['runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeCliInspect', 'browserSnapshot', 'filePrivileges']);
  });

  it('carries two languages and no address to update from', () => {
    expect(readdirSync(join(packed, 'locales')).toSorted()).toEqual(['en-US.pak', 'ja.pak']);
    expect(existsSync(join(packed, 'resources/app-update.yml'))).toBe(false);
  });

  it('starts, shows its window and keeps its data where it was told', async () => {
    const userData = join(work, 'data');
    const child = spawn(join(packed, 'goencho'), [`--user-data-dir=${userData}`], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, STANDIN_SAY: '1' } });
    running = child;
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
    // A packed program lets no debugger in. The stand-in says what it shows; on the real one the page's database is its sign of life.
    await expect.poll(() => said.includes('stand-in: shows app://bundle/') || existsSync(join(userData, 'IndexedDB')), { timeout: 30_000 }).toBe(true);
    expect(child.exitCode).toBeNull();
    await stop(child);
    expect(said).not.toMatch(/uncaught|unhandled|Cannot find/);
  });

  it('rule 24: does not start with a debugger’s door open', async () => {
    const child = spawn(join(packed, 'goencho'), [`--user-data-dir=${join(work, 'other')}`, '--remote-debugging-port=0'], { stdio: 'ignore' });
    expect(await new Promise((done) => { child.once('exit', done); })).toBe(1);
  });
});
