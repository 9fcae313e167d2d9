import { createServer } from 'node:net';

/** A port of this computer on which nobody listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => { probe.once('listening', ready); });
  const address = probe.address();
  await new Promise((closed) => { probe.close(closed); });
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
