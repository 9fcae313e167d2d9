import sampleJson from '#assets/sample/sample.json';
import thankYou from '#assets/templates/thank-you.json';
import { buildSample } from '#shared/exchange/build-sample';
import { sampleFileSchema, type SampleFile } from '#shared/exchange/sample-file';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import { blankAddress } from '#shared/model/guest';
import type { Shop } from '#shared/model/shop';
import { thankYouTemplatesSchema } from '#shared/model/template';
import type { Book } from './book.ts';
import type { DiskFull } from './write-errors.ts';
import { restaurantPlan } from './shipped-plans.ts';

const sampleFile = (): SampleFile => sampleFileSchema.parse(sampleJson);

/** The shop of the sample: its name, address and closing days stand in the settings until he writes his own. */
export const sampleShop = (): Shop => sampleFile().shop;

/** Puts the sample into the book, as if it had been kept until `today`. */
export function loadSample(book: Book, today: PlainDate): ReturnType<Book['sample']['load']> {
  const rules = { templates: thankYouTemplatesSchema.parse(thankYou), plan: restaurantPlan };
  return book.sample.load(buildSample(sampleFile(), today, rules));
}

/** Takes the sample out, and out of the settings what still carries its name. What he wrote himself stays. */
export const clearSample = (book: Book): Promise<Result<null, DiskFull>> => book.sample.remove((shop) => withoutSample(shop, sampleShop()));

function withoutSample(shop: Shop, sample: Shop): Shop {
  const own = <Field extends 'name' | 'ownerName' | 'phone'>(field: Field): string => (shop[field] === sample[field] ? '' : shop[field]);
  const address = shop.address.street === sample.address.street ? blankAddress : shop.address;
  return { ...shop, name: own('name'), ownerName: own('ownerName'), phone: own('phone'), address };
}
