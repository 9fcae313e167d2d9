import type { writeJa } from '../ja/write.ts';
import type { Like } from '../like.ts';

export const writeEn: Like<typeof writeJa> = {
  title: 'Write',
  purpose: 'The cards that are due.',
};
