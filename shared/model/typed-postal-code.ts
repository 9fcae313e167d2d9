/**
 * A postal code as it is written on a business card, `〒104-0061` or `１０４ー００６１`, as the seven digits that the book keeps. What is no
 * postal code comes back as it was, for the parser to refuse by name.
 */
export function typedPostalCode(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/[\s〒\-‐−–—ー]/g, '');
  return /^\d*$/.test(digits) ? digits : typed;
}

/** `104-0061`, as it is read. */
export function writtenPostalCode(digits: string): string {
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : digits;
}
