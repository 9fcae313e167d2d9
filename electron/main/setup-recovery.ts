import type { App, WebContents } from 'electron';

/** A page that dies again within this time dies at its start: reloading it for ever would help nobody. */
const shortestLife = 10_000;

/** The page's process can be killed (memory, a graphics driver). What was typed is kept as a draft, so the window simply shows the page again. */
export function setupRecovery(app: App): void {
  const shownAt = new WeakMap<WebContents, number>();
  app.on('web-contents-created', (_created, contents) => {
    contents.on('did-finish-load', () => { shownAt.set(contents, Date.now()); });
    contents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit' || contents.isDestroyed()) return;
      const lived = Date.now() - (shownAt.get(contents) ?? Date.now());
      if (lived >= shortestLife) contents.reload();
    });
  });
}
