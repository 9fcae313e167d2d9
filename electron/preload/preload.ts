import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { closingChannel, menuChannel, type MenuCommand, type Shell, type ShellChannel, type ShellReply, type ShellRequest } from '#shared/ipc/contract';

const ask = <C extends ShellChannel>(channel: C) => (request: ShellRequest<C>): Promise<ShellReply<C>> => ipcRenderer.invoke(channel, request);

/** The whole of what the page can reach. Named functions only: neither ipcRenderer nor an event object ever crosses. */
const shell: Shell = {
  'app/info': ask('app/info'),
  'app/set-language': ask('app/set-language'),
  'files/save': ask('files/save'),
  'files/open': ask('files/open'),
  'backup/folder': ask('backup/folder'),
  'backup/choose-folder': ask('backup/choose-folder'),
  'backup/leave-folder': ask('backup/leave-folder'),
  'backup/begin': ask('backup/begin'),
  'backup/restart': ask('backup/restart'),
  'backup/piece': ask('backup/piece'),
  'backup/commit': ask('backup/commit'),
  'backup/abort': ask('backup/abort'),
  'backup/read-own': ask('backup/read-own'),
  'app/ask-before-closing': ask('app/ask-before-closing'),
  'app/close': ask('app/close'),
  'marker/read': ask('marker/read'),
  'marker/write': ask('marker/write'),
  'reminder/show': ask('reminder/show'),
  onMenuCommand: (listener) => {
    const hear = (_event: IpcRendererEvent, command: MenuCommand) => { listener(command); };
    ipcRenderer.on(menuChannel, hear);
    return () => { ipcRenderer.removeListener(menuChannel, hear); };
  },
  onClosing: (listener) => {
    const hear = () => { listener(); };
    ipcRenderer.on(closingChannel, hear);
    return () => { ipcRenderer.removeListener(closingChannel, hear); };
  },
};

contextBridge.exposeInMainWorld('shell', shell);
