import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem, type FileSystemPort } from '../../../electron/services/file-system-port.ts';
import { sweepTemporaryFiles } from '../../../electron/services/sweep-temporary-files.ts';
import { makerOf, temporaryName } from '../../../electron/services/temporary-file.ts';
import { writeFileAtomic } from '../../../electron/services/write-file-atomic.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'goencho-write-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const failing = (code: string): Error => Object.assign(new Error(code), { code });
const isRoot = process.getuid?.() === 0;

describe('writeFileAtomic', () => {
  it('writes a new file for the owner alone, and leaves nothing beside it', async () => {
    const file = join(folder, '宛名.pdf');
    expect(await writeFileAtomic(file, bytes('whole'))).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('whole');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['宛名.pdf']);
  });

  it('replaces an old file', async () => {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, 'a longer old text');
    await writeFileAtomic(file, bytes('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('writes a name as long as a file system allows', async () => {
    const name = `${'あ'.repeat(83)}.pdf`; // 253 bytes of 255
    expect(await writeFileAtomic(join(folder, name), bytes('x'))).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('says disk-full when the disk fills in the middle, keeps the old file and takes its leftovers away', async () => {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, 'old');
    const full: FileSystemPort = {
      ...nodeFileSystem,
      create: async (name) => {
        const opened = await nodeFileSystem.create(name);
        return { sync: () => opened.sync(), close: () => opened.close(), writeFile: async (all) => { await opened.writeFile(all.subarray(0, 2)); throw failing('ENOSPC'); } };
      },
    };
    expect(await writeFileAtomic(file, bytes('new text'), full)).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('says disk-full when only fsync notices', async () => {
    const full: FileSystemPort = {
      ...nodeFileSystem,
      create: async (name) => {
        const opened = await nodeFileSystem.create(name);
        return { writeFile: (all) => opened.writeFile(all), close: () => opened.close(), sync: () => Promise.reject(failing('EDQUOT')) };
      },
    };
    expect(await writeFileAtomic(join(folder, 'a.pdf'), bytes('x'), full)).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the file that it may not write', async () => {
    expect(await writeFileAtomic(join(folder, 'gone', 'a.pdf'), bytes('x'))).toEqual({ ok: false, error: { kind: 'not-writable', fileName: 'a.pdf' } });
    mkdirSync(join(folder, 'b.pdf'));
    expect(await writeFileAtomic(join(folder, 'b.pdf'), bytes('x'))).toEqual({ ok: false, error: { kind: 'not-writable', fileName: 'b.pdf' } });
  });

  // Root may write everywhere, and Windows has no such permissions.
  it.skipIf(isRoot || process.platform === 'win32')('says not-writable in a folder of somebody else', async () => {
    chmodSync(folder, 0o500);
    expect(await writeFileAtomic(join(folder, 'a.pdf'), bytes('x'))).toEqual({ ok: false, error: { kind: 'not-writable', fileName: 'a.pdf' } });
    chmodSync(folder, 0o700);
  });

  it('waits for a virus scanner on Windows, and gives up with a name', async () => {
    let refusals = 3;
    const waits: number[] = [];
    const windows = (rename: FileSystemPort['rename']): FileSystemPort =>
      ({ ...nodeFileSystem, platform: 'win32', rename, wait: async (milliseconds) => { waits.push(milliseconds); } });
    const busyAtFirst = windows(async (from, to) => {
      if (refusals > 0) {
        refusals -= 1;
        throw failing('EPERM');
      }
      await nodeFileSystem.rename(from, to);
    });
    expect(await writeFileAtomic(join(folder, 'a.pdf'), bytes('x'), busyAtFirst)).toMatchObject({ ok: true });
    expect(waits).toHaveLength(3);
    expect(await writeFileAtomic(join(folder, 'b.pdf'), bytes('x'), windows(() => Promise.reject(failing('EBUSY'))))).toEqual({ ok: false, error: { kind: 'not-writable', fileName: 'b.pdf' } });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('lets a bug of ours through as a bug', async () => {
    const broken: FileSystemPort = { ...nodeFileSystem, create: () => Promise.reject(new TypeError('a slip')) };
    await expect(writeFileAtomic(join(folder, 'a.pdf'), bytes('x'), broken)).rejects.toThrow('a slip');
  });
});

/** A real full disk where the machine lets us mount one (root in most containers may not). */
const canMount = (() => {
  if (!isRoot || process.platform !== 'linux') return false;
  const place = mkdtempSync(join(tmpdir(), 'goencho-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
})();

// A disk so small must be mounted, which only root on Linux may do.
describe.skipIf(!canMount)('on a disk of 64 kB', () => {
  it('says disk-full and keeps what was there', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    try {
      const file = join(folder, 'a.pdf');
      await writeFileAtomic(file, bytes('old'));
      expect(await writeFileAtomic(file, new Uint8Array(200_000))).toEqual({ ok: false, error: { kind: 'disk-full' } });
      expect(readFileSync(file, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['a.pdf']);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

describe('a process killed while it writes', () => {
  it('never leaves a torn file, and its leftovers are swept', async () => {
    const file = join(folder, 'state.json');
    const size = 4 * 1024 * 1024;
    writeFileSync(file, Buffer.alloc(size, '0'));
    const service = resolve(import.meta.dirname, '../../../electron/services/write-file-atomic.ts');
    // Each version of the file is one digit, repeated: a torn one would hold two digits or be short.
    const script = `import { writeFileAtomic } from ${JSON.stringify(service)};
      for (let turn = 1; ; turn += 1) { await writeFileAtomic(${JSON.stringify(file)}, Buffer.alloc(${size}, String(turn % 10))); process.stdout.write('.'); }`;
    let leftovers = 0;
    for (let kill = 0; kill < 12; kill += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((started) => { child.stdout.once('data', started); });
      await new Promise((done) => { setTimeout(done, 3 + kill * 4); });
      const gone = new Promise((done) => { child.once('exit', done); });
      child.kill('SIGKILL');
      await gone;
      const content = readFileSync(file);
      expect(content.length).toBe(size);
      expect(content.every((byte) => byte === content[0])).toBe(true);
      leftovers += await sweepTemporaryFiles(folder);
      expect(readdirSync(folder)).toEqual(['state.json']);
    }
    expect(leftovers, 'no kill hit a write: the test proved nothing').toBeGreaterThan(0);
  });
});

describe('sweepTemporaryFiles', () => {
  it('takes only leftovers of processes that are gone', async () => {
    const dead = temporaryName('a.pdf', 999_999_999, '0198f0d2-7a54-7c3e-9d0a-1f2e3d4c5b6a');
    const living = temporaryName('a.pdf', process.pid, '0198f0d2-7a54-7c3e-9d0a-1f2e3d4c5b6b');
    const others = ['a.pdf', '.a.pdf.1.goencho-tmp', 'x.999999999.0198f0d2-7a54-7c3e-9d0a-1f2e3d4c5b6a.goencho-tmp', '.bashrc'];
    for (const name of [dead, living, ...others]) writeFileSync(join(folder, name), '');
    expect(await sweepTemporaryFiles(folder)).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual([living, ...others].toSorted());
  });

  it('has nothing to say about a folder that is not there', async () => {
    expect(await sweepTemporaryFiles(join(folder, 'gone'))).toBe(0);
  });

  it('knows its own names', () => {
    expect(makerOf(temporaryName('宛名 (2).pdf', 42, '0198f0d2-7a54-7c3e-9d0a-1f2e3d4c5b6a'))).toBe(42);
    expect(makerOf('宛名.pdf')).toBeUndefined();
  });
});
