import type { dueJa } from '../ja/due.ts';
import type { Like } from '../like.ts';

export const dueEn: Like<typeof dueJa> = {
  title: 'Due',
  print: 'This week on paper',
  purpose: 'Promises, counted from the day of the visit. Close each one: done, later or skip.',
  group: { overdue: 'Late', today: 'Today', soon: 'The next 7 days', held: 'Held back' },
  late: '{{count}} days late', late_one: '{{count}} day late',
  event: {
    visit: 'came {{day}}', introduction: 'the introduced guest first came {{day}}', birthday: 'birthday {{day}}', anniversary: 'anniversary {{day}}', 'first-visit': 'day of the first visit {{day}}',
    contract: 'day of the contract {{day}}', handover: 'day of the handover {{day}}', 'new-year': 'New Year {{day}}', season: 'season from {{day}}', drying: 'away longer than usual since {{day}}', chosen: 'chosen from the figures {{day}}',
  },
  noPhone: 'No phone number written down',
  action: { done: 'Done', later: 'Later', skip: 'Skip', write: 'Write', cancel: 'Cancel', memo: 'Note', choose: 'Choose' },
  memo: { label: 'What was said', hint: 'It will help when you meet next.', confirm: 'Keep it and mark as done' },
  later: { label: 'Until when?', hint: 'such as 11/28, tomorrow, in 3 days', confirm: 'Move to this day', tomorrow: 'Tomorrow', threeDays: 'In 3 days', nextWeek: 'Next week', past: 'Choose a day after today.', tooFar: 'Choose a day within two years.', missing: 'Write a day.' },
  skip: { label: 'Why is it skipped?', confirm: 'Skip', reasons: { met: 'We met already', notNeeded: 'Would rather not', enough: 'Not this time' } },
  said: { done: '{{name}}: {{kind}} is done.', later: '{{name}}: moved to {{day}}.', skipped: '{{name}}: skipped.', released: '{{name}}: no longer held back.', toCard: '{{name}}: it is a card now, among those to write.' },
  failed: { 'disk-full': 'The disk is full; nothing was written.', 'not-found': 'This item is gone. Another window seems to have closed it.', invalid: 'This could not be written as it is.' },
  hold: {
    mourning: 'Held back until the mourning year is over. You may judge otherwise.',
    stopped: 'The guest asked for it. Lift the stop on the guest\'s page to bring it back.',
    'forbidden-channel': 'A channel not to be used for this guest. The guest\'s page can change it.',
    'no-consent': 'No consent is on record. Write its day on the guest\'s page to bring it back.',
    'no-address': 'An address on the guest\'s page brings it back. If you hand it over yourself, go on.',
    'no-phone': 'A phone number on the guest\'s page brings it back. If you know the number, go on.',
    'only-offers': 'The last three contacts were all offers. A greeting in between brings it back, or judge for yourself.',
    'budget-greetings': 'The greetings of that month are used up; their number stands in the settings.',
    'budget-offers': 'The offers of that year are used up; their number stands in the settings.',
  },
  consentToCome: 'The consent to offers is dated in the future.',
  back: {
    date: 'It takes its turn again on {{day}}.',
    tooLate: 'It could go on {{day}} at the earliest, but makes sense until {{lapses}} only, so as things stand it will be left out.',
    budget: 'While the number is 0, none goes out.',
  },
  release: { card: 'Write anyway', call: 'Call anyway' },
  soonNote: 'Not yet due. You may do it early.',
  plansLeftOut: { text: 'Part of “{{plans}}” makes no sense and is not followed: the promises of that part are missing here.', open: 'Open the plans', unnamed: 'plan {{number}}, whose name cannot be read' },
  more: 'Show the other {{count}}',
  empty: { title: 'Nothing is promised', text: 'Record a visit, and this list fills: a card on the next open day, a call after 7 days, a question after 14 and after 30.', button: 'Record a visit' },
};
