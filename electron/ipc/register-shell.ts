import { ipcMain } from 'electron';
import type { ShellCalls, ShellChannel } from '#shared/ipc/contract';
import { parseRequest } from '#shared/ipc/parse-request';
import { isOwnAddress } from '../services/page-address.ts';
import { answerChannel } from './checked-door.ts';

/** The only door into the shell, and the only file that may touch ipcMain. */
export function registerShell(calls: ShellCalls): void {
  // The cast is safe: parseRequest is typed as one parser per channel, no more and no fewer.
  for (const channel of Object.keys(parseRequest) as ShellChannel[]) {
    ipcMain.handle(channel, answerChannel(channel, { calls, parsers: parseRequest, isOwnAddress }));
  }
}
