import { err, ok } from '#shared/lib/result';
import type { PhotoId } from '#shared/model/ids';
import type { Photos } from './photos-contract.ts';
import { beginningWith } from './book-db.ts';
import type { BookParts } from './parts.ts';
import { redrawn } from './picture.ts';
import { nothingTrashed, type PhotoRow } from './rows.ts';
import { discard } from './trash.ts';

export function openPhotos({ db, act, newId }: BookParts): Photos {
  return {
    ofGuest: (guestId) => db.photos.where('[guestId+side]').between(...beginningWith(guestId)).toArray(),
    put: async (guestId, side, file) => {
      const picture = await redrawn(file);
      if (!picture.ok) return picture;
      return act(async (ledger) => {
        if (!(await db.guests.get(guestId))) return err({ kind: 'not-found' });
        const photo: PhotoRow = { id: newId() as PhotoId, guestId, side, ...picture.value, addedAt: ledger.at };
        const before = await db.photos.where('[guestId+side]').equals([guestId, side]).first();
        const replaced = before ? await discard(db, { id: newId(), at: ledger.at, what: 'photo', replacedBy: photo.id, rows: { ...nothingTrashed, photos: [before] } }) : null;
        await db.photos.add(photo);
        return ok({ photo, replaced });
      });
    },
    remove: (id) => act(async (ledger) => {
      const photo = await db.photos.get(id);
      if (!photo) return err({ kind: 'not-found' });
      return ok(await discard(db, { id: newId(), at: ledger.at, what: 'photo', rows: { ...nothingTrashed, photos: [photo] } }));
    }),
  };
}
