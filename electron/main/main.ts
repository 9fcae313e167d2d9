import { app, shell } from 'electron';
import { join } from 'node:path';
import { appHandlers } from '../ipc/app-handlers.ts';
import { backupHandlers } from '../ipc/backup-handlers.ts';
import { closingHandlers } from '../ipc/closing-handlers.ts';
import { filesHandlers } from '../ipc/files-handlers.ts';
import { markerHandlers } from '../ipc/marker-handlers.ts';
import { registerShell } from '../ipc/register-shell.ts';
import { reminderHandlers } from '../ipc/reminder-handlers.ts';
import { askForFile, askForFolder } from '../services/ask-where-to-save.ts';
import { openChosenFolder } from '../services/backup-folder.ts';
import { openMarkerFile } from '../services/marker-file.ts';
import { mendTornLogs } from '../services/mend-torn-logs.ts';
import { localDay } from '../services/local-day.ts';
import { createSavedFiles } from '../services/saved-files.ts';
import { createSessionNotice } from '../services/session-notice.ts';
import { openShellMemory, type ShellMemory } from '../services/shell-memory.ts';
import { sweepTemporaryFiles } from '../services/sweep-temporary-files.ts';
import { writeFileAtomic } from '../services/write-file-atomic.ts';
import { bringToFront } from './bring-to-front.ts';
import { mayRunDebugged } from './may-run-debugged.ts';
import { reportFailedStart } from './report-failed-start.ts';
import { setupContextMenu } from './setup-context-menu.ts';
import { setupMenu } from './setup-menu.ts';
import { setupNavigation } from './setup-navigation.ts';
import { setupPageScheme, declarePageScheme } from './setup-page-scheme.ts';
import { setupPermissions } from './setup-permissions.ts';
import { setupRecovery } from './setup-recovery.ts';
import { setupSingleInstance } from './setup-single-instance.ts';
import { openMainWindow, type MainWindow } from './main-window.ts';

// Before `ready`, synchronously: Electron takes neither of these later.
app.enableSandbox();
declarePageScheme();

if (!mayRunDebugged(app)) app.exit(1);
else if (setupSingleInstance(app)) {
  setupNavigation(app);
  setupRecovery(app);
  void app.whenReady().then(start).catch((error: unknown) => { reportFailedStart(app, error); });
}

/** The contents of the start: what happens, in order. How is in the file of that name. */
async function start(): Promise<void> {
  const dataFolder = app.getPath('userData');
  // Windows shows notices, and brings their clicks back, only under the name that the installer gave the program (electron-builder.yml).
  if (process.platform === 'win32') app.setAppUserModelId('jp.goencho.app');
  await mendTornLogs(dataFolder);
  const memory = openShellMemory(dataFolder);
  setupPermissions();
  setupPageScheme();
  setupContextMenu(app, () => memory.current().language);
  const window = openMainWindow(memory);
  setupMenu(memory.current().language, window);
  setupCalls(dataFolder, memory, window);
  await Promise.all([window.load(), sweepTemporaryFiles(dataFolder)]);
}

function setupCalls(dataFolder: string, memory: ShellMemory, window: MainWindow): void {
  const question = () => ({ window: window.browserWindow, folder: app.getPath('downloads'), language: memory.current().language });
  registerShell({
    ...appHandlers({
      setLanguage: async (language) => {
        setupMenu(language, window);
        await memory.change({ language });
      },
    }),
    ...closingHandlers(window.closing),
    ...backupHandlers({
      chosen: openChosenFolder(dataFolder), ownFolder: join(dataFolder, 'backups'), today: localDay,
      askForFile: (name) => askForFile(name, question()), askForFolder: () => askForFolder(question()),
    }),
    ...markerHandlers(openMarkerFile(dataFolder)),
    ...reminderHandlers(createSessionNotice(memory, () => {
      bringToFront(window.browserWindow);
      window.showCommand('session');
    })),
    ...filesHandlers({
      saved: createSavedFiles(),
      write: writeFileAtomic,
      askForFile: (name) => askForFile(name, question()),
      askForFolder: () => askForFolder(question()),
      openPath: (path) => shell.openPath(path),
    }),
  });
}
