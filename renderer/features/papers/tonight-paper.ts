import type { Paper, PaperPart } from '#shared/print/paper';
import type { GuestSheet } from './guest-sheet.ts';
import { labelled, nameParts, sheetOf, type PaperBasis } from './paper-basis.ts';

const photoSize = 30;
const rowHeight = 36;

/** Before service: who comes tonight, how the name is read, what was said last, what is liked and what must never be served. */
export function tonightPaper(sheets: readonly GuestSheet[], basis: PaperBasis): Paper {
  const { t, format, today } = basis;
  return sheetOf(basis, {
    title: t('papers:tonight.title'), aside: format.day(today),
    blocks: [{
      kind: 'table', empty: t('papers:tonight.none'),
      columns: [
        { title: '', width: photoSize + 4 }, { title: t('papers:column.guest'), width: { share: 3 } }, { title: t('papers:column.lastTalk'), width: { share: 4 } }, { title: t('papers:column.care'), width: { share: 3 } },
      ],
      rows: sheets.map((sheet) => ({ height: rowHeight, cells: [photoOf(sheet), whoOf(sheet, basis), talkOf(sheet, basis), careOf(sheet, basis)] })),
    }],
  });
}

const photoOf = ({ picture }: GuestSheet): readonly PaperPart[] => (picture ? [{ kind: 'picture', file: picture, size: photoSize }] : []);

function whoOf({ entry, guest, rank }: GuestSheet, basis: PaperBasis): readonly PaperPart[] {
  const { t } = basis;
  const place = [guest.company.department, guest.company.title].filter((text) => text !== '').join(' ');
  return [
    ...nameParts(basis, entry, 16),
    ...(place === '' ? [] : [{ kind: 'text', text: place, tone: 'quiet', points: 9 } as const]),
    { kind: 'text', text: [entry.totals.visits === 0 ? t('papers:firstTime') : t('papers:visits', { count: entry.totals.visits }), rank].filter(Boolean).join('　'), points: 9 },
  ];
}

function talkOf({ lastTalk }: GuestSheet, { t, format, today }: PaperBasis): readonly PaperPart[] {
  if (lastTalk === null) return [{ kind: 'text', text: t('papers:noVisit'), tone: 'quiet' }];
  return [
    { kind: 'text', text: t('papers:since.visit', { day: format.day(lastTalk.on, today) }), tone: 'quiet', points: 8.5 },
    { kind: 'text', text: lastTalk.talk.trim() || t('papers:noTalk') },
    ...labelled(t('papers:label.dishes'), lastTalk.dishes), ...labelled(t('papers:label.recommendation'), lastTalk.recommendation),
    ...labelled(t('papers:label.companions'), lastTalk.companions),
  ];
}

/** Allergies first, in a frame: nobody may overlook them. */
function careOf({ guest }: GuestSheet, { t }: PaperBasis): readonly PaperPart[] {
  return [...labelled(t('papers:label.allergies'), guest.allergies, 'framed'), ...labelled(t('papers:label.likes'), guest.likes), ...labelled(t('papers:label.memo'), guest.memo)];
}
