import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rules of the shell's security that can be read off the source and the built files. The driven ones are in security-driven.test.ts. */
const root = resolve(import.meta.dirname, '../..');

function filesUnder(folder: string, ending: RegExp): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ name: `${folder}/${name}`.replaceAll('\\', '/'), text: readFileSync(join(root, folder, name), 'utf8') }));
}

/** Comments speak of forbidden things; code must not. */
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<=^|\s)\/\/.*$/gm, '');

const source = filesUnder('electron', /\.ts$/).map((file) => ({ ...file, text: withoutComments(file.text) }));
/** What runs inside Electron; start/ and cards/ are ordinary Node programs. */
const shell = source.filter(({ name }) => /^electron\/(main|ipc|preload|services)\//.test(name));
const built = filesUnder('dist/electron', /\.c?js$/);
const page = filesUnder('dist/renderer', /\.(js|html|css)$/);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: Record<string, string>; readonly devDependencies: Record<string, string> };
const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

const where = (files: readonly { readonly name: string; readonly text: string }[], pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(file.text)).map((file) => file.name);
const textOf = (name: string): string => shell.find((file) => file.name === name)?.text ?? '';

describe('the files that these rules read', () => {
  it('are there', () => {
    expect(shell.length).toBeGreaterThan(15);
    expect(built.map((file) => file.name).toSorted()).toEqual(['dist/electron/main.js', 'dist/electron/preload.cjs']);
    expect(page.some((file) => file.name === 'dist/renderer/index.html')).toBe(true);
  });
});

