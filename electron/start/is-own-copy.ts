import { get } from 'node:http';
import { ownHeader, pageHost } from './serve-page.ts';

const patience = 2000;

/** Whether the program that holds the port is a running copy of ours. One that does not answer like us is a stranger. */
export function isOwnCopy(port: number): Promise<boolean> {
  return new Promise((done) => {
    const request = get({ host: pageHost, port, path: '/', timeout: patience }, (response) => {
      response.resume();
      done(response.headers[ownHeader] === '1');
    });
    request.on('timeout', () => { request.destroy(); });
    request.on('error', () => { done(false); });
  });
}
