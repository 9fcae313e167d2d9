import { BrowserWindow, type App } from 'electron';
import { bringToFront } from './bring-to-front.ts';

/** One program, one book. A second start brings the first one's window to the front and ends. Returns whether this is the first. */
export function setupSingleInstance(app: App): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window !== undefined) bringToFront(window);
  });
  app.on('window-all-closed', () => { app.quit(); });
  return true;
}
