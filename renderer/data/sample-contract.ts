import type { Result } from '#shared/lib/result';
import type { Answer } from '#shared/model/answer';
import type { Decision } from '#shared/model/decision';
import type { Guest } from '#shared/model/guest';
import type { Letter } from '#shared/model/letter';
import type { Shop } from '#shared/model/shop';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import type { DiskFull } from './write-errors.ts';

export interface SampleBook {
  readonly guests: readonly Guest[];
  readonly visits: readonly Visit[];
  readonly touches: readonly Touch[];
  readonly decisions: readonly Decision[];
  readonly letters: readonly Letter[];
  readonly answers?: readonly Answer[];
}

export interface Sample {
  load(data: SampleBook): Promise<Result<null, { readonly kind: 'already-present' } | DiskFull>>;
  /** One act, `cleanShop` included. A sample guest who got a real visit, touch or photo stays, as a real guest. What lies in the trash goes too. */
  remove(cleanShop?: (shop: Shop) => Shop): Promise<Result<null, DiskFull>>;
  present(): Promise<boolean>;
}
