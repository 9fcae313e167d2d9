import type { App } from 'electron';
import { isOwnAddress } from '../services/page-address.ts';

/** The window shows our page and nothing else, whatever a link, a redirect or a frame asks for. */
export function setupNavigation(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => { if (!isOwnAddress(event.url)) event.preventDefault(); });
    contents.on('will-frame-navigate', (event) => { if (!isOwnAddress(event.url)) event.preventDefault(); });
    contents.on('will-redirect', (event) => { if (!isOwnAddress(event.url)) event.preventDefault(); });
    contents.on('will-attach-webview', (event) => { event.preventDefault(); });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
