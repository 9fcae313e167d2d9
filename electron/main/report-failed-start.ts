import { dialog, type App } from 'electron';

/** Without this a start that fails would leave an invisible program. The book is not touched by a failed start, and he must hear that first. */
export function reportFailedStart(app: Pick<App, 'getPath' | 'exit'>, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('ご縁帖を開けませんでした / Goencho could not be opened', [
    'お客様の記録は、そのまま残っています。', 'Your records are untouched.', '', app.getPath('userData'), '', reason,
  ].join('\n'));
  app.exit(1);
}
