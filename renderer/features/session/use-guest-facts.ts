import type { DueItem } from '#shared/follow/due-items';
import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import type { Book } from '../../data/book.ts';
import type { Photo } from '../../data/photos-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';

/** Everything that stands on one card. */
export interface GuestFacts {
  readonly guest: Guest;
  readonly introducer: Guest | null;
  /** The face, or else the front of the business card. */
  readonly photo: Photo | null;
  readonly lastVisit: Visit | null;
  /** The newest visit of which a talk was noted: it may be older than the last one. */
  readonly lastTalk: Visit | null;
  readonly touches: readonly Touch[];
}

const shownTouches = 3;

/** The facts of the item in front of him and of its neighbours, so that the next card is there when the key is pressed. */
export function useGuestFacts(items: readonly DueItem[]): ReadonlyMap<GuestId, GuestFacts> {
  const book = useBook();
  const ids = [...new Set(items.map(({ guestId }) => guestId))];
  const facts = useLive(async () => new Map((await Promise.all(ids.map(async (id) => [id, await factsOf(book, id)] as const))).flatMap(([id, known]) => (known ? [[id, known] as const] : []))), [book, ids.join(' ')]);
  return facts ?? new Map();
}

async function factsOf(book: Book, id: GuestId): Promise<GuestFacts | null> {
  const [guest, photos, visits, touches] = await Promise.all([book.guests.read(id), book.photos.ofGuest(id), book.visits.ofGuest(id), book.touches.ofGuest(id)]);
  if (guest === null) return null;
  const photo = photos.find(({ side }) => side === 'face') ?? photos.find(({ side }) => side === 'card-front') ?? null;
  return {
    guest, photo, touches: touches.slice(0, shownTouches),
    introducer: guest.introducedBy === null ? null : await book.guests.read(guest.introducedBy),
    lastVisit: visits[0] ?? null, lastTalk: visits.find(({ talk }) => talk.trim() !== '') ?? null,
  };
}
