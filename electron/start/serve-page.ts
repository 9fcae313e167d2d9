import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { securityHeaders } from '#shared/ipc/security-headers';
import { err, ok, type Result } from '#shared/lib/result';
import { readPageFile } from '../services/page-file.ts';

/** The address is what the browser files the data under: another port, or `localhost`, would be an empty book. */
export const pagePort = 41_731;
export const pageHost = '127.0.0.1';
export const pageUrl = (port = pagePort): string => `http://${pageHost}:${port}/`;

/** By this a second start knows the first. */
export const ownHeader = 'x-goencho';

export type ServeError = { readonly kind: 'port-taken' };

export async function servePage(folder: string, port = pagePort): Promise<Result<Server, ServeError>> {
  const server = createServer((request, response) => {
    void answer(request, response, { folder, port }).catch(() => { response.destroy(); });
  });
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(err({ kind: 'port-taken' }));
      else failed(error);
    });
    server.listen(port, pageHost, () => { done(ok(server)); });
  });
}

interface Place {
  readonly folder: string;
  readonly port: number;
}

async function answer(request: IncomingMessage, response: ServerResponse, { folder, port }: Place): Promise<void> {
  const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
  // no-store: after an update the next start must show the new page, and nothing of the book's page lies about in a cache
  const headers = { ...securityHeaders(path), 'cache-control': 'no-store', [ownHeader]: '1' };
  if (!isOurs(request, port) || !path.startsWith('/')) {
    response.writeHead(403, headers).end('refused');
    return;
  }
  const file = await readPageFile(folder, path);
  if (!file.ok) response.writeHead(file.error.kind === 'refused' ? 403 : 404, headers).end(file.error.kind);
  else response.writeHead(200, { ...headers, 'content-type': file.value.contentType }).end(request.method === 'HEAD' ? undefined : file.value.bytes);
}

/**
 * Host: a web site whose name was pointed at 127.0.0.1 (DNS rebinding) is not us. Sec-Fetch-Site: a page of another site, also of another
 * port of this computer, may neither embed nor read us. Both are set by the browser, not by the page.
 */
function isOurs(request: IncomingMessage, port: number): boolean {
  const site = request.headers['sec-fetch-site'];
  return (request.method === 'GET' || request.method === 'HEAD')
    && request.headers.host === `${pageHost}:${port}`
    && (site === undefined || site === 'none' || site === 'same-origin');
}
