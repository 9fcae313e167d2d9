import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import type { Book } from '../../data/book.ts';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { redrawn } from '../../data/picture.ts';

/** What a sheet says of one guest. */
export interface GuestSheet {
  readonly entry: GuestEntry;
  readonly guest: Guest;
  /** Name of the 段; '' for none. */
  readonly rank: string;
  /** The newest visit on which a word was noted; else the newest. */
  readonly lastTalk: Visit | null;
  /** JPEG or PNG: the face, or the business card. */
  readonly picture: Uint8Array | null;
}

/** On paper a photo is three centimetres high: 420 pixels are 350 dpi. */
const pictureSide = 420;

/** Guests in the order asked for; one who has been removed meanwhile is left out. */
export async function readGuestSheets(book: Book, ids: readonly GuestId[], { pictures, rankOf }: { readonly pictures: boolean; readonly rankOf: (entry: GuestEntry) => string }): Promise<readonly GuestSheet[]> {
  const guests = new Map((await book.guests.readMany(ids)).map((guest) => [guest.id, guest]));
  const sheets = await Promise.all(ids.map(async (id): Promise<readonly GuestSheet[]> => {
    const [entry, guest] = [book.directory.entry(id), guests.get(id)];
    if (!entry || !guest) return [];
    const visits = await book.visits.ofGuest(id);
    return [{ entry, guest, rank: rankOf(entry), lastTalk: visits.find(({ talk }) => talk.trim() !== '') ?? visits[0] ?? null, picture: pictures ? await pictureOf(book, id) : null }];
  }));
  return sheets.flat();
}

async function pictureOf(book: Book, id: GuestId): Promise<Uint8Array | null> {
  const photos = await book.photos.ofGuest(id);
  const photo = photos.find(({ side }) => side === 'face') ?? photos.find(({ side }) => side === 'card-front');
  if (!photo) return null;
  const small = await redrawn(photo.picture, pictureSide);
  return small.ok ? new Uint8Array(await small.value.picture.arrayBuffer()) : null;
}
