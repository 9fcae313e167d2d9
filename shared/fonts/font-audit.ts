/**
 * What a font claims to have and does not, found by looking at its outlines (test/support/generate-font-audit.ts) and kept in
 * assets/fonts/audit.json. Character numbers are hexadecimal.
 */
export interface FontAudit {
  /** Entries that nobody drew. */
  readonly blank: readonly string[];
  /** Different characters under one outline: which character is not drawn as itself → which one is drawn instead (several = unknown which). */
  readonly misdrawn: Readonly<Record<string, string>>;
}

/** All that a reader of the card would not get: these characters count as missing in the font. */
export const undrawnOf = (audit: FontAudit | undefined): ReadonlySet<number> =>
  new Set([...(audit?.blank ?? []), ...Object.keys(audit?.misdrawn ?? {})].map((code) => Number.parseInt(code, 16)));
