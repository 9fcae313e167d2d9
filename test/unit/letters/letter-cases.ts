import { plainDate, type Instant } from '#shared/lib/plain-date';
import type { GuestId, VisitId } from '#shared/model/ids';
import { thankYouTemplatesSchema } from '#shared/model/template';
import type { Visit } from '#shared/model/visit';
import thankYouJson from '../../../assets/templates/thank-you.json' with { type: 'json' };

export const templates = thankYouTemplatesSchema.parse(thankYouJson);
export const shop = { name: '割烹 みほん', ownerName: '見本 辰之進' };

export function visitOf(more: Partial<Visit> & { readonly n?: number } = {}): Visit {
  const { n = 1, ...rest } = more;
  return {
    id: `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}` as VisitId, guestId: '0198c0de-0000-7000-8000-0000000000aa' as GuestId,
    on: plainDate('2026-11-20'), party: 2, companions: '', amount: 30_000, dishes: '', talk: '', recommendation: '', occasion: '',
    introducedBy: null, broughtBy: null, movedBy: null, movedWords: '', recordedAt: '2026-11-20T14:00:00Z' as Instant, sample: false, ...rest,
  };
}
