import type { PlainDate } from '#shared/lib/plain-date';

/** Today on the wall clock of this computer. */
export function localDay(): PlainDate {
  const date = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as PlainDate;
}
