/**
 * The part of papaparse that this book uses: its parser of a portion of text. @types/papaparse would bring the types of Node into the core. The package is
 * CommonJS: Node can only hand it over whole.
 */
declare module 'papaparse/papaparse.js' {
  interface ParsedPortion {
    readonly data: readonly (readonly string[])[];
    /** `row` counts in `data`, and may be one that is not there yet. */
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
    /** `cursor`: where the last whole row ends. */
    readonly meta: { readonly cursor: number };
  }
  interface PortionParser {
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParsedPortion;
  }
  const papaparse: { readonly Parser: new (settings: { readonly delimiter: string; readonly newline: string }) => PortionParser };
  export default papaparse;
}
