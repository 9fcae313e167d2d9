import { err, ok } from '#shared/lib/result';
import type { Instant } from '#shared/lib/plain-date';
import type { PictureId } from '#shared/model/ids';
import type { Shop } from '#shared/model/shop';
import type { Pictures } from './photos-contract.ts';
import type { BookDb } from './book-db.ts';
import type { BookParts } from './parts.ts';
import { redrawn } from './picture.ts';
import type { PictureRow } from './rows.ts';

/** 1,000 pixels over the 82 mm of the largest picture are 310 dpi, as fine as a postcard is printed. */
const longestSide = 1000;

/** 絵 and 判. A picture never changes and is never taken away by hand: letters and settings name it, and what nobody names goes later. */
export function openPictures({ db, act, newId }: BookParts): Pictures {
  return {
    read: async (id) => await db.pictures.get(id) ?? null,
    add: async (file, about) => {
      const picture = await redrawn(file, longestSide);
      if (!picture.ok) return picture;
      return act(async (ledger) => {
        const row: PictureRow = { id: newId() as PictureId, ...picture.value, about: about.toWellFormed().trim().slice(0, aboutLimit), addedAt: ledger.at };
        await db.pictures.add(row);
        return ok(row);
      });
    },
    describe: (id, about) => act(async () => {
      const changed = await db.pictures.update(id, { about: about.toWellFormed().trim().slice(0, aboutLimit) });
      return changed === 1 || await db.pictures.get(id) ? ok(null) : err({ kind: 'not-found' });
    }),
  };
}

export const aboutLimit = 60;

/** Pictures added before `before` that no letter names (in the trash neither) and no setting: an undo of so long ago is over. */
export async function dropUnusedPictures(db: BookDb, before: Instant): Promise<void> {
  await db.transaction('rw', [db.pictures, db.letters, db.settings, db.trash], async () => {
    const old = await db.pictures.where('addedAt').below(before).primaryKeys();
    if (old.length === 0) return;
    const named = new Set<PictureId | null | undefined>();
    await db.trash.each(({ rows }) => rows.letters?.forEach(({ look }) => {
      if (look?.picture && look.picture !== 'none') named.add(look.picture.id);
    }));
    const cards = ((await db.settings.get('shop'))?.value as Partial<Shop> | undefined)?.cards;
    for (const id of [cards?.picture?.id, cards?.seal, cards?.senderSeal]) named.add(id);
    const unnamed = old.filter((id) => !named.has(id));
    const carried = await Promise.all(unnamed.map((id) => db.letters.where('look.picture.id').equals(id).count()));
    await db.pictures.bulkDelete(unnamed.filter((_, nth) => carried[nth] === 0));
  });
}
