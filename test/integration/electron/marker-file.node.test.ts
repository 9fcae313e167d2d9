import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Marker } from '#shared/model/marker';
import { nodeFileSystem } from '../../../electron/services/file-system-port.ts';
import { markerFileName, openMarkerFile } from '../../../electron/services/marker-file.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'goencho-marker-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const marker = (ledgerNo: number): Marker => ({
  bookId: '0198f0d2-7a54-7c3e-9d0a-1f2e3d4c5b6a', schemaVersion: 1, appVersion: '0.1.0', ledgerNo, guests: 1, visits: 2, touches: 3, lastBackupAt: null,
});
const unreadable = { ok: false, error: { kind: 'marker-unreadable' } };

describe('the marker beside the book', () => {
  it('is null where no book was ever kept', async () => {
    expect(await openMarkerFile(folder).read()).toEqual({ ok: true, value: null });
  });

  it('comes back after a restart', async () => {
    await openMarkerFile(folder).write(marker(7));
    expect(await openMarkerFile(folder).read()).toEqual({ ok: true, value: marker(7) });
  });

  it.each(['', '{', 'null', '{"bookId":"x"}', JSON.stringify({ ...marker(7), ledgerNo: -1 })])('is unreadable, never absent, when it says %j', async (text) => {
    writeFileSync(join(folder, markerFileName), text);
    expect(await openMarkerFile(folder).read()).toEqual(unreadable);
  });

  it('is unreadable when its place cannot be read', async () => {
    mkdirSync(join(folder, markerFileName));
    expect(await openMarkerFile(folder).read()).toEqual(unreadable);
  });

  it('keeps the last of many writes that were begun at once', async () => {
    const file = openMarkerFile(folder);
    await Promise.all(Array.from({ length: 40 }, (_, n) => file.write(marker(n + 1))));
    expect(JSON.parse(readFileSync(join(folder, markerFileName), 'utf8'))).toEqual(marker(40));
  });

  it('goes on after a disk that was full for a moment', async () => {
    let full = true;
    const file = openMarkerFile(folder, {
      ...nodeFileSystem,
      create: (name) => (full ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : nodeFileSystem.create(name)),
    });
    expect(await file.write(marker(1))).toEqual({ ok: false, error: { kind: 'disk-full' } });
    full = false;
    expect(await file.write(marker(2))).toEqual({ ok: true, value: null });
    expect(await file.read()).toEqual({ ok: true, value: marker(2) });
  });
});
