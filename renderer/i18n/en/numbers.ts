import type { numbersJa } from '../ja/numbers.ts';
import type { Like } from '../like.ts';

export const numbersEn: Like<typeof numbersJa> = {
  title: 'Figures',
  purpose: 'Is it working? Honestly: every figure carries its formula, its period and how many guests it rests on.',
  unknown: 'not known yet',
  parts: { label: 'Screens of the figures', month: 'Three of the month', answers: 'Voices', groups: 'Groups of guests', words: 'Words that bring back', experiments: 'Experiments', more: 'More' },
  month: { label: 'Month', earlier: 'Earlier month', later: 'Later month', now: 'This month' },
  trend: {
    month: 'Month', partial: 'still open', partialMark: ' (open)', png: 'Save the picture (PNG)', csv: 'Save the table (CSV)',
    pngOf: 'Save the picture of {{title}} as PNG', csvOf: 'Save the table of {{title}} as CSV',
  },
  file: {
    downloaded: '“{{file}}” was downloaded.', saved: '“{{file}}” was saved in {{folder}}.',
    'disk-full': 'The disk is full; it could not be saved.', 'not-writable': 'Nothing can be written there. Please choose another place.',
  },
};
