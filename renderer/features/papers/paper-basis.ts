import type { TFunction } from 'i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Shop } from '#shared/model/shop';
import type { Paper, PaperPart } from '#shared/print/paper';
import type { GuestEntry } from '../../data/guests-contract.ts';
import type { useFormat } from '../../i18n/use-format.ts';

/** What every sheet is written with. */
export interface PaperBasis {
  readonly t: TFunction<readonly ['papers', 'common', 'calendar']>;
  /** What the list 予定 says of a hold. */
  readonly tDue: TFunction<'due'>;
  readonly format: ReturnType<typeof useFormat>;
  readonly shop: Shop;
  readonly today: PlainDate;
}

/** A sheet with the foot line that all of them have. */
export function sheetOf({ t, format, shop, today }: PaperBasis, part: Omit<Paper, 'foot' | 'missing'>): Paper {
  // The composer knows the codes; this puts its own mark in their place.
  return { ...part, foot: t('papers:foot', { shop: shop.name || t('common:appName'), day: format.day(today) }), missing: t('papers:missing', { codes: '{{codes}}' }) };
}

/** The reading over the name, which must be spoken right. */
export function nameParts({ format }: PaperBasis, guest: GuestEntry, points = 13): readonly PaperPart[] {
  return [
    { kind: 'text', text: guest.kana, tone: 'quiet', points: 8.5 },
    { kind: 'text', text: format.addressed(guest), points, oneLine: true },
    ...(guest.company === '' || guest.company === guest.name ? [] : [{ kind: 'text', text: guest.company, tone: 'quiet', points: 9 } as const]),
  ];
}

/** A quiet word over what it names; nothing where there is nothing to say. */
export const labelled = (label: string, text: string, tone: 'plain' | 'framed' = 'plain'): readonly PaperPart[] =>
  (text.trim() === '' ? [] : [{ kind: 'text', text: label, tone: 'quiet', points: 8.5 }, { kind: 'text', text: text.trim(), tone }]);
