import type { Mover } from '#shared/model/mover';

/** きっかけ as our own list of visits writes it and reads it back, in whatever language the screen is. */
export const moverNames: Readonly<Record<Mover, string>> = {
  card: 'はがき', call: 'お電話', 'last-time': '前回のひととき', season: '旬や催し', celebration: 'お祝いごと', invited: '誘われて', nearby: '近くまで来て', other: 'そのほか',
};
