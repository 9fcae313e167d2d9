import { err, ok, type Result } from '#shared/lib/result';

export type NotANumber = { readonly kind: 'not-a-number'; readonly text: string };

/**
 * A number as the owner types it after service: `48000`, `４８，０００円`, `¥48,000`, `4万8千`, `4.8万`, `3名`. Nothing typed is null. Anything
 * else is refused, never guessed. Signs and fractions pass: the schema of the field refuses them in its own words.
 */
export function parseTypedNumber(typed: string): Result<number | null, NotANumber> {
  const text = typed.normalize('NFKC').replace(/[\s,、¥]/g, '').replace(/(円|名様|名|人|様|枚)$/, '').replace(/^[−‐]/, '-');
  if (text === '') return typed.trim() === '' ? ok(null) : err({ kind: 'not-a-number', text: typed });
  if (/^-?\d+(\.\d+)?$/.test(text)) return ok(Number(text));
  const spoken = /^(?:(\d+(?:\.\d+)?)万)?(?:(\d)千(\d{1,3})?|(\d{1,4}))?$/.exec(text);
  if (!spoken) return err({ kind: 'not-a-number', text: typed });
  const [, tenThousands = '0', thousands = '0', afterThousands = '0', ones = '0'] = spoken;
  return ok(Math.round(Number(tenThousands) * 10_000) + Number(thousands) * 1000 + Number(afterThousands) + Number(ones));
}
