import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/lib/plain-date';
import { isNationalHoliday } from '#shared/follow/shop-calendar';
import { solarTermOn, solarTerms, type SolarTerm } from '#shared/follow/solar-terms';

/** 暦要項 of the National Astronomical Observatory, as printed in the calendars of those years. */
const published: readonly (readonly [year: number, term: SolarTerm, on: string])[] = [
  [2020, 'minor-cold', '2020-01-06'], [2020, 'start-of-spring', '2020-02-04'], [2020, 'start-of-autumn', '2020-08-07'], [2020, 'winter-solstice', '2020-12-21'],
  // 23:59, the first 立春 on the third since 1897
  [2021, 'start-of-spring', '2021-02-03'], [2021, 'minor-cold', '2021-01-05'], [2021, 'major-cold', '2021-01-20'], [2021, 'start-of-summer', '2021-05-05'],
  [2021, 'summer-solstice', '2021-06-21'], [2021, 'minor-heat', '2021-07-07'], [2021, 'major-heat', '2021-07-22'], [2021, 'start-of-autumn', '2021-08-07'],
  [2022, 'minor-heat', '2022-07-07'], [2022, 'major-heat', '2022-07-23'], [2022, 'end-of-heat', '2022-08-23'], [2022, 'winter-solstice', '2022-12-22'],
  [2023, 'start-of-spring', '2023-02-04'], [2023, 'minor-heat', '2023-07-07'], [2023, 'start-of-autumn', '2023-08-08'], [2023, 'end-of-heat', '2023-08-23'],
  [2024, 'minor-cold', '2024-01-06'], [2024, 'major-cold', '2024-01-20'], [2024, 'start-of-spring', '2024-02-04'], [2024, 'start-of-summer', '2024-05-05'],
  [2024, 'summer-solstice', '2024-06-21'], [2024, 'minor-heat', '2024-07-06'], [2024, 'major-heat', '2024-07-22'], [2024, 'start-of-autumn', '2024-08-07'],
  [2024, 'end-of-heat', '2024-08-22'], [2024, 'autumn-equinox', '2024-09-22'], [2024, 'start-of-winter', '2024-11-07'], [2024, 'winter-solstice', '2024-12-21'],
  // 0:03 in the night of the 22nd
  [2025, 'winter-solstice', '2025-12-22'], [2025, 'start-of-spring', '2025-02-03'], [2025, 'minor-heat', '2025-07-07'], [2025, 'start-of-autumn', '2025-08-07'],
  [2026, 'start-of-spring', '2026-02-04'], [2026, 'summer-solstice', '2026-06-21'], [2026, 'start-of-autumn', '2026-08-07'], [2026, 'winter-solstice', '2026-12-22'],
];

describe('solar terms', () => {
  it.each(published)('%i %s: %s', (year, term, on) => {
    expect(solarTermOn(year, term)).toBe(on);
  });

  it('gives the equinox holidays of 2000–2050, which the law takes from the same almanac', () => {
    for (let year = 2000; year <= 2050; year += 1) {
      const [spring, autumn] = [solarTermOn(year, 'spring-equinox'), solarTermOn(year, 'autumn-equinox')];
      // No other holiday is near 春分の日, but the Monday after one on a Sunday.
      expect([spring, isNationalHoliday(addDays(spring, -1)), isNationalHoliday(spring)]).toEqual([spring, false, true]);
      expect([autumn, isNationalHoliday(autumn)]).toEqual([autumn, true]);
    }
  });

  it('falls within its own three days of the calendar in every year to 2100, one turn of the sun after the last', () => {
    for (const term of Object.keys(solarTerms) as SolarTerm[]) {
      const days = Array.from({ length: 101 }, (_, index) => solarTermOn(2000 + index, term));
      expect(new Set(days.map((on) => on.slice(5))).size).toBeLessThanOrEqual(4);
      for (const [index, on] of days.slice(1).entries()) expect([365, 366]).toContain(daysBetween(days[index]!, on));
    }
  });
});
