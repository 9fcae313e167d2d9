import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shell } from '#shared/ipc/contract';
import { launchShell, type RunningShell } from './launch.ts';

declare global {
  interface Window {
    readonly shell?: Shell;
  }
}

const root = resolve(import.meta.dirname, '../..');

/** The rules of the shell's security that must be seen at work: on the real Electron where it is, on the stand-in elsewhere. */
let shell: RunningShell;
/** Every address that the page asked for, wherever it asks from. */
const asked: string[] = [];

beforeAll(async () => {
  shell = await launchShell();
  shell.page.on('request', (request) => { asked.push(request.url()); });
});
afterAll(async () => {
  await shell.close();
  rmSync(shell.userData, { recursive: true, force: true });
});

const settle = () => new Promise((done) => { setTimeout(done, 300); });
const status = (path: string) => shell.page.evaluate((address) => fetch(address).then((answer) => answer.status, () => 0), path);

/** `standIn` exists on the stand-in only. */
interface Observed {
  readonly standIn?: { readonly blocked: readonly string[]; readonly refusedNavigations: readonly string[]; readonly deniedWindows: readonly string[] };
}
const observed = () => shell.app.evaluate((electron) => ({ ...(electron as unknown as Observed).standIn }));

describe('no request leaves the page but to its own address', () => {
  it('rule 25: nothing phones home while the page starts and is used', async () => {
    await shell.page.reload();
    await shell.page.waitForLoadState('networkidle');
    await shell.page.keyboard.press('Tab');
    await settle();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !/^(app:\/\/bundle|https:\/\/bundle\.app\.stand-in\.localhost)\/|^(data|blob):/.test(url))).toEqual([]);
    expect((await observed()).blocked ?? []).toEqual([]);
  });
});

