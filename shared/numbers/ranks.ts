import { addMonths } from '#shared/lib/plain-date';
import type { RankRule } from '#shared/model/figure-settings';
import { dayNumberOf } from '#shared/numbers/day-number';
import { visitDays } from '#shared/numbers/visit-frequency';
import type { VisitLedger } from '#shared/numbers/visit-ledger';

export interface Ranks {
  /** By guest of the ledger: index of the rule, -1 for none. */
  readonly ofGuest: Int8Array;
  /** By rule: how many hold it, and what that costs the shop a year. */
  readonly perRule: readonly { readonly rule: RankRule; readonly guests: number; readonly yenPerYear: number }[];
}

/** 段 (practices G3): the rule that asks for most visits among those that a guest fulfils today; of two that ask alike, the later one. */
export function ranksOf(ledger: VisitLedger, rules: readonly RankRule[]): Ranks {
  const since = rules.map(({ withinMonths }) => dayNumberOf(addMonths(ledger.today, -withinMonths)) + 1);
  const order = rules.map((_, index) => index).toSorted((a, b) => (rules[b]?.fromVisits ?? 0) - (rules[a]?.fromVisits ?? 0) || b - a);
  const ofGuest = new Int8Array(ledger.guestCount).fill(-1);
  const guests = rules.map(() => 0);
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const held = order.find((index) => visitDays(ledger, guest, since[index] ?? 0, ledger.todayNumber) >= (rules[index]?.fromVisits ?? Infinity));
    if (held === undefined) continue;
    ofGuest[guest] = held;
    guests[held] = (guests[held] ?? 0) + 1;
  }
  return { ofGuest, perRule: rules.map((rule, index) => ({ rule, guests: guests[index] ?? 0, yenPerYear: (guests[index] ?? 0) * rule.perkYen })) };
}
