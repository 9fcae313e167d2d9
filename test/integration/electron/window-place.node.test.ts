import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visiblePlace } from '../../../electron/main/visible-place.ts';
import { mayRunDebugged } from '../../../electron/main/may-run-debugged.ts';
import { memoryFileName, openShellMemory } from '../../../electron/services/shell-memory.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'goencho-memory-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const notebook = { x: 0, y: 0, width: 1440, height: 860 };
const monitor = { x: 1440, y: -200, width: 2560, height: 1400 };
const at = (x: number, y: number) => ({ position: { x, y }, width: 1280, height: 800, maximized: false });

describe('where the window opens', () => {
  it('is where it was, on any of the screens', () => {
    expect(visiblePlace(at(100, 40), [notebook])).toEqual(at(100, 40));
    expect(visiblePlace(at(2000, -150), [notebook, monitor])).toEqual(at(2000, -150));
  });

  it.each([[at(2000, -150)], [at(-1250, 0)], [at(1400, 0)], [at(0, -30)], [at(0, 840)]])('is the system’s choice when its title bar could not be reached: %#', (place) => {
    expect(visiblePlace(place, [notebook])).toEqual({ ...place, position: null });
  });
});

describe('what the window remembers', () => {
  it('comes back', async () => {
    await openShellMemory(folder).change({ window: at(1, 2), language: 'en' });
    expect(openShellMemory(folder).current()).toEqual({ language: 'en', window: at(1, 2), remindedOn: null });
  });

  it.each(['', '{}', 'null', '{"language":"de","window":{}}', '{"language":"ja","window":{"position":null,"width":1e9,"height":1,"maximized":false}}'])(
    'is Japanese and the first size when its file says %j', (text) => {
      writeFileSync(join(folder, memoryFileName), text);
      expect(openShellMemory(folder).current()).toEqual({ language: 'ja', window: { position: null, width: 1280, height: 800, maximized: false }, remindedOn: null });
    },
  );
});

describe('rule 24: the packaged program does not open with a debugger’s door', () => {
  const app = (isPackaged: boolean, ...switches: readonly string[]) => ({ isPackaged, commandLine: { hasSwitch: (name: string) => switches.includes(name) } });
  const ask = (program: ReturnType<typeof app>) => mayRunDebugged(program as unknown as Parameters<typeof mayRunDebugged>[0]);

  it('whichever of the two it is', () => {
    expect(ask(app(true, 'remote-debugging-port'))).toBe(false);
    expect(ask(app(true, 'remote-debugging-pipe'))).toBe(false);
  });

  it('but runs otherwise, and while it is developed', () => {
    expect(ask(app(true))).toBe(true);
    expect(ask(app(false, 'remote-debugging-port'))).toBe(true);
  });
});
