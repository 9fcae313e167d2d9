/**
 * Asks the browser not to clear this page's storage when the disk gets tight. Electron never does; Chromium as an app window grants it
 * without a question. The answer changes nothing that we could do, so it is not waited for.
 */
export function askToKeepStorage(): void {
  // A worker (the tests open a book in one) cannot ask.
  if ('persist' in navigator.storage) navigator.storage.persist().catch(reportError);
}
