import type { Result } from '#shared/lib/result';
import type { FigureSettings } from '#shared/model/figure-settings';
import type { PrintProfile } from '#shared/model/print-profile';
import type { Shop } from '#shared/model/shop';
import type { DiskFull } from './write-errors.ts';

/** A field of the settings that nobody can read. */
export interface UnreadField {
  readonly field: `shop.${keyof Shop}` | `profile.${keyof PrintProfile}` | `figures.${keyof FigureSettings}`;
  /** Which of the further print settings holds it, by name; null for what is in use. */
  readonly waiting: string | null;
}

/** Fields that stand in the book and cannot be read: the program goes on with the values of the beginning, and the book keeps what it holds. */
export interface UnreadSettings {
  list(): Promise<readonly UnreadField[]>;
  /** Puts the values of the beginning in their place. Resolves to how to put back what stood there, false when it has changed by then. */
  settle(): Promise<Result<() => Promise<boolean>, DiskFull>>;
}
