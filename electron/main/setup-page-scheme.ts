import { protocol } from 'electron';
import { join } from 'node:path';
import { securityHeaders } from '#shared/ipc/security-headers';
import { isOwnAddress, pageScheme } from '../services/page-address.ts';
import { readPageFile } from '../services/page-file.ts';

const builtPage = join(import.meta.dirname, '..', 'renderer');

/** No more than an ordinary https page may do: no bypassCSP, no CORS, no service worker. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function setupPageScheme(): void {
  protocol.handle(pageScheme, answerPage);
}

async function answerPage(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const headers = securityHeaders(pathname);
  if (request.method !== 'GET' || !isOwnAddress(request.url)) return new Response('refused', { status: 403, headers });
  const file = await readPageFile(builtPage, pathname);
  if (!file.ok) return new Response(file.error.kind, { status: file.error.kind === 'refused' ? 403 : 404, headers });
  return new Response(file.value.bytes, { headers: { ...headers, 'content-type': file.value.contentType } });
}
