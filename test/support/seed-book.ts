import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import type { Instant } from '#shared/lib/plain-date';
import type { Assignment, Experiment } from '#shared/model/experiment';
import { blankGuest, type Guest } from '#shared/model/guest';
import { blankShop } from '#shared/model/shop';
import type { Visit } from '#shared/model/visit';
import { writeBackupV1 } from './write-backup-v1.ts';

/** Guests and visits as few words as a test needs; a book of them is brought in as the owner would bring it: as a backup file. */
export type SeedGuest = Partial<Omit<Guest, 'id' | 'familyName'>> & { readonly familyName: string; readonly visits: readonly (Partial<Omit<Visit, 'id' | 'guestId' | 'on'>> & { readonly on: string; /** Steps of the plan that are done. */ readonly done?: readonly string[] })[]; /** In the experiment of the book, for the first of these visits. */ readonly assigned?: Pick<Assignment, 'arm' | 'stratum' | 'place' | 'assignedOn'> };

const at = '2026-11-01T13:00:00.000Z' as Instant;

/** What else the book holds. `plans`, and fields of `shop`: as they stand in it, however wrong. */
export interface SeedMore { readonly plans?: readonly unknown[]; readonly shop?: Readonly<Record<string, unknown>>; readonly experiment?: Experiment }

export function seedFile(guests: readonly SeedGuest[], { plans = [], shop = {}, experiment }: SeedMore = {}): Buffer {
  const rows = guests.map(({ visits, assigned, ...guest }, index) => ({ visits, assigned, guest: { ...blankGuest, id: v7(), createdAt: at, updatedAt: at, no: index + 1, kanaKey: '', searchKey: '', seq: 0, totals: { visits: 0, spend: 0, firstOn: null, lastOn: null, lastVisitId: null, outcomes: {} }, ...guest } }));
  const seeded = rows.flatMap(({ guest, visits: of }) => of.map(({ done = [], ...visit }) => ({
    done, id: v7(), guestId: guest.id, party: 2, companions: '', amount: 30_000, dishes: '', talk: '', recommendation: '', occasion: '', introducedBy: null, recordedAt: at, sample: false, ...visit,
  })));
  const visits = seeded.map(({ done: _done, ...visit }) => visit);
  const assignments = experiment ? rows.flatMap(({ guest, assigned }) => (assigned ? [{ experimentId: experiment.id, guestId: guest.id, visitId: seeded.find(({ guestId }) => guestId === guest.id)?.id, ...assigned, touchId: null, sample: false }] : [])) : [];
  const decisions = seeded.flatMap(({ done, id, guestId }) => done.map((stepId) => ({ visitId: id, stepId, guestId, outcome: { kind: 'done' }, decidedAt: at, sample: false })));
  const book = {
    key: 'book', bookId: v7(), ledgerNo: 1, nextGuestNo: rows.length + 1, counts: { guests: rows.length, visits: visits.length, touches: 0 }, sampleLoaded: false, lastBackupAt: null, createdAt: at,
  };
  const rowsOfBook = { guests: rows.map(({ guest }) => guest), visits, decisions, ...(experiment && { experiments: [experiment], assignments }), settings: [{ key: 'shop', value: { ...blankShop, name: '割烹 見本', ownerName: '見本 一郎', letterStyle: 'hand', ...shop } }, { key: 'plans', value: plans }], meta: [book] };
  // Format 1 is the easiest to write, and is restored for ever.
  return Buffer.from(writeBackupV1(rowsOfBook, { app: 'test', schema: 1, createdAt: at }));
}

/** On a page whose first run is over. */
export async function bringIn(page: Page, url: string, guests: readonly SeedGuest[], more: SeedMore = {}): Promise<void> {
  await page.goto(`${url}#/settings`);
  const buffer = seedFile(guests, more);
  await page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles({ name: 'seed.goencho', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'この控えに置きかえる' }).click();
  await page.getByText('控えの帳面に戻しました。').waitFor({ timeout: 30_000 });
}
