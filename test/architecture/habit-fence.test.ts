import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Lints one file, placed at `path` of a tree of its own, with the rules of the house. */
function findings(path: string, code: string): string {
  const tree = mkdtempSync(join(tmpdir(), 'habit-fence-'));
  try {
    copyFileSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), code);
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--deny-warnings', '--format=unix', path], { cwd: tree, encoding: 'utf8', shell: process.platform === 'win32' });
    return stdout;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

describe('the habits that the linter keeps', () => {
  it.each([
    ['the core has no clock', 'shared/follow/probe.ts', 'export const probe = () => Date.now();', 'no-restricted-globals'],
    ['the core has no Temporal clock', 'shared/follow/probe.ts', 'export const probe = () => Temporal.Now.plainDateISO();', 'no-restricted-properties'],
    ['the core has no dice', 'shared/follow/probe.ts', 'export const probe = () => Math.random();', 'no-restricted-properties'],
    ['the core imports no Electron, not even its types', 'shared/follow/probe.ts', "import type { App } from 'electron';\nexport type Probe = App;", 'no-restricted-imports'],
    ['the page keeps its data in one place', 'renderer/features/probe.ts', "export const probe = () => localStorage.getItem('x');", 'no-restricted-globals'],
    ['the page does not ask "are you sure?"', 'renderer/features/probe.ts', "export const probe = () => confirm('x');", 'no-restricted-globals'],
    ['the shell has one door', 'electron/main/probe.ts', "import { ipcMain } from 'electron';\nexport const probe = ipcMain;", 'no-restricted-imports'],
    ['nothing is exported as default', 'shared/follow/probe.ts', 'export default 1;', 'no-default-export'],
    ['no file grows past 300 lines', 'shared/follow/probe.ts', Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join('\n'), 'max-lines'],
    ['no function grows past 60 lines', 'shared/follow/probe.ts', `export function probe(list: number[]) {\n${'  list.push(1);\n'.repeat(61)}}`, 'max-lines-per-function'],
    ['nothing is any', 'shared/follow/probe.ts', 'export const probe = (value: any): unknown => value;', 'no-explicit-any'],
  ])('%s', (_habit, path, code, rule) => {
    expect(findings(path, code)).toContain(rule);
  });

  it('leaves ordinary code alone', () => {
    expect(findings('shared/follow/probe.ts', 'export const probe = (value: number): number => value + 1;\n')).not.toContain('error');
  });
});
