import type { z } from 'zod';
import { sameContent } from './same-content.ts';

/** One row of settings: what each field must be, and what it is before he has chosen. */
export interface SettingKind<T extends object> {
  readonly key: 'shop' | 'profile' | 'figures';
  readonly schema: z.ZodType<T>;
  readonly shape: Readonly<Record<keyof T, z.ZodType>>;
  readonly blank: T;
  /** Fields that are made of fields: what was added to them since the row was written gets its blank value too. */
  readonly nested: readonly (keyof T)[];
}

/**
 * The settings as they stand, but for fields that nobody can read (of a backup that another program wrote, say): each of these is as `blank` has it, since
 * one of them is enough to stop every screen. Nothing is written by reading.
 */
export function readableFields<T extends object>(kind: SettingKind<T>, stored: unknown): T {
  const whole = wholeOf(kind, stored);
  return { ...whole, ...taken(unreadFields(kind, stored), kind.blank) };
}

/** Which fields nobody can read. */
export function unreadFields<T extends object>(kind: SettingKind<T>, stored: unknown): readonly (keyof T)[] {
  const whole = wholeOf(kind, stored);
  return fieldsOf(kind).filter((field) => !kind.shape[field].safeParse(whole[field]).success);
}

/** What is written for `next`: a field that cannot be read keeps what it holds until he gives it a value himself, so that nothing is lost by changing another. */
export function keepingUnread<T extends object>(kind: SettingKind<T>, next: T, stored: unknown): unknown {
  const untouched = unreadFields(kind, stored).filter((field) => sameContent(next[field], kind.blank[field]));
  return { ...next, ...taken(untouched, wholeOf(kind, stored)) };
}

const fieldsOf = <T extends object>(kind: SettingKind<T>): readonly (keyof T)[] => Object.keys(kind.shape) as (keyof T)[];
const taken = <T extends object>(fields: readonly (keyof T)[], from: T): Partial<T> => Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<T>;

/** With what was added since it was written. Limit: a row that is no record at all counts as none. */
function wholeOf<T extends object>({ blank, nested }: SettingKind<T>, stored: unknown): T {
  const whole = merged(blank, stored) as T;
  return { ...whole, ...Object.fromEntries(nested.map((field) => [field, isRecord(whole[field]) ? merged(blank[field], whole[field]) : whole[field]])) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const merged = (blank: unknown, value: unknown): unknown => (isRecord(value) ? { ...blank as object, ...value } : blank);
