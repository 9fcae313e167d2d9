import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import { useFormat } from '../i18n/use-format.ts';
import { holdWords } from './hold-words.ts';

/** What holds an item back and what would let it go. Nothing for an item that is free. */
export function HoldText({ item, today }: { readonly item: DueItem; readonly today: PlainDate }) {
  const { t } = useTranslation('due');
  const format = useFormat();
  return item.hold === null ? null : <span>{holdWords(item, { t, format, today })}</span>;
}
