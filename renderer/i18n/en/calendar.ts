import type { calendarJa } from '../ja/calendar.ts';
import type { Like } from '../like.ts';

export const calendarEn: Like<typeof calendarJa> = {
  title: 'Calendar',
  purpose: 'Birthdays and anniversaries with the last day to post a card, and the seasons of letters.',
  print: 'This month on paper',
  before: 'Month before', after: 'Month after', toToday: 'Today',
  today: 'today', holiday: 'national holiday', closed: 'closed', listSeparator: ', ',
  weekday: {
    sun: { short: 'Sun', long: 'Sunday' }, mon: { short: 'Mon', long: 'Monday' }, tue: { short: 'Tue', long: 'Tuesday' }, wed: { short: 'Wed', long: 'Wednesday' },
    thu: { short: 'Thu', long: 'Thursday' }, fri: { short: 'Fri', long: 'Friday' }, sat: { short: 'Sat', long: 'Saturday' },
  },
  // Soft hyphens: the cell of a day is narrow.
  cell: {
    birthdays: '{{count}} birth\u00addays', birthdays_one: '{{count}} birth\u00adday', anniversaries: '{{count}} anniver\u00adsaries', anniversaries_one: '{{count}} anniver\u00adsary',
    deadlines: '{{count}} to post', deadlines_one: '{{count}} to post',
  },
  birthday: 'Birthday', birthdayWithAge: 'Birthday ({{count}})', yearsOf: '{{name}} ({{count}} years)', yearsOf_one: '{{name}} ({{count}} year)',
  anniversary: { wedding: 'Wedding anniversary', contract: 'Day of the contract', handover: 'Day of handing over', other: 'Anniversary' },
  postBy: 'Post by {{day}}',
  postToday: 'Post by this day',
  nothing: 'No birthday, anniversary or last posting day here.',
  span: '{{from}} – {{to}}',
  season: {
    'mid-winter': 'Mid-winter greetings', 'late-winter': 'Late-winter greetings', 'mid-summer': 'Mid-summer greetings', 'late-summer': 'Late-summer greetings',
    'mourning-notice': 'Notices of mourning arrive', 'new-year': 'Post the New Year cards',
  },
  quarter: {
    title: 'This quarter', hint: 'Four seasonal letters a year are a good measure.', season: 'Seasonal letters', maintenance: 'Mainte\u00adnance notices', offer: 'Limited offers', column: 'A word from the house',
    kind: 'Kind', sent: '{{count}} sent', none: 'None yet',
    week: '{{start}} – {{end}}', day: '{{day}}', planned: '{{count}} planned', held: '{{count}} held back', ahead: 'Plans are shown two months ahead. A week opens its names below.',
    list: '{{kind}}, {{days}}', more: 'Show {{count}} more', write: 'Write', due: 'To Due',
  },
  letters: {
    label: 'Seasonal letters of {{year}}', spring: 'Spring letter', summer: 'Summer letter', autumn: 'Autumn letter', winter: 'Winter letter', from: 'from {{day}}',
    planned: '{{count}} to write', held: '{{count}} held back', none: 'None sent',
  },
  file: {
    title: 'For the calendar of your telephone', hint: 'The weekly thirty minutes, birthdays, anniversaries and the seasons of letters, each with the last day to post a card (for one year), for Google, Apple and Outlook calendars.', button: 'Save the calendar file',
    private: 'It holds the names of your guests: mind where you read it in.',
    session: 'Thirty minutes', sessionNote: 'Open Goencho and keep your promises.', birthday: '{{name}}: birthday', anniversary: '{{name}}: {{what}}', seasonNote: 'The season of these letters. Post by {{day}}.', seasonPostNote: 'Read from {{from}} to {{to}}.',
    postBy: 'Post by today: {{what}}', postByNote: 'Posted by this day, it is there on {{day}}.',
    readAgain: 'Read the calendar file in again', readAgainNote: 'Saved anew in the calendar of Goencho, it holds the days of posting of the year to come.',
  },
};
