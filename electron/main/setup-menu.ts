import { Menu, app, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/contract';
import type { Language } from '#shared/model/shop';
import { menuWords } from './menu-words.ts';
import type { MainWindow } from './main-window.ts';

type Items = MenuItemConstructorOptions[];
type Words = (typeof menuWords)[Language];

/** Called again when the owner changes the language. */
export function setupMenu(language: Language, window: MainWindow): void {
  const words = menuWords[language];
  const go = (command: MenuCommand, accelerator: string): MenuItemConstructorOptions =>
    ({ id: command, label: words[command], accelerator, click: () => { window.showCommand(command); } });
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(mac ? [{ label: app.name, submenu: appleItems(words, go) }] : [{ label: words.file, submenu: fileItems(words, go) }]),
    { label: words.edit, submenu: editItems(words) },
    { label: words.go, submenu: goItems(go) },
    { label: words.view, submenu: viewItems(words) },
    { label: words.help, submenu: [go('shortcuts', 'F1')] },
  ]));
}

type Go = (command: MenuCommand, accelerator: string) => MenuItemConstructorOptions;

const fileItems = (words: Words, go: Go): Items =>
  [go('settings', 'CmdOrCtrl+,'), { type: 'separator' }, { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' }];

const appleItems = (words: Words, go: Go): Items => [
  { role: 'about', label: words.about }, { type: 'separator' }, go('settings', 'Cmd+,'), { type: 'separator' },
  { role: 'hide', label: words.hide }, { role: 'hideOthers', label: words.hideOthers }, { type: 'separator' }, { role: 'quit', label: words.quit },
];

const editItems = (words: Words): Items => [
  { role: 'undo', label: words.undo }, { role: 'redo', label: words.redo }, { type: 'separator' },
  { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste }, { role: 'selectAll', label: words.selectAll },
];

const goItems = (go: Go): Items =>
  (['home', 'record', 'write', 'due', 'guests', 'session'] as const).map((command, index) => go(command, `CmdOrCtrl+${index + 1}`));

const viewItems = (words: Words): Items => [
  { role: 'zoomIn', label: words.larger, accelerator: 'CmdOrCtrl+Plus' }, { role: 'zoomOut', label: words.smaller }, { role: 'resetZoom', label: words.usual },
  { type: 'separator' }, { role: 'togglefullscreen', label: words.fullScreen },
  ...(app.isPackaged ? [] : [{ role: 'toggleDevTools', label: words.developer } as const]),
];
