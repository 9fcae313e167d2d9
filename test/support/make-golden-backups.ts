import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankGuest } from '#shared/model/guest';
import { blankShop } from '#shared/model/shop';
import { writeFrames } from '#shared/exchange/backup-frames';
import { aboutLine, closingLine, rowLine } from '#shared/exchange/backup-lines';
import type { BackupTable } from '#shared/exchange/backup-tables';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import { newLock, sealerOf, termsOf } from '../../renderer/data/backup-lock.ts';
import { encoded, gzipped, portions, sha256 } from '../../renderer/data/backup-streams.ts';
import { writeBackupV1 } from './write-backup-v1.ts';

/**
 * Makes the samples of the backup formats in test/golden: `node test/support/make-golden-backups.ts`. Samples of a format that has been
 * released are never made anew, since they stand for files that lie with somebody; a new format gets its own beside them.
 */
const at = '2026-11-21T13:00:00.000Z';
const id = (number: number): string => `01932f3e-7c4a-7b3e-9a51-0d6b7f3c2a${String(number).padStart(2, '0')}`;
const totals = { visits: 1, spend: 32_000, firstOn: '2026-11-20', lastOn: '2026-11-20', lastVisitId: id(20), outcomes: {} };

/** A guest as the first version of the program kept him: none of the fields that came later. */
const { cameBy: _cameBy, anniversaries: _anniversaries, plans: _plans, ...oldGuest } = blankGuest;
const guest = { ...oldGuest, id: id(10), familyName: '髙﨑', givenName: '𠮷', familyKana: 'たかさき', givenKana: 'きち', memo: '窓際の席がお好き\n「次は奥様と」', createdAt: at, updatedAt: at, sample: false, no: 1, kanaKey: '', searchKey: '', seq: 1, totals };
const visit = { id: id(20), guestId: id(10), on: '2026-11-20', party: 2, companions: '奥様', amount: 32_000, dishes: '', talk: '釣りのお話', recommendation: '寒鰤', occasion: '', introducedBy: null, recordedAt: at, sample: false };
const letter = { id: id(30), guestId: id(10), visitId: id(20), stepId: 'thank-you', slots: { thanks: '先日は', talk: '釣りのお話', recommendation: '寒鰤', signature: '店主' }, style: 'hand', edited: false, printedAt: at, postedOn: '2026-11-21', touchId: id(40), createdAt: at, updatedAt: at, sample: false };
const touch = { id: id(40), guestId: id(10), on: '2026-11-21', recordedAt: at, kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', text: '先日は', visitId: id(20), letterId: id(30), sample: false, settles: { visitId: id(20), stepId: 'thank-you', before: null } };
const decision = { visitId: id(20), stepId: 'thank-you', guestId: id(10), decidedAt: at, outcome: { kind: 'done' }, sample: false };
/** A picture of one pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const photo = { id: id(50), guestId: id(10), side: 'card-front', picture: { $picture: 'image/png', base64: pixel }, width: 1, height: 1, addedAt: at };
const book = { key: 'book', bookId: id(1), ledgerNo: 9, nextGuestNo: 2, counts: { guests: 1, visits: 1, touches: 1 }, sampleLoaded: false, lastBackupAt: null, createdAt: at };
const first = {
  guests: [guest], visits: [visit], touches: [touch], decisions: [decision], letters: [letter], photos: [photo], trash: [],
  settings: [{ key: 'shop', value: { ...blankShop, name: '割烹 みなと' } }], meta: [book],
};

const folder = join(import.meta.dirname, '../golden');
mkdirSync(folder, { recursive: true });
function writeNew(name: string, bytes: Uint8Array): void {
  if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), bytes);
}
writeNew('backup-format1-schema1.goencho', writeBackupV1(first, { app: '0.1.0', schema: 1, createdAt: at }));
const improvement = { id: id(60), on: '2026-11-21', text: '箸置きを替える', from: 'session', month: null, askedOn: null, result: null, guestIds: [id(10)] };
writeNew('backup-format1-schema2.goencho', writeBackupV1({ ...first, sessions: [], improvements: [improvement] }, { app: '0.1.0', schema: 2, createdAt: at }));

type Tables = Partial<Readonly<Record<BackupTable, readonly object[]>>>;

/** Format 2, open and with the pass-phrase 「さくらの花が咲く」. */
async function writeFormat2(name: string, { schema, tables, passPhrase }: { readonly schema: number; readonly tables: Tables; readonly passPhrase: string | null }): Promise<void> {
  async function* text() {
    const counts = Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]));
    yield aboutLine({ schema, bookId: book.bookId, shop: '割烹 みなと', counts, visitsFrom: visit.on as PlainDate, visitsUntil: visit.on as PlainDate });
    for (const [table, rows] of Object.entries(tables)) for (const row of rows) yield rowLine(table as BackupTable, row);
    yield closingLine;
  }
  const lock = passPhrase === null ? null : await newLock(passPhrase);
  const seal = lock && termsOf(lock);
  const pieces: Uint8Array[] = [];
  for await (const piece of writeFrames({ app: '0.1.0', createdAt: at as Instant, seal }, portions(gzipped(encoded(text()))), sha256, lock && seal ? sealerOf(lock, seal) : null)) pieces.push(piece);
  writeNew(name, Buffer.concat(pieces));
}
const second = { ...first, improvements: [improvement], tombstones: [{ key: `guests ["${id(70)}"]`, at }] };
await writeFormat2('backup-format2-schema2.goencho', { schema: 2, tables: second, passPhrase: null });
await writeFormat2('backup-format2-schema2-sealed.goencho', { schema: 2, tables: second, passPhrase: 'さくらの花が咲く' });

