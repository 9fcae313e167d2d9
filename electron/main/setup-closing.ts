import type { BrowserWindow } from 'electron';
import { closingChannel } from '#shared/ipc/contract';
import type { Closing } from '../ipc/closing-handlers.ts';

/**
 * A page that hangs must not keep him from closing: it is not waited for longer than this, and a second press on the cross closes at once.
 * A backup that was broken off so is a leftover that the next one sweeps; the last good one lies where it lay.
 */
const longestWait = 120_000;

/** Closing asks the page first, which makes the backup of the evening. Only a page that wants to be asked is. */
export function setupClosing(window: BrowserWindow): Closing {
  let ask = false;
  const closeNow = () => {
    ask = false;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (!ask) return;
    ask = false;
    event.preventDefault();
    window.webContents.send(closingChannel);
    setTimeout(closeNow, longestWait).unref();
  });
  const forget = () => { ask = false; };
  window.webContents.on('render-process-gone', forget);
  window.webContents.on('did-start-loading', forget);
  return { askFirst: (wanted) => { ask = wanted; }, closeNow };
}
