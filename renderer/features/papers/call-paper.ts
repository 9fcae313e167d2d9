import type { DueItem } from '#shared/follow/due-items';
import type { Paper } from '#shared/print/paper';
import type { GuestSheet } from './guest-sheet.ts';
import { labelled, nameParts, sheetOf, type PaperBasis } from './paper-basis.ts';

/** Room to write what was said, in mm. */
const memoHeight = 26;

/** Whom to call this week: the number large, what was said last, and room for what is said now. */
export function callPaper(calls: readonly { readonly item: DueItem; readonly sheet: GuestSheet }[], basis: PaperBasis): Paper {
  const { t, format, today } = basis;
  return sheetOf(basis, {
    title: t('papers:calls.title'), aside: t('papers:calls.count', { count: calls.length }),
    blocks: [
      { kind: 'text', text: t('papers:calls.hint'), tone: 'quiet' },
      { kind: 'gap', height: 2 },
      {
        kind: 'table', empty: t('papers:calls.none'),
        columns: [{ title: '', width: 8 }, { title: t('papers:column.guest'), width: 52 }, { title: t('papers:column.lastTalk'), width: { share: 1 } }, { title: t('papers:column.memo'), width: { share: 1 } }],
        rows: calls.map(({ item, sheet: { entry, guest, lastTalk } }) => ({
          height: memoHeight,
          cells: [
            [{ kind: 'tick' }],
            [...nameParts(basis, entry), { kind: 'text', text: guest.phone.trim() || t('papers:calls.noPhone'), points: 15 }, { kind: 'text', text: t('papers:calls.why', { day: format.day(item.dueOn, today), kind: t(`common:kind.${item.kind}`) }), tone: 'quiet', points: 9 }],
            lastTalk === null ? t('papers:noVisit') : [
              { kind: 'text', text: t('papers:since.visit', { day: format.day(lastTalk.on, today) }), tone: 'quiet', points: 8.5 },
              { kind: 'text', text: lastTalk.talk.trim() || t('papers:noTalk'), points: 10 },
              ...labelled(t('papers:label.allergies'), guest.allergies, 'framed'),
            ],
            '',
          ],
        })),
      },
    ],
  });
}
