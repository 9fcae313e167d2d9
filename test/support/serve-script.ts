import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export interface ServedScript {
  readonly url: string;
  /** A folder that goes away with the server: for profiles. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Bundles one page-side script and serves a page that runs it: for what needs a whole browser with a profile on disk. */
export async function serveScript(entry: string): Promise<ServedScript> {
  const folder = await mkdtemp(join(tmpdir(), 'goencho-test-'));
  await build({
    configFile: false, logLevel: 'warn', root: join(import.meta.dirname, '../..'),
    build: { outDir: folder, emptyOutDir: false, target: 'esnext', rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } } },
  });
  const script = await readFile(join(folder, 'page.js'));
  const server = createServer((request, response) => {
    if (request.url === '/page.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
