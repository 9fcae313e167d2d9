import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../../electron/start/electron-binary.ts';
import { browserPlaces, findBrowser, isSnap, type Computer } from '../../../electron/start/find-browser.ts';
import { desktopDataFolder, profileFolder } from '../../../electron/start/profile-folder.ts';

const linux: Computer = { platform: 'linux', environment: { PATH: '/usr/local/bin::/usr/bin' }, home: '/home/mise' };
const mac: Computer = { platform: 'darwin', environment: {}, home: '/Users/mise' };
const windows: Computer = {
  platform: 'win32', home: 'C:\\Users\\mise',
  environment: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\mise\\AppData\\Local', APPDATA: 'C:\\Users\\mise\\AppData\\Roaming' },
};

describe('findBrowser', () => {
  it.each<[string, Computer, string]>([
    ['Chrome on Linux', linux, '/usr/bin/google-chrome'],
    ['Chromium on Linux', linux, '/usr/bin/chromium'],
    ['Edge on Windows', windows, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chrome of one user on Windows', windows, 'C:\\Users\\mise\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    ['Chrome on a Mac', mac, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Edge of one user on a Mac', mac, '/Users/mise/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ])('finds %s', (_name, computer, place) => {
    expect(findBrowser(computer, (file) => file === place)).toBe(place);
  });

  it('finds nothing where there is none, and never looks into the current folder', () => {
    expect(findBrowser(linux, () => false)).toBeUndefined();
    expect(browserPlaces(linux).every((place) => place.startsWith('/'))).toBe(true);
  });

  it('lets GOENCHO_BROWSER decide alone', () => {
    const chosen = { ...linux, environment: { ...linux.environment, GOENCHO_BROWSER: '/opt/mine' } };
    expect(browserPlaces(chosen)).toEqual(['/opt/mine']);
    expect(findBrowser(chosen, (file) => file === '/usr/bin/chromium')).toBeUndefined();
  });

  it('prefers a browser that sees the whole home to a snap', () => {
    const places = browserPlaces(linux);
    expect(places.indexOf('/usr/bin/google-chrome')).toBeLessThan(places.indexOf('/snap/bin/chromium'));
  });
});

describe('where the data is kept', () => {
  it.each<[Computer, boolean, string]>([
    [linux, false, '/home/mise/.config/Goencho-browser'],
    [{ ...linux, environment: { XDG_CONFIG_HOME: '/cfg' } }, false, '/cfg/Goencho-browser'],
    [linux, true, '/home/mise/snap/chromium/common/Goencho-browser'],
    [mac, false, '/Users/mise/Library/Application Support/Goencho-browser'],
    [windows, false, 'C:\\Users\\mise\\AppData\\Local\\Goencho-browser'],
  ])('is a profile of our own: %#', (computer, snap, folder) => {
    expect(profileFolder(computer, snap)).toBe(folder);
  });

  it('is another folder for the desktop window', () => {
    expect([linux, mac, windows].map(desktopDataFolder)).toEqual(['/home/mise/.config/Goencho', '/Users/mise/Library/Application Support/Goencho', 'C:\\Users\\mise\\AppData\\Roaming\\Goencho']);
  });
});

describe('with real files', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'goencho-find-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  it('knows a snap behind a link', () => {
    symlinkSync('/usr/bin/snap', join(folder, 'chromium'));
    expect(isSnap('/snap/bin/chromium')).toBe(true);
    writeFileSync(join(folder, 'chrome'), '');
    expect(isSnap(join(folder, 'chrome'))).toBe(false);
  });

  it('counts Electron only when its download was finished', () => {
    expect(findElectron({}, folder, 'linux')).toBeUndefined();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron({}, folder, 'linux')).toBeUndefined();
  });

  it('takes the folder of ELECTRON_OVERRIDE_DIST_PATH and nothing else', () => {
    writeFileSync(join(folder, 'electron'), '');
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder }, '/nowhere', 'linux')).toBe(join(folder, 'electron'));
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'gone') }, folder, 'linux')).toBeUndefined();
  });
});
