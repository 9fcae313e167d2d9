import { weekOf, type PlainDate } from '#shared/lib/plain-date';
import type { Improvement } from '#shared/model/improvement';

/** The improvement of an earlier week that he has not answered for yet; of several the newest. null: nothing to ask. */
export function improvementToAsk(improvements: readonly Improvement[], today: PlainDate): Improvement | null {
  const open = improvements.filter(({ from, result, on }) => from === 'session' && result === null && on < weekOf(today));
  return open.reduce<Improvement | null>((newest, each) => (newest === null || each.on > newest.on ? each : newest), null);
}
