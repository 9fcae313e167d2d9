import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { mostBytesPerSave, mostFilesPerSave, parseRequest } from '#shared/ipc/parse-request';

const bytes = new Uint8Array([1, 2, 3]);
const save = (...names: readonly string[]) => ({ files: names.map((name) => ({ name, bytes })) });
const marker = {
  bookId: '0198f0d2-7a54-7c3e-9d0a-1f2e3d4c5b6a', schemaVersion: 1, appVersion: '0.1.0', ledgerNo: 12, guests: 3, visits: 4, touches: 5, lastBackupAt: null,
};

describe('files/save', () => {
  it('takes files with bare names and returns the same bytes', () => {
    const request = save('宛名 2026-11-21.pdf', '文面 2026-11-21.PDF');
    expect(parseRequest['files/save'](request)).toEqual(request);
  });

  it.each([
    '../x.pdf', '/etc/x.pdf', 'a/b.pdf', 'a\\b.pdf', 'C:x.pdf', '.hidden.pdf', ' x.pdf', 'x\u0000.pdf', 'x\n.pdf', 'con.pdf', 'LPT1.pdf', 'x.exe', 'x.pdf.sh', 'x', '.pdf',
    'a\u202Efdp.csv', '\ud800x.pdf', `${'あ'.repeat(120)}.pdf`, 'what?.pdf',
  ])('refuses the name %j', (name) => {
    expect(() => parseRequest['files/save'](save(name))).toThrow(ZodError);
  });

  it('refuses no file, too many, and the same name twice', () => {
    expect(() => parseRequest['files/save'](save())).toThrow(ZodError);
    expect(() => parseRequest['files/save'](save(...Array.from({ length: mostFilesPerSave + 1 }, (_, n) => `${n}.pdf.pdf`)))).toThrow(ZodError);
    expect(() => parseRequest['files/save'](save('same.pdf', 'SAME.pdf'))).toThrow('same-name-twice');
  });

  it('refuses more bytes than one message may carry', () => {
    const half = new Uint8Array(mostBytesPerSave / 2 + 1);
    expect(() => parseRequest['files/save']({ files: [{ name: 'one.pdf', bytes: half }, { name: 'two.pdf', bytes: half }] })).toThrow('too-large');
  });

  it('refuses anything that is not bytes, and keys it does not know', () => {
    expect(() => parseRequest['files/save']({ files: [{ name: 'one.pdf', bytes: 'text' }] })).toThrow(ZodError);
    expect(() => parseRequest['files/save']({ files: [{ name: 'one.pdf', bytes, path: '/etc/passwd' }] })).toThrow(ZodError);
    expect(() => parseRequest['files/save']({ ...save('one.pdf'), folder: '/' })).toThrow(ZodError);
  });
});

describe('files/open', () => {
  it('takes a token', () => {
    expect(parseRequest['files/open']({ token: marker.bookId })).toEqual({ token: marker.bookId });
  });

  it.each([{ token: '/etc/passwd' }, { token: 7 }, { path: marker.bookId }, { token: marker.bookId, path: '/' }, null, 'token'])('refuses %j', (value) => {
    expect(() => parseRequest['files/open'](value)).toThrow(ZodError);
  });
});

const reminder = { sessionOn: '2026-11-23', today: '2026-11-23', title: '今日の30分の時間です', text: '約束が3件、お待ちしています。' };

describe('the other channels', () => {
  it('take what the contract says', () => {
    expect(parseRequest['app/info'](null)).toBeNull();
    expect(parseRequest['marker/read'](null)).toBeNull();
    expect(parseRequest['app/set-language']('en')).toBe('en');
    expect(parseRequest['marker/write'](marker)).toEqual(marker);
    expect(parseRequest['reminder/show'](reminder)).toEqual(reminder);
  });

  it.each([
    ['app/info', undefined], ['app/info', {}], ['marker/read', 'x'], ['app/set-language', 'de'], ['app/set-language', null],
    ['marker/write', null], ['marker/write', { ...marker, ledgerNo: -1 }], ['marker/write', { ...marker, bookId: '../state' }],
    ['marker/write', { ...marker, appVersion: 'x'.repeat(41) }], ['marker/write', { ...marker, guests: Number.NaN }],
    ['reminder/show', { ...reminder, today: '2026-02-30' }], ['reminder/show', { ...reminder, title: '' }], ['reminder/show', { ...reminder, text: '一行\n二行' }],
    ['reminder/show', { ...reminder, icon: '/etc/passwd' }], ['reminder/show', null],
  ] as const)('%s refuses %j', (channel, value) => {
    expect(() => parseRequest[channel](value)).toThrow(ZodError);
  });
});
