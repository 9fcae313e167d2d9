import type { shortcutsJa } from '../ja/shortcuts.ts';
import type { Like } from '../like.ts';

export const shortcutsEn: Like<typeof shortcutsJa> = {
  title: 'All keys',
  note: 'They rest while you are typing.',
  group: { everywhere: 'On every screen', forms: 'In a field', due: 'On the due list', session: 'In the 30 minutes', write: 'On the writing screen' },
  key: {
    newVisit: 'Record a visit', write: 'Write cards', session: 'The 30 minutes', search: 'Find a guest', undo: 'Undo (again for the one before)', help: 'This list',
    next: 'Next field', pick: 'Choose a guest', day: 'Move the date by a day',
    card: 'Choose a card', cardWriting: 'Next card while writing', mark: 'Mark the card', pdf: 'Make the PDF', printed: 'Printed', posted: 'Posted', glyphs: 'Usual forms of rare characters, or exact ones', trace: 'Trace only the selected words',
    before: 'Item before or after', memoCall: 'Note of the call, and done', copy: 'Copy the message', writeCard: 'Write the card', guest: 'Open the guest', clock: 'Pause, go on', end: 'End',
    move: 'Item above or below', done: 'Done', later: 'Later', skip: 'Skip', memo: 'Note what was said, and done', open: 'Open the chosen guest',
  },
};
