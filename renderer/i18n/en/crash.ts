import type { crashJa } from '../ja/crash.ts';
import type { Like } from '../like.ts';

export const crashEn: Like<typeof crashJa> = {
  title: 'Your records are safe',
  safe: 'Every guest, visit and card that was saved is still there. What you were typing is kept too, up to a moment ago.',
  what: 'Something unexpected happened inside the program and this screen could not go on. Opening it again is usually enough.',
  reload: 'Open again',
  details: 'What happened (for asking for help)',
};