describe('the page and the shell', () => {
  it('rule 20: window.shell is exactly the contract, frozen, and there is no other way in', async () => {
    const seen = await shell.page.evaluate(() => {
      const target = window.shell as unknown as Record<string, unknown>;
      const tries = [() => { target['app/info'] = 1; }, () => { target['more'] = 1; }, () => { delete target['app/info']; }, () => { Object.assign(window, { shell: 1 }); }];
      for (const attempt of tries) {
        try {
          attempt();
        } catch { /* strict code hears of it, sloppy code does not */ }
      }
      const foreign = ['require', 'process', 'module', 'ipcRenderer', 'electron', '__standInPost', '__standInDeliver'].filter((name) => name in globalThis);
      return { names: Object.keys(target).toSorted(), kinds: [...new Set(Object.values(target).map((value) => typeof value))], frozen: Object.isFrozen(target), foreign };
    });
    expect(seen).toEqual({
      names: [
        'app/ask-before-closing', 'app/close', 'app/info', 'app/set-language',
        'backup/abort', 'backup/begin', 'backup/choose-folder', 'backup/commit', 'backup/folder', 'backup/leave-folder', 'backup/piece', 'backup/read-own', 'backup/restart',
        'files/open', 'files/save', 'marker/read', 'marker/write', 'onClosing', 'onMenuCommand', 'reminder/show',
      ],
      kinds: ['function'], frozen: true, foreign: [],
    });
  });

  it('rule 21: main refuses what is not in the contract, whatever the page sends', async () => {
    const answers = await shell.page.evaluate(async () => {
      const call = (channel: string, value: unknown) => (window.shell as unknown as Record<string, (value: unknown) => Promise<unknown>>)[channel]?.(value)
        .then(() => 'done', (error: unknown) => String(error));
      return Promise.all([
        call('files/save', { files: [{ name: '../../x.pdf', bytes: new Uint8Array(1) }] }), call('files/save', { files: [{ name: 'x.sh', bytes: new Uint8Array(1) }] }),
        call('files/open', { token: '/etc/passwd' }), call('app/set-language', 'de'), call('marker/write', { bookId: 'x' }), call('app/info', { more: 1 }),
      ]);
    });
    for (const answer of answers) expect(answer).toContain('Error');
  });

  it('rule 22: an answer to a save holds no path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goencho-save-'));
    await shell.app.evaluate(({ dialog }, file) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath: file }); }, join(folder, 'a.pdf'));
    const answer = await shell.page.evaluate(() => window.shell?.['files/save']({ files: [{ name: 'a.pdf', bytes: new Uint8Array([37]) }] }));
    expect(answer?.ok).toBe(true);
    expect(JSON.stringify(answer)).not.toContain(tmpdir());
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('what the page may load', () => {
  it('rule 7: inline scripts, eval, inline styles and frames do not run, and the page hears of it', async () => {
    const seen = await shell.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => { violations.push(event.effectiveDirective); });
      const added = ['script', 'style', 'iframe'].map((name) => document.createElement(name));
      const text = 'globalThis.inlineRan = true';
      // Trusted Types refuses the text already; without them the policy would.
      try {
        added[0]!.textContent = text;
      } catch { violations.push('trusted-types'); }
      added[1]!.textContent = 'body { color: red }';
      added[2]!.setAttribute('src', 'https://example.com/');
      document.body.append(...added);
      // In a timer: the debugger that runs this test may evaluate strings, what it calls back later may not.
      const evaluated = await new Promise((done) => {
        setTimeout(() => {
          try {
            Reflect.construct(Function, [text])();
            done('ran');
          } catch { done('refused'); }
        }, 200);
      });
      for (const element of added) element.remove();
      return { evaluated, ran: 'inlineRan' in globalThis, violations };
    });
    expect(seen.ran).toBe(false);
    expect(seen.evaluated).toBe('refused');
    expect(seen.violations.some((directive) => /script|trusted-types/.test(directive))).toBe(true);
    expect(seen.violations.some((directive) => directive.startsWith('style-src'))).toBe(true);
    expect(seen.violations).toContain('frame-src');
  });

  it('rule 7: the page compiles no WebAssembly; only the worker may', async () => {
    // The eight bytes of an empty module.
    const compiled = await shell.page.evaluate(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'compiled', () => 'refused'));
    expect(compiled).toBe('refused');
  });

  it('rule 7: of all built files exactly the worker carries the leave to compile it', async () => {
    const files = readdirSync(join(root, 'dist/renderer/assets')).filter((name) => name.endsWith('.js')).map((name) => `/assets/${name}`);
    const allowed = await shell.page.evaluate(async (paths) => {
      const policies = await Promise.all(paths.map(async (path) => [path, (await fetch(path)).headers.get('content-security-policy') ?? ''] as const));
      return policies.filter(([, policy]) => policy.includes('wasm-unsafe-eval')).map(([path]) => path);
    }, ['/', ...files]);
    // HarfBuzz lives in the worker: a build that named it otherwise would stop every card.
    expect(allowed).toEqual(files.filter((name) => name.includes('worker')));
    expect(allowed.length).toBeGreaterThan(0);
  });

  it('rule 7: the page is isolated from other sites', async () => {
    expect(await shell.page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await shell.page.evaluate(async () => (await fetch('/')).headers.get('x-content-type-options'))).toBe('nosniff');
  });

  it('rule 18: no path leads out of the page’s folder', async () => {
    expect(await status('/')).toBe(200);
    for (const path of ['/..%2f..%2fpackage.json', '/assets/..%2f..%2felectron%2fmain.js', '/..%5c..%5cpackage.json', '/%00']) expect(await status(path), path).toBe(403);
    expect(await status('/not-there.js')).toBe(404);
    expect(await status('/assets')).toBe(404);
    expect(await shell.page.evaluate(() => fetch('/', { method: 'POST', body: 'x' }).then((answer) => answer.status, () => 0))).toBe(403);
  });

  it('rule 25: a foreign address cannot be reached, however it is asked for', async () => {
    const reached = await shell.page.evaluate(async () => {
      const heard = (element: HTMLElement) => new Promise((done) => {
        element.addEventListener('load', () => { done('reached'); });
        element.addEventListener('error', () => { done('refused'); });
      });
      const image = new Image();
      const answers = [fetch('https://example.com/').then(() => 'reached', () => 'refused'), heard(image)];
      image.src = 'https://example.com/a.png';
      return Promise.all([...answers, Promise.resolve(navigator.sendBeacon('https://example.com/', 'x')).then(() => 'asked')]);
    });
    expect(reached).toEqual(['refused', 'refused', 'asked']);
    // The page's own policy stops them before they are requests at all: the shell has nothing to block.
    await settle();
    expect((await observed()).blocked ?? []).toEqual([]);
  });
});

describe('where the page may go', () => {
  it('rule 13: it cannot be led away', async () => {
    const before = shell.page.url();
    for (const leave of ["location.href = 'https://example.com/'", "location.replace('file:///etc/passwd')", "location.assign('app://other/')"]) {
      await shell.page.evaluate((code) => {
        const link = document.createElement('a');
        link.href = /'([^']+)'/.exec(code)?.[1] ?? '';
        document.body.append(link);
        if (code.includes('href')) location.href = link.href;
        else link.click();
        link.remove();
      }, leave);
      await settle();
      expect(shell.page.url()).toBe(before);
    }
    expect(await shell.page.evaluate(() => document.readyState)).toBe('complete');
    expect((await observed()).refusedNavigations ?? ['https://example.com/']).toContain('https://example.com/');
  });

  it('rule 14: no second window opens', async () => {
    expect(await shell.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    await shell.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com/x', target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    await settle();
    expect(shell.app.windows()).toHaveLength(1);
    expect(await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

describe('what the page may ask of the computer', () => {
  it('rule 5: nothing but keeping its data and copying text', async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'local-fonts', 'persistent-storage'];
    const states = await shell.page.evaluate(async (list) => Object.fromEntries(await Promise.all(list.map(async (name) =>
      [name, await navigator.permissions.query({ name: name as PermissionName }).then((answer) => answer.state, () => 'denied')] as const))), names);
    expect(states).toEqual({ ...Object.fromEntries(names.map((name) => [name, 'denied'])), 'persistent-storage': 'granted' });
  });
});
