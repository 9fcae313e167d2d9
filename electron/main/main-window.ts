import { BrowserWindow, app, screen } from 'electron';
import { join } from 'node:path';
import { menuChannel, type MenuCommand } from '#shared/ipc/contract';
import type { Closing } from '../ipc/closing-handlers.ts';
import { pageAddress } from '../services/page-address.ts';
import type { ShellMemory, WindowPlace } from '../services/shell-memory.ts';
import { setupClosing } from './setup-closing.ts';
import { visiblePlace } from './visible-place.ts';

export interface MainWindow {
  readonly browserWindow: BrowserWindow;
  readonly load: () => Promise<void>;
  readonly showCommand: (command: MenuCommand) => void;
  readonly closing: Closing;
}

/** Dragging sends a move for every pixel; half a second of rest is when the owner let go. */
const restBeforeRemembering = 500;

export function openMainWindow(memory: ShellMemory): MainWindow {
  const place = visiblePlace(memory.current().window, screen.getAllDisplays().map((display) => display.workArea));
  const window = new BrowserWindow({
    ...place.position, width: place.width, height: place.height,
    minWidth: 800, minHeight: 560, show: false, title: 'ご縁帖', backgroundColor: '#f7f3ea',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false, devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize();
    window.show();
  });
  rememberPlace(window, memory);
  return {
    browserWindow: window,
    load: () => window.loadURL(pageAddress).catch(throwUnlessAborted),
    showCommand: (command) => { window.webContents.send(menuChannel, command); },
    closing: setupClosing(window),
  };
}

/** Closing or reloading while the page loads aborts that load; nothing is wrong then. */
function throwUnlessAborted(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED')) throw error;
}

function rememberPlace(window: BrowserWindow, memory: ShellMemory): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    if (window.isDestroyed()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const place: WindowPlace = { position: { x, y }, width, height, maximized: window.isMaximized() };
    void memory.change({ window: place });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, restBeforeRemembering);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.once('closed', () => { clearTimeout(timer); });
}