/** The guest was brought by an import, and another record of him was made one with his; a third person is not he; a question of 効き目帳 kept the other's place. */
const imported = { id: id(80), at, file: '住所録.csv', what: 'guests', added: 1, changed: 0, left: 0, photos: 0, headers: '', meanings: [], undoneAt: null };
const importPart = { importId: id(80), part: 0, guests: [id(10)], changed: [], visits: [], photos: [] };
const other = { ...guest, ...blankGuest, id: id(11), familyName: '高崎', givenName: '吉', no: 2, totals: { ...totals, visits: 0, spend: 0, firstOn: null, lastOn: null, lastVisitId: null } };
const merged = { id: id(81), at, keep: id(10), gone: id(11), keepName: '髙﨑 𠮷', goneName: '高崎 吉', changes: [{ table: 'guests', rows: [{ before: other, after: null }] }] };
const apart = { key: `${id(10)}/${id(12)}`, one: id(10), other: id(12), at };
const arm = { label: '手書き風', style: 'hand', offer: null, words: null, slot: null, channel: null };
const experiment = {
  id: id(82), question: 'style', title: '書きぶり', a: { ...arm, label: 'なぞり書き', style: 'tracing' }, b: arm, withinDays: 30, perArm: 20, baseline: 0.3, difference: 0.3, seed: 's',
  startedOn: '2026-11-01', endsOn: '2027-05-01', stoppedOn: null, createdAt: at, sample: false,
  gone: [{ arm: 'b', stratum: 'new', place: 1, assignedOn: '2026-11-20', sent: false, departed: false, returnedAfter: null }],
};
const assignment = { experimentId: id(82), guestId: id(10), visitId: id(20), arm: 'a', stratum: 'new', place: 0, assignedOn: '2026-11-20', touchId: null, sample: false };
const third = {
  ...second, guests: [{ ...guest, cameBy: 'walk-in', anniversaries: [], plans: [] }], experiments: [experiment], assignments: [assignment],
  imports: [imported], importParts: [importPart], merges: [merged], apart: [apart], meta: [{ ...book, nextGuestNo: 3 }],
};
await writeFormat2('backup-format2-schema3.goencho', { schema: 3, tables: third, passPhrase: null });
