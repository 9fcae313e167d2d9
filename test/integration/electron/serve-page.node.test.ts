import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '#shared/ipc/security-headers';
import { isOwnCopy } from '../../../electron/start/is-own-copy.ts';
import { servePage } from '../../../electron/start/serve-page.ts';
import { freePort } from '../../support/free-port.ts';

/** Not the real one: a copy of the program may be running on this computer. */
const port = await freePort();
let folder = '';
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goencho-serve-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'renderer-of-others'));
  writeFileSync(join(folder, 'renderer-of-others/index.html'), 'secret');
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html><title>ご縁帖</title>');
  writeFileSync(join(folder, 'renderer/assets/press.worker-a1.js'), '1');
  const served = await servePage(join(folder, 'renderer'), port);
  if (!served.ok) throw new Error(served.error.kind);
  server = served.value;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => { done({ status: response.statusCode ?? 0, headers: response.headers, body }); });
    }).on('error', failed).end();
  });

describe('the page served for a browser', () => {
  it('carries the same security headers as the desktop window', async () => {
    for (const path of ['/', '/assets/press.worker-a1.js', '/not-there']) expect((await ask(path)).headers).toMatchObject(securityHeaders(path));
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/?x=1')).body).toContain('ご縁帖');
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/../renderer-of-others/index.html', '//etc/passwd', '/%00', '/%', '/%e3%81'])(
    'gives nothing outside its folder for %s', async (path) => {
      const answer = await ask(path);
      expect([403, 404]).toContain(answer.status);
      expect(answer.body).not.toContain('secret');
    },
  );

  it.each([['evil.example'], [`localhost:${port}`], ['127.0.0.1'], [`127.0.0.1:${port}.evil.example`], [`user@127.0.0.1:${port}`]])('refuses the host %j (a name pointed at this computer is not us)', async (host) => {
    expect((await ask('/', { host })).status).toBe(403);
  });

  it.each([['cross-site', 403], ['same-site', 403], ['same-origin', 200], ['none', 200]])('answers a request that is %s with %i', async (site, status) => {
    expect((await ask('/', { 'sec-fetch-site': site })).status).toBe(status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/', {}, method)).status).toBe(403);
  });

  it('outlives nonsense on its socket', async () => {
    await new Promise((done) => { createConnection(port, '127.0.0.1')
        .on('close', done).resume().end('\u0000 nonsense\r\n\r\n'); });
    expect((await ask('/')).status).toBe(200);
  });
});

describe('a port that is taken', () => {
  it('is said, and our own copy is known from a stranger', async () => {
    expect(await servePage(folder, port)).toEqual({ ok: false, error: { kind: 'port-taken' } });
    expect(await isOwnCopy(port)).toBe(true);
    const [stranger, strange] = [createServer((_request, response) => { response.end('hello'); }), await freePort()];
    await new Promise<void>((done) => { stranger.listen(strange, '127.0.0.1', done); });
    expect(await isOwnCopy(strange)).toBe(false);
    stranger.close();
    stranger.closeAllConnections();
    expect(await isOwnCopy(strange)).toBe(false);
  });
});
