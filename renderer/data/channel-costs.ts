import { ok } from '#shared/lib/result';
import { channelCostSchema } from '#shared/model/channel-cost';
import type { ChannelCosts } from './answers-contract.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';

export function openChannelCosts({ db, act }: BookParts): ChannelCosts {
  return {
    all: () => db.channelCosts.toArray(),
    enter: async (input) => {
      const cost = checked(channelCostSchema, { ...input, sample: false });
      return cost.ok
        ? act(async () => {
          await db.channelCosts.put(cost.value);
          return ok(cost.value);
        })
        : cost;
    },
    clear: (month, arrival) => act(async () => {
      await db.channelCosts.delete([month, arrival]);
      return ok(null);
    }),
  };
}
