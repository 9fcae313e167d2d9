/**
 * A heading as it is compared: one width, small letters, no blanks between Japanese characters, without marks for a field that must be filled
 * (`氏名 ※必須`, `お名前*`).
 */
export function headingKey(heading: string): string {
  return heading.normalize('NFKC').toLowerCase()
    .replace(/^[\s*◎○●■]+|[\s*:]+$/gu, '').replace(/[[(【※]?必須[\])】]?|※.*$/gu, '')
    .replace(/[\s_]+/gu, ' ').replace(/(?<=[^\x21-\x7e]) (?=\S)|(?<=\S) (?=[^\x21-\x7e])/gu, '')
    .replace(/[‐‑–—−]/gu, '-').trim();
}
