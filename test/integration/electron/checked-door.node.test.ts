import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import type { ShellCalls, ShellChannel } from '#shared/ipc/contract';
import { parseRequest } from '#shared/ipc/parse-request';
import { answerChannel, type Caller } from '../../../electron/ipc/checked-door.ts';
import { isOwnAddress } from '../../../electron/services/page-address.ts';

/** Rule 17 and rule 21 of the shell's security: who may call, and with what. */
const page: Caller = { senderFrame: { url: 'app://bundle/#/record', parent: null } };

function openDoor() {
  const called: ShellChannel[] = [];
  const note = <T>(channel: ShellChannel, reply: T) => async (): Promise<T> => {
    called.push(channel);
    return reply;
  };
  const done = { ok: true, value: null } as const;
  const calls: ShellCalls = {
    'app/info': note('app/info', { version: '1', dataFolder: '/d', electron: '45' }), 'app/set-language': note('app/set-language', null),
    'files/save': note('files/save', { ok: false, error: { kind: 'cancelled' } }), 'files/open': note('files/open', done),
    'backup/folder': note('backup/folder', { folder: null, there: false }), 'backup/choose-folder': note('backup/choose-folder', { ok: false, error: { kind: 'cancelled' } }),
    'backup/leave-folder': note('backup/leave-folder', { folder: null, there: false }), 'backup/begin': note('backup/begin', { ok: false, error: { kind: 'no-folder' } }),
    'backup/restart': note('backup/restart', done), 'backup/piece': note('backup/piece', done), 'backup/commit': note('backup/commit', { ok: false, error: { kind: 'disk-full' } }),
    'backup/abort': note('backup/abort', null), 'backup/read-own': note('backup/read-own', { ok: false, error: { kind: 'not-found' } }),
    'app/ask-before-closing': note('app/ask-before-closing', null), 'app/close': note('app/close', null),
    'marker/read': note('marker/read', done), 'marker/write': note('marker/write', done), 'reminder/show': note('reminder/show', 'shown'),
  };
  return { called, door: { calls, parsers: parseRequest, isOwnAddress } };
}

describe('rule 17: every call comes through one door that knows its caller', () => {
  it('answers the top frame of our own page', async () => {
    const { called, door } = openDoor();
    expect(await answerChannel('app/info', door)(page, null)).toEqual({ version: '1', dataFolder: '/d', electron: '45' });
    expect(called).toEqual(['app/info']);
  });

  it.each<[string, Caller]>([
    ['a frame that is gone', { senderFrame: null }],
    ['a frame inside our page', { senderFrame: { url: 'app://bundle/', parent: {} } }],
    ['a web page', { senderFrame: { url: 'https://bundle/', parent: null } }],
    ['another host of our scheme', { senderFrame: { url: 'app://bundle.evil/', parent: null } }],
    ['our host with a port', { senderFrame: { url: 'app://bundle:81/', parent: null } }],
    ['our host as a user name', { senderFrame: { url: 'app://bundle@evil/', parent: null } }],
    ['a user name at our host', { senderFrame: { url: 'app://evil@bundle/', parent: null } }],
    ['a file', { senderFrame: { url: 'file:///app://bundle/', parent: null } }],
    ['a blank page', { senderFrame: { url: 'about:blank', parent: null } }],
    ['no address', { senderFrame: { url: '', parent: null } }],
  ])('refuses %s on every channel, before anything is read or done', async (_who, caller) => {
    const { called, door } = openDoor();
    for (const channel of Object.keys(parseRequest) as ShellChannel[]) await expect(answerChannel(channel, door)(caller, null)).rejects.toThrow('refused, not our page');
    expect(called).toEqual([]);
  });
});

describe('rule 21: what is asked is parsed before it is done', () => {
  it('calls nothing for a request that is not in the contract', async () => {
    const { called, door } = openDoor();
    await expect(answerChannel('files/open', door)(page, { token: '/etc/passwd' })).rejects.toThrow(ZodError);
    await expect(answerChannel('app/set-language', door)(page, 'de')).rejects.toThrow(ZodError);
    expect(called).toEqual([]);
  });

  it('takes exactly one request', async () => {
    const { called, door } = openDoor();
    await expect(answerChannel('app/info', door)(page)).rejects.toThrow('one request expected, 0 came');
    await expect(answerChannel('app/info', door)(page, null, null)).rejects.toThrow('one request expected, 2 came');
    expect(called).toEqual([]);
  });
});
