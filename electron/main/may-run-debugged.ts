import type { App } from 'electron';

/**
 * A packaged program must not be opened with a debugger's door: through it any local program could read the whole book. Electron's fuses
 * do not cover Chromium's two switches. While developing and testing they are how the window is driven.
 */
export const mayRunDebugged = (app: Pick<App, 'isPackaged' | 'commandLine'>): boolean =>
  !app.isPackaged || !['remote-debugging-port', 'remote-debugging-pipe'].some((name) => app.commandLine.hasSwitch(name));
