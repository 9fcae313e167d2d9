/** `npm run bench`: what the program takes for its work, each beside its peer in the same run. Never assertions: a busy computer is not a bug. */
import * as book from './book.ts';
import * as cards from './cards.ts';
import * as duplicates from './duplicates.ts';
import * as numbers from './numbers.ts';
import * as numbersScreen from './numbers-screen.ts';
import * as postal from './postal.ts';

const subjects = { book, cards, duplicates, numbers, postal } as const;
const asked = process.argv.slice(2);

for (const [name, subject] of Object.entries(subjects)) {
  if (asked.length === 0 || asked.includes(name)) await subject.run();
  if (name === 'numbers' && asked.includes(name)) await numbersScreen.run();
}
process.exit(0);
