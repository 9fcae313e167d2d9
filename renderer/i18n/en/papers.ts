import type { papersJa } from '../ja/papers.ts';
import type { Like } from '../like.ts';

export const papersEn: Like<typeof papersJa> = {
  title: 'On paper',
  purpose: 'The lists that you want in your hand, as PDFs for A4 paper.',
  choose: 'Which sheet?', make: 'Make the PDF', pages: '{{count}} sheets of A4.', pages_one: '{{count}} sheet of A4.', manyPages: '{{count}} sheets of A4. Mind the number before you print.', counting: 'Counting the sheets.',
  choice: { week: 'This week', calls: 'Calls', tonight: 'Tonight', plan: 'Thirty days', month: 'A month' },
  about: {
    week: 'The promises of the next seven days in the order of work, each with a box to tick.',
    calls: 'Whom to call this week: the number large, what was said last, and room to write.',
    tonight: 'Choose who comes tonight: reading, face or business card, what was said last, likes and allergies on one sheet.',
    plan: 'What you do on which day after a visit, with your own plan filled in and room for your words.',
    month: 'Birthdays and anniversaries with the last day to post a card.',
  },
  foot: '{{shop}}  {{day}}', missing: '〓 stands for characters that no font has: {{codes}}',
  column: { day: 'Day', what: 'What', guest: 'Guest', since: 'Because of', lastTalk: 'Last talk', memo: 'What was said', care: 'Likes and cautions', whatDay: 'Occasion', postBy: 'Post by' },
  since: {
    visit: 'visit of {{day}}', introduction: 'introduction, {{day}}', birthday: 'birthday {{day}}', anniversary: 'anniversary {{day}}', 'first-visit': 'first visit, {{day}}',
    contract: 'contract of {{day}}', handover: 'handed over {{day}}', 'new-year': 'New Year', season: 'the season', drying: 'not here for long', chosen: 'chosen on {{day}}',
  },
  label: { allergies: 'Allergies', likes: 'Likes', memo: 'Notes', dishes: 'Served', recommendation: 'To recommend next', companions: 'Came with' },
  purposes: { greeting: 'greeting', offer: 'offer' },
  noVisit: 'No visit is recorded yet', noTalk: 'No talk was noted', visits: '{{count}} visits', visits_one: '{{count}} visit', firstTime: 'Here for the first time',
  week: {
    title: 'This week', now: 'Up to today ({{count}})', soon: 'To come ({{count}})', held: 'Held back ({{count}})', heldMore: '{{reason}}: {{count}} more (see Due).', late: 'late',
    noneNow: 'No promise up to today.', noneSoon: 'No promise in the next seven days.',
  },
  calls: { title: 'Calls', count: '{{count}} calls', count_one: '{{count}} call', hint: 'Tick the box when you have talked. Type what was said under Due afterwards.', none: 'Nobody to call this week.', noPhone: 'no number is noted', why: '{{day}}  {{kind}}' },
  tonight: { title: "Tonight's guests", add: 'Who comes tonight', hint: 'A name that you choose joins the list below.', none: 'Nobody is chosen.', remove: 'Remove', removeOne: 'Remove {{name}}' },
  plan: {
    title: 'The first thirty days', desk: 'Desk: {{owner}}', hint: 'Counted from the day of the visit. Write the words for your guests into the last column.', none: 'No plan counts from a visit now.',
    when: 'When', stage: 'Stage', what: 'What', plan: 'Plan', words: 'Your words', sameDay: 'same day', nextDay: 'next day', after: 'after {{count}} days', after_one: 'after {{count}} day',
    window: 'within {{count}} days from then', window_one: 'within {{count}} day from then', firstOnly: 'first visit only',
    later: '{{count}} more steps come after the thirtieth day (see Follow plans).', later_one: '{{count}} more step comes after the thirtieth day (see Follow plans).',
    noRoom: 'There is no room here for {{count}} more steps (see Follow plans).', noRoom_one: 'There is no room here for {{count}} more step (see Follow plans).',
    stages: { thanks: 'Thanks', enjoy: 'How to enjoy', check: 'Check', propose: 'Propose' },
    figures: 'Three figures', target: 'Target', thisMonth: 'This month', figure: { return: 'Return rate', introduction: 'Introduction rate', nps: 'NPS' },
    session: 'Every week: {{weekday}} {{time}}, {{minutes}} minutes', improvement: 'One improvement this month:',
  },
  month: { title: 'Birthdays and anniversaries, {{month}}', count: '{{count}} days', count_one: '{{count}} day', none: 'No birthday or anniversary in this month.' },
};
