import { describe, expect, it, vi } from 'vitest';
import { nameReadingsMark, openNameReadings } from '#shared/address/name-readings';
import type { PlainDate } from '#shared/lib/plain-date';
import { openContactsReader } from '../../../renderer/worker/contacts-reader.ts';
import { openListDesk } from '../../../renderer/worker/list-desk.ts';
import { shippedPostalTable } from '../../support/postal-table.ts';

const names = openNameReadings(`${nameReadingsMark}\t1\t1\n見本\tみほん\n花子\tはなこ\n`);
if (!names.ok) throw new Error('no dictionary');
const books = { names: () => Promise.resolve(names.value), postal: () => Promise.resolve(shippedPostalTable()) };
const watch = { onProgress: () => undefined, isStopped: () => false };
const noVisits = { guest: new Int32Array(0), day: new Int32Array(0), amount: new Int32Array(0), party: new Uint8Array(0) };

describe('the desk of a list', () => {
  it('names the faulty rows of the last dry run alone, when a list of visits is tried as one of guests after all', async () => {
    const desk = openListDesk(books);
    const bytes = new TextEncoder().encode('お名前,日付\n見本 花子,いつか\n,2026-11-01\n');
    await desk({ task: 'read', bytes, name: 'a.csv', encoding: null, sheet: null }, watch);
    const words = { row: '行', problem: 'わけ', kinds: {} };
    const faulty = async () => (await desk({ task: 'faulty-rows', words }, watch)) as { readonly ok: true; readonly value: string };
    await desk({ task: 'plan-visits', meanings: ['fullName', 'visit.on'], present: [], today: '2026-11-22' as PlainDate, visits: noVisits }, watch);
    expect((await faulty()).value).toContain('not-a-date');
    await desk({ task: 'plan-guests', meanings: ['fullName', 'ignore'], present: [] }, watch);
    expect((await faulty()).value).not.toContain('not-a-date');
  });
});

describe('the page that asks it', () => {
  it('sends nothing that was given up before it was asked', async () => {
    const sent = vi.fn<(message: unknown) => void>();
    const listeners: ((event: unknown) => void)[] = [];
    const worker = { postMessage: sent, terminate: () => undefined, addEventListener: (type: string, listener: (event: unknown) => void) => { if (type === 'message') listeners.push(listener); } };
    const reader = openContactsReader(() => worker as unknown as Worker);
    for (const listener of listeners) listener({ data: { kind: 'ready' } });
    expect(await reader.ask({ task: 'plan-guests', meanings: null, present: [] }, { signal: AbortSignal.abort() })).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(sent).not.toHaveBeenCalled();
  });
});
