import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { menuChannel, type MenuCommand, type Shell, type ShellChannel, type ShellReply, type ShellRequest } from '#shared/ipc/contract';

const ask = <C extends ShellChannel>(channel: C) => (request: ShellRequest<C>): Promise<ShellReply<C>> => ipcRenderer.invoke(channel, request);

/** The whole of what the page can reach. Named functions only: neither ipcRenderer nor an event object ever crosses. */
const shell: Shell = {
  'app/info': ask('app/info'),
  'app/set-language': ask('app/set-language'),
  'files/save': ask('files/save'),
  'files/open': ask('files/open'),
  'marker/read': ask('marker/read'),
  'marker/write': ask('marker/write'),
  'reminder/show': ask('reminder/show'),
  onMenuCommand: (listener) => {
    const hear = (_event: IpcRendererEvent, command: MenuCommand) => { listener(command); };
    ipcRenderer.on(menuChannel, hear);
    return () => { ipcRenderer.removeListener(menuChannel, hear); };
  },
};

contextBridge.exposeInMainWorld('shell', shell);
