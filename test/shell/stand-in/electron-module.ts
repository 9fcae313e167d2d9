import type * as Electron from 'electron';
import { app } from './app.ts';
import { StandInBrowserWindow } from './browser-window.ts';
import { dialog, screen, shell } from './dialogs.ts';
import { ipcMain } from './ipc-main.ts';
import { StandInMenu, StandInMenuItem } from './menu.ts';
import { StandInNotification } from './notification.ts';
import { observed } from './observed.ts';
import { protocol, session } from './session.ts';
import { webContents } from './web-contents.ts';

/** Names are checked against Electron's own types: a misspelt piece does not compile, a piece that is missing throws when it is used. */
type Strange<Piece, Real> = Exclude<keyof Piece, keyof Real>;
type Stranger = Strange<typeof app, Electron.App> | Strange<typeof dialog, Electron.Dialog> | Strange<typeof screen, Electron.Screen>
  | Strange<typeof shell, Electron.Shell> | Strange<typeof session.defaultSession, Electron.Session> | Strange<typeof protocol, Electron.Protocol>;
const strangers: readonly Stranger[] = [];
strangers satisfies readonly never[];

/** What `import … from 'electron'` gives. `standIn` is for tests only; the real module has no such name. */
export { app, dialog, ipcMain, protocol, screen, session, shell, webContents };
export { StandInBrowserWindow as BrowserWindow, StandInMenu as Menu, StandInMenuItem as MenuItem, StandInNotification as Notification, observed as standIn };
