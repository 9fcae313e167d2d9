import type { exportJa } from '../ja/export.ts';
import type { Like } from '../like.ts';

export const exportEn: Like<typeof exportJa> = {
  title: 'Write out', purpose: 'Makes files of your records for other programs, and paper for a binder. The records themselves do not change.',
  back: 'To the guests', empty: 'There is nothing to write out yet', record: "Log tonight's visits",
  choose: 'What would you like?', make: 'Write out', stop: 'Stop', writing: 'Writing…', comma: ', ',
  kind: {
    guests: 'List of guests', 'atena-shokunin': 'Address list for Atena Shokunin', fudemame: 'Address list for Fudemame', vcard: 'Contacts for a phone', visits: 'Visits', touches: 'Contacts made',
    answers: 'Answers', json: 'The whole book', binder: 'Guest book on paper',
  },
  about: {
    guests: 'CSV, one line a guest. Opens in a spreadsheet, and can be brought back into Goencho.', 'atena-shokunin': 'CSV in the form that Atena Shokunin reads.', fudemame: 'CSV in the standard form of Fudemame Cloud.',
    vcard: 'vCard (.vcf) with the readings of the names. Without photos and visits.', visits: 'CSV of days, parties, amounts, dishes and talk.', touches: 'CSV of cards, calls and the like, with the words that went out.',
    answers: 'CSV of what guests said about recommending, satisfaction and effort.', json: 'Everything as JSON, photos included. For looking at; to restore, take a backup.', binder: 'Each guest with the whole history, as one PDF (A4) to be bound, each row of the register from a new page.',
  },
  touchPurpose: { greeting: 'Greeting', offer: 'Offer' },
  encoding: { label: 'Encoding', hint: 'UTF-8 unless an old program shows garbled text: then Shift_JIS.', 'utf-8': 'UTF-8', cp932: 'Shift_JIS' },
  leaveOut: 'Leave out whoever may not get post now', leaveOutHint: 'Guests who asked for no post, are in mourning, or have no address.',
  leftOut: '{{count}} guests who may not get post now were left out.', leftOut_one: 'One guest who may not get post now was left out.',
  scope: { label: 'Whose pages?', moved: 'Guests with news this month', all: 'Everybody' },
  apart: '{{count}} rows have characters that Shift_JIS lacks. They stand unchanged in a second file (UTF-8).', apart_one: 'One row has characters that Shift_JIS lacks. It stands unchanged in a second file (UTF-8).',
  apartRow: '{{name}} (row {{row}}): {{characters}}',
  ended: { stopped: 'Stopped. No file was made.', nobody: 'There is nobody to write out.', 'changed-meanwhile': 'Something was added meanwhile. Please try again.' },
  binder: {
    title: 'Guest book – {{part}}', row: '{{row}}', other: 'Others', count: '{{count}} guests', count_one: '{{count}} guest', missing: '〓 stands for characters that no font has: {{codes}}',
    company: 'Company', address: 'Address', contact: 'Phone, e-mail', birthday: 'Birthday', introducer: 'Introduced by', allergies: 'Allergies', likes: 'Likes', memo: 'Notes', visits: 'Visits',
    stopped: 'No post since', mourning: 'In mourning since', visitCount: '{{count}} visits (first {{first}}), {{spend}} in all', visitCount_one: '{{count}} visit ({{first}}), {{spend}}', monthDay: '{{month}}/{{day}}', bornOn: '{{year}}-{{month}}-{{day}}',
    day: 'Day', what: 'What', words: 'Words', visit: 'Visit', party: 'party of {{count}}', noHistory: 'No history yet.', goesOn: '{{name}} (continued)',
  },
};
