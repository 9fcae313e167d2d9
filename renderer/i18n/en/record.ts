import type { recordJa } from '../ja/record.ts';
import type { Like } from '../like.ts';

export const recordEn: Like<typeof recordJa> = {
  title: 'Record',
  purpose: 'Log tonight’s guests.',
};
