import type { homeJa } from '../ja/home.ts';
import type { Like } from '../like.ts';

export const homeEn: Like<typeof homeJa> = {
  tonight: "Tonight's sheet",
  title: 'Today',
  purpose: '{{day}}. What there is to do today.',
  record: { title: 'Record', text: 'Log tonight\'s guests' },
  write: { title: 'Write', text: 'Finish and send your cards', count: '{{count}} to write' },
  session: { title: '30 minutes', text: 'Today\'s calls and promises', count: '{{count}} to do' },
  due: {
    title: 'Promised for today', all: 'See all', cards: '{{count}} cards', cards_one: '{{count}} card', calls: '{{count}} calls', calls_one: '{{count}} call',
    others: '{{count}} questions', others_one: '{{count}} question', held: '{{count}} held back',
    overdue: '{{count}} days late', overdue_one: '{{count}} day late', today: 'today',
  },
  noneDue: { title: 'Nothing is promised for today', text: 'Record a visit, and its promises line up here: a card on the next open day, a call the week after.' },
  empty: { title: 'Write down your first guest', text: 'A name and one line of the evening\'s talk. By tomorrow a draft of the thank-you card is ready.', button: 'Record a visit' },
  low: '{{name}} (by {{by}})', monthEnd: '{{month}} has not been closed yet.', toNumbers: 'See the figures',
  backup: { make: 'Make a backup', none: 'There is no backup yet.', last: 'Last backup: {{when}}', notWitnessed: 'The guard note could not be written. Please check the free space on the disk. The book itself is safe.' },
  unread: 'Some settings cannot be read; the values of the beginning stand in for them.', unreadOpen: 'Open the settings',
  sample: { text: 'The sample shop is in this book.', button: 'Clear it away', removed: 'The sample has been cleared away.', failed: 'It could not be cleared away. Check the free space on the disk.' },
};
