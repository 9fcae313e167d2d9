import type { guestsJa } from '../ja/guests.ts';
import type { Like } from '../like.ts';

export const guestsEn: Like<typeof guestsJa> = {
  title: 'Guests',
  purpose: 'One page for each guest.',
};
