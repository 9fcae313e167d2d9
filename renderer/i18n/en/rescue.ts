import type { rescueJa } from '../ja/rescue.ts';
import type { Like } from '../like.ts';

export const rescueEn: Like<typeof rescueJa> = {
  'book-lost': {
    title: 'The book cannot be found',
    text: 'This computer should hold a book with your records, but it came up empty. To be safe the program stops here. Nothing has been deleted.',
    advice: 'Close any other window of this program and press “Open again”.',
  },
  'book-shorter': {
    title: 'Some records are missing',
    text: 'The book holds less than when it was last closed. To be safe the program stops here. Nothing has been deleted.',
    advice: 'Close any other window of this program and press “Open again”.',
  },
  'marker-unreadable': {
    title: 'The guard of the book cannot be read',
    text: 'The small note that tells whether the book has lost anything is damaged. The book itself may well be fine. Nothing has been deleted.',
    advice: 'Press “Open again”.',
  },
  'not-kept-before-upgrade': {
    title: 'The backup before the new version could not be made',
    text: 'A new version of Goencho makes a backup before it opens the book. That was not possible, so the program stops here. Nothing in the book has changed.',
    advice: 'Check the free space on the disk, 1 GB is plenty, and press “Open again”.',
  },
  'newer-book': {
    title: 'This book was written by a newer version',
    text: 'A newer Goencho than this one wrote this book. Opening it here could damage it, so the program stops.',
    advice: 'Install the newer Goencho and open it again.',
  },
  'disk-full': {
    title: 'The disk is full',
    text: 'There is no space left, so the book cannot be opened. What it holds is safe.',
    advice: 'Make some room, 1 GB is plenty, and press “Open again”.',
  },
  'cannot-open': {
    title: 'The book cannot be opened',
    text: 'The program tried to open the book and could not. Nothing has been deleted.',
    advice: 'Close any other window of this program and press “Open again”. If nothing changes, restart the computer.',
  },
  wrongRows: '{{count}} records contradict each other. The book can be used; please keep your earlier backups.', wrongRows_one: '{{count}} record contradicts the others. The book can be used; please keep your earlier backups.',
  again: 'Open again',
  save: { text: 'What can still be read can be saved into a backup file.', button: 'Save what can be read', saving: 'Saving what can be read…', done: 'What could be read has been saved.', nothing: 'No records could be read.' },
  fromBackup: { text: 'If you have a backup, the book can be restored from it. What is in it is shown first.', restore: 'Open the book of this backup', words: 'Pass-phrase of this backup' },
  folder: 'If nothing changes, copy the following folder as it is, to a USB stick for example, before you go on. It keeps the chance of getting everything back.',
  details: 'The exact reason (for asking for help)',
  expected: 'Records that should be there',
  count: { guests: 'Guests', visits: 'Visits', touches: 'Cards, calls and so on', change: '{{expected}} expected, {{found}} found' },
  accept: {
    text: 'You can also go on with what is there. What is missing will not come back into this book.',
    button: 'Go on with what is there…',
    sure: 'Give up what is missing and go on',
  },
  unkept: {
    text: 'The book can also be opened by the new version without a backup.',
    button: 'Open without a backup…',
    sure: 'Open without a backup',
  },
  begin: {
    text: 'If it really cannot be found, you can begin again with an empty book.',
    button: 'Begin an empty book…',
    sure: 'Give up the earlier records and begin again',
  },
};
