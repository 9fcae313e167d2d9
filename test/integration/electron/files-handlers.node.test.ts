import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesHandlers, type FilesDeps } from '../../../electron/ipc/files-handlers.ts';
import { createSavedFiles } from '../../../electron/services/saved-files.ts';
import { writeFileAtomic } from '../../../electron/services/write-file-atomic.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'goencho-files-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const file = (name: string, text = name) => ({ name, bytes: new TextEncoder().encode(text) });

function handlers(change: Partial<FilesDeps> = {}) {
  const opened: string[] = [];
  const deps: FilesDeps = {
    saved: createSavedFiles(), write: writeFileAtomic,
    askForFile: async (name) => join(folder, name), askForFolder: async () => folder,
    openPath: async (path) => {
      opened.push(path);
      return '';
    },
    ...change,
  };
  return { opened, ...filesHandlers(deps) };
}

/** The token of a save that must have worked. */
async function tokenOf(save: ReturnType<ReturnType<typeof handlers>['files/save']>): Promise<string> {
  const saved = await save;
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value.token;
}

describe('files/save and files/open', () => {
  it('saves one file where the owner chose, and opens it by its token', async () => {
    const shell = handlers();
    const saved = await shell['files/save']({ files: [file('宛名.pdf')] });
    expect(saved).toMatchObject({ ok: true, value: { folder: basename(folder), names: ['宛名.pdf'] } });
    expect(readFileSync(join(folder, '宛名.pdf'), 'utf8')).toBe('宛名.pdf');
    await shell['files/open']({ token: await tokenOf(Promise.resolve(saved)) });
    expect(shell.opened).toEqual([join(folder, '宛名.pdf')]);
  });

  it('saves several files into one folder, and their token opens the folder', async () => {
    const shell = handlers();
    const token = await tokenOf(shell['files/save']({ files: [file('宛名.pdf'), file('文面.pdf')] }));
    expect(readdirSync(folder).toSorted()).toEqual(['宛名.pdf', '文面.pdf']);
    expect(await shell['files/open']({ token })).toEqual({ ok: true, value: null });
    expect(shell.opened).toEqual([folder]);
  });

  it('says under which name he saved it', async () => {
    const shell = handlers({ askForFile: async () => join(folder, '私の名.pdf') });
    expect(await shell['files/save']({ files: [file('宛名.pdf')] })).toMatchObject({ ok: true, value: { names: ['私の名.pdf'] } });
  });

  it('never overwrites what lies in that folder', async () => {
    writeFileSync(join(folder, '宛名.pdf'), 'mine');
    writeFileSync(join(folder, '宛名 (2).pdf'), 'mine too');
    const saved = await handlers()['files/save']({ files: [file('宛名.pdf', 'new'), file('文面.pdf')] });
    expect(saved).toMatchObject({ ok: true, value: { names: ['宛名 (3).pdf', '文面.pdf'] } });
    expect(readFileSync(join(folder, '宛名.pdf'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, '宛名 (3).pdf'), 'utf8')).toBe('new');
  });

  it('rule 22: tells the page no path', async () => {
    expect(JSON.stringify(await handlers()['files/save']({ files: [file('a.pdf')] }))).not.toContain(folder);
  });

  it('writes nothing when he goes back', async () => {
    const shell = handlers({ askForFile: async () => undefined, askForFolder: async () => undefined });
    for (const files of [[file('a.pdf')], [file('a.pdf'), file('b.pdf')]]) expect(await shell['files/save']({ files })).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('hands on why a file could not be written', async () => {
    const shell = handlers({ write: async () => ({ ok: false, error: { kind: 'disk-full' } }) });
    expect(await shell['files/save']({ files: [file('a.pdf')] })).toEqual({ ok: false, error: { kind: 'disk-full' } });
    const gone = handlers({ askForFile: async () => join(folder, 'gone', 'a.pdf') });
    expect(await gone['files/save']({ files: [file('a.pdf')] })).toEqual({ ok: false, error: { kind: 'not-writable', fileName: 'a.pdf' } });
  });

  it('leaves no lone half of a pair behind, and what lay there untouched', async () => {
    writeFileSync(join(folder, '宛名.pdf'), 'mine');
    const shell = handlers({ write: async (path, bytes) => (path.includes('文面') ? { ok: false, error: { kind: 'disk-full' } } : writeFileAtomic(path, bytes)) });
    expect(await shell['files/save']({ files: [file('宛名.pdf'), file('文面.pdf')] })).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(readdirSync(folder)).toEqual(['宛名.pdf']);
  });

  it('rule 15: opens nothing that it did not save in this run', async () => {
    const shell = handlers();
    expect(await shell['files/open']({ token: '0198f0d2-7a54-7c3e-9d0a-1f2e3d4c5b6a' })).toEqual({ ok: false, error: { kind: 'not-opened' } });
    expect(shell.opened).toEqual([]);
  });

  it('says so when the computer knows no program for it', async () => {
    const shell = handlers({ openPath: async () => 'no application' });
    const token = await tokenOf(shell['files/save']({ files: [file('a.pdf')] }));
    expect(await shell['files/open']({ token })).toEqual({ ok: false, error: { kind: 'not-opened' } });
  });
});
