/**
 * The part of `japanese-holidays` that this book uses. The package ships no types. Its other functions take a JS Date and answer by the
 * time zone of the computer; this one takes a year and answers in calendar days of Japan, so the core stays without a clock.
 */
declare module 'japanese-holidays' {
  interface JapaneseHolidays {
    /** Holidays of a year, 振替休日 and 国民の休日 included, in the order of the year. `date` is the day of the month. */
    getHolidaysOf(year: number): readonly { readonly month: number; readonly date: number; readonly name: string }[];
  }
  /** CommonJS: Node can only hand it over whole. */
  const japaneseHolidays: JapaneseHolidays;
  export default japaneseHolidays;
}
