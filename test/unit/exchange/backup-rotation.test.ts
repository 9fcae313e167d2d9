import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToDelete, isUnfinishedBackup, storedBackup, type StoredBackup } from '#shared/exchange/backup-rotation';
import { addDays, type PlainDate } from '#shared/lib/plain-date';

const day = (text: string) => text as PlainDate;
const backup = (on: PlainDate, time = '233000'): StoredBackup => storedBackup(`goencho-${on.replaceAll('-', '')}-${time}.goencho`)!;

/** What is in the folder after each evening from `from` on for so many days has made its backup. */
function afterEvenings(from: PlainDate, days: number, isOpen: (index: number) => boolean = () => true): readonly StoredBackup[] {
  let folder: readonly StoredBackup[] = [];
  for (let index = 0; index < days; index += 1) {
    const today = addDays(from, index);
    if (!isOpen(index)) continue;
    const made = backup(today);
    const all = [...folder, made];
    const gone = new Set(backupsToDelete(all, made.name, today));
    folder = all.filter(({ name }) => !gone.has(name));
  }
  return folder;
}

describe('isUnfinishedBackup', () => {
  it.each([
    ['goencho-20261122-013000.goencho.crswap', true],
    ['goencho-20261122-013000.goencho', false],
    ['家計簿.goencho.crswap', false],
  ])('%s', (name, expected) => expect(isUnfinishedBackup(name)).toBe(expected));
});

describe('storedBackup', () => {
  it.each([
    ['goencho-20261122-013000.goencho', { name: 'goencho-20261122-013000.goencho', on: '2026-11-22', time: '013000' }],
    ['goencho-20261322-013000.goencho', null],
    ['goencho-20261122-013000 (2).goencho', null],
    ['家計簿.goencho', null],
    ['.goencho-20261122-013000.goencho.123.tmp', null],
  ])('%s', (name, expected) => expect(storedBackup(name)).toEqual(expected));
});

describe('backupsToDelete', () => {
  it('leaves, after two years of evenings, the last seven days, the last days of five weeks and of twenty-four months', () => {
    const left = afterEvenings(day('2024-12-01'), 730).map(({ on }) => on);
    expect(left.slice(-7)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']);
    expect(left).toEqual(expect.arrayContaining(['2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29']));
    expect(left).toEqual(expect.arrayContaining(['2024-12-31', '2025-01-31', '2025-02-28', '2026-02-28', '2026-10-31']));
    expect(left).toHaveLength(7 + 3 + 23);
  });

  it('of a day keeps the newest', () => {
    const [noon, night] = [backup(day('2026-11-22'), '120000'), backup(day('2026-11-22'), '233000')];
    expect(backupsToDelete([noon, night], night.name, day('2026-11-22'))).toEqual([noon.name]);
  });

  it('keeps the file that was just read back, also where its clock was behind', () => {
    const [early, late] = [backup(day('2026-11-22'), '120000'), backup(day('2026-11-22'), '233000')];
    expect(backupsToDelete([early, late], early.name, day('2026-11-22'))).toEqual([]);
  });

  it('touches nothing that is dated after today', () => {
    const wrongClock = [backup(day('2031-01-01'), '100000'), backup(day('2031-01-01'), '110000')];
    expect(backupsToDelete([...wrongClock, backup(day('2026-11-22'))], backup(day('2026-11-22')).name, day('2026-11-22'))).toEqual([]);
  });

  it('a shop that closes for three months keeps what it had', () => {
    const before = afterEvenings(day('2026-01-01'), 60);
    expect(backupsToDelete([...before, backup(day('2026-06-01'))], backup(day('2026-06-01')).name, day('2026-06-01')).length).toBeLessThan(3);
  });

  const folders = fc.array(fc.record({ offset: fc.integer({ min: -800, max: 5 }), time: fc.integer({ min: 0, max: 235_959 }).map((time) => String(time).padStart(6, '0')) }), { minLength: 1, maxLength: 120 })
    .map((entries) => [...new Map(entries.map(({ offset, time }) => backup(addDays(day('2026-11-22'), offset), time)).map((one) => [one.name, one])).values()]);

  it('never lets the newest or the good one go, keeps each of the last seven days that has one, and a second time finds nothing', () => {
    fc.assert(fc.property(folders, fc.nat(), (folder, which) => {
      const today = day('2026-11-22');
      const good = folder[which % folder.length]!.name;
      const gone = backupsToDelete(folder, good, today);
      const left = folder.filter(({ name }) => !gone.includes(name));
      const newest = folder.toSorted((a, b) => (a.on + a.time < b.on + b.time ? 1 : -1))[0]!.name;
      expect(gone).not.toContain(newest);
      expect(gone).not.toContain(good);
      const days = (list: readonly StoredBackup[]) => [...new Set(list.map(({ on }) => on))].toSorted().slice(-7);
      expect(days(left)).toEqual(days(folder));
      const months = (list: readonly StoredBackup[]) => [...new Set(list.map(({ on }) => on.slice(0, 7)))].toSorted().slice(-24);
      expect(months(left)).toEqual(months(folder));
      expect(backupsToDelete(left, good, today)).toEqual([]);
    }));
  });
});