describe('window and page', () => {
  it('rule 1: only app://bundle/ is ever loaded', () => {
    expect(where(shell, /\bloadFile\b|file:\/\/|https?:\/\//)).toEqual([]);
    expect(shell.flatMap((file) => [...file.text.matchAll(/\.loadURL\(([^)]*)\)/g)].map((match) => match[1]))).toEqual(['pageAddress']);
    expect(textOf('electron/services/page-address.ts')).toMatch(/pageScheme = 'app'[\s\S]*pageHost = 'bundle'/);
  });

  it('rule 2: no Node in the page, in its workers or in its frames', () => {
    expect(where(shell, /nodeIntegration(InWorker|InSubFrames)?\s*:(?!\s*false)/)).toEqual([]);
    expect(textOf('electron/main/main-window.ts')).toContain('nodeIntegration: false');
  });

  it('rule 3: page and preload live in separate worlds', () => {
    expect(where(shell, /contextIsolation\s*:(?!\s*true)/)).toEqual([]);
  });

  it('rule 4: the sandbox is on before anything runs, and nothing turns it off', () => {
    const main = textOf('electron/main/main.ts');
    expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(-1);
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('whenReady'));
    expect(where(shell, /sandbox\s*:(?!\s*true)|no-sandbox/)).toEqual([]);
    expect(Object.values(manifest.scripts).filter((script) => script.includes('no-sandbox'))).toEqual([]);
    expect(builder).not.toContain('no-sandbox');
    // The one place: an ordinary browser started by root, which refuses to run otherwise. The owner is told.
    expect(where(source, /no-sandbox/)).toEqual(['electron/start/browser-window.ts']);
    expect(source.find(({ name }) => name.endsWith('/browser-window.ts'))?.text).toMatch(/getuid\?\.\(\) === 0 \? \['--no-sandbox'\] : \[\]/);
  });

  it('rule 5: both permission handlers are set, and devices and screens are refused', () => {
    const permissions = textOf('electron/main/setup-permissions.ts');
    for (const call of ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler(() => false)', 'setDisplayMediaRequestHandler']) expect(permissions).toContain(call);
    expect(/granted[^=]*= \[([^\]]*)\]/.exec(permissions)?.[1]).toBe("'persistent-storage', 'clipboard-sanitized-write'");
    expect(where(shell, /select-(serial-port|usb-device|hid-device|bluetooth-device)|registerLocalAIHandler/)).toEqual([]);
  });

  it('rule 6: web security stays on', () => {
    expect(where(shell, /webSecurity\s*:(?!\s*true)|disable-web-security/)).toEqual([]);
  });

  it('rule 7: every answer of the scheme carries the security headers', () => {
    const answers = [...textOf('electron/main/setup-page-scheme.ts').matchAll(/new Response\([^;]*/g)].map((match) => match[0]);
    expect(answers.length).toBeGreaterThan(2);
    expect(answers.filter((answer) => !/\bheaders\b/.test(answer))).toEqual([]);
  });

  it('rules 8, 9, 10: no mixed content, no experiments, no Blink features', () => {
    expect(where(shell, /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|appendSwitch/)).toEqual([]);
  });

  it('rules 11, 12: no webview, and an attempt to attach one is prevented', () => {
    expect(where(shell, /webviewTag/)).toEqual([]);
    expect(textOf('electron/main/setup-navigation.ts')).toMatch(/will-attach-webview'[^;]*preventDefault/);
  });

  it('rule 13: every way of leaving is guarded', () => {
    for (const way of ['will-navigate', 'will-redirect', 'will-frame-navigate']) expect(textOf('electron/main/setup-navigation.ts')).toContain(`'${way}'`);
  });

  it('rule 15: no address is handed to the system, and only a saved file is opened', () => {
    expect(where(shell, /openExternal/)).toEqual([]);
    expect(where(shell, /openPath/)).toEqual(['electron/ipc/files-handlers.ts', 'electron/main/main.ts']);
    expect(textOf('electron/ipc/files-handlers.ts')).toMatch(/pathOf\(token\)[\s\S]{0,80}openPath\(path\)/);
  });
});

describe('program and package', () => {
  it('rule 16: Electron is one exact version, the same in the lock, of a line that is still looked after', () => {
    const version = manifest.devDependencies['electron'] ?? '';
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Record<string, { readonly version?: string }> };
    expect(lock.packages['node_modules/electron']?.version).toBe(version);
    // 45 was the newest in November 2026. A new major comes every eight weeks and the latest three are looked after; four weeks of grace.
    const weeks = (Date.now() - Date.UTC(2026, 10, 1)) / (7 * 24 * 3600 * 1000);
    const newest = 45 + Math.floor(Math.max(0, weeks - 4) / 8);
    expect(Number(version.split('.')[0]), 'this Electron gets no security fixes any more').toBeGreaterThan(newest - 3);
  });

  it('rule 17: ipcMain is touched in one file only', () => {
    expect(where(shell, /\bipcMain\b/)).toEqual(['electron/ipc/register-shell.ts']);
    expect(textOf('electron/ipc/register-shell.ts')).toMatch(/ipcMain\.handle\(channel, answerChannel\(/);
    expect(where(shell, /\.ipc\b|ipcMain\.on\b/)).toEqual([]);
  });

  it('rule 20: the preload names its functions and hands on neither ipcRenderer nor an event', () => {
    const preload = textOf('electron/preload/preload.ts');
    expect(where(shell, /ipcRenderer/)).toEqual(['electron/preload/preload.ts']);
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect(preload).toMatch(/hear = \(_event[^)]*\) => \{ listener\(command\); \}/);
    const bundle = built.find((file) => file.name.endsWith('preload.cjs'))?.text ?? '';
    expect([...bundle.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])).toEqual(['electron']);
  });

  it('rule 26: the scheme has no more privileges than an https page', () => {
    expect(shell.flatMap((file) => [...file.text.matchAll(/privileges: \{([^}]*)\}/g)].map((match) => match[1]?.trim()))).toEqual(['standard: true, secure: true, supportFetchAPI: true, codeCache: true']);
  });

  it('rules 27, 28: no developer tools when packaged, no spelling dictionary to fetch', () => {
    expect(textOf('electron/main/main-window.ts')).toContain('devTools: !app.isPackaged');
    expect(textOf('electron/main/main-window.ts')).toContain('spellcheck: false');
    expect(where(shell, /openDevTools|setSpellChecker/)).toEqual([]);
  });

  it('rule 30: nothing reports home and nothing updates itself', () => {
    expect(where([...shell, ...built], /crashReporter|autoUpdater|electron-updater|setFeedURL/)).toEqual([]);
    expect(builder).toMatch(/^publish: null$/m);
  });

  it('rule 25: main and preload know no address in the network', () => {
    expect(where(shell, /\b(fetch|net\.request|net\.fetch|createConnection|createServer)\(/)).toEqual([]);
  });

  it('rule 7: the built page needs no inline script and no inline style', () => {
    const html = page.find((file) => file.name === 'dist/renderer/index.html')?.text ?? '';
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect([...html.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1]).filter((address) => /^(https?:)?\/\//.test(address ?? ''))).toEqual([]);
  });
});
