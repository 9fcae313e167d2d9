import { addDays, plainDate, type PlainDate } from '#shared/lib/plain-date';

/** The solar terms (二十四節気) that letters go by, with the sun's apparent longitude, in degrees, at which each begins. */
export const solarTerms = {
  'minor-cold': 285, 'major-cold': 300, 'start-of-spring': 315, 'spring-equinox': 0, 'start-of-summer': 45, 'summer-solstice': 90,
  'minor-heat': 105, 'major-heat': 120, 'start-of-autumn': 135, 'end-of-heat': 150, 'autumn-equinox': 180, 'start-of-winter': 225, 'winter-solstice': 270,
} as const;
export type SolarTerm = keyof typeof solarTerms;

/**
 * The day of the Japanese calendar (Japan time, UTC+9) on which a solar term falls in this year: 小寒 and 大寒 in January, 立春 in February …
 *
 * Computed after J. Meeus, Astronomical Algorithms (2nd ed.), ch. 25: the sun's longitude from VSOP87 as shortened there (App. III), with aberration and the
 * main terms of nutation. The Japanese almanac (暦要項, National Astronomical Observatory) decides by the same moment. Limits, measured 2026-11-22 beside
 * astronomy-engine 2.1.19: moments within 41 seconds until 2042, within 2.5 minutes until 2100 (nobody knows ΔT of 2090), and every day of all 2,424 terms
 * of 2000–2100 the same. The tightest of those that are used here: 立春 2021 (a minute before midnight), 大寒 2053, 立冬 2064, 冬至 2095 (half a minute after).
 */
export function solarTermOn(year: number, term: SolarTerm): PlainDate {
  return dayOfLongitude(year, solarTerms[term]);
}

/** Julian centuries, millennia and such start from here: noon of 1 January 2000, in days since its midnight. */
const epochNoon = 0.5;
const daysPerMillennium = 365_250;
/** Japan is nine hours ahead. */
const japanAhead = 9 / 24;
const firstDay = plainDate('2000-01-01');

/** Remembered results of a pure computation: nobody can see them but by the speed. */
const known = new Map<number, PlainDate>();

function dayOfLongitude(year: number, degrees: number): PlainDate {
  const key = year * 360 + degrees;
  const found = known.get(key);
  if (found !== undefined) return found;
  const on = addDays(firstDay, Math.floor(momentOfLongitude(year, degrees) + japanAhead));
  known.set(key, on);
  return on;
}

/** Days since midnight of 1 January 2000, universal time. Longitude 280° stands at the turn of the year. */
function momentOfLongitude(year: number, degrees: number): number {
  const sinceNewYear = ((degrees - 280 + 360) % 360) / 360;
  let days = (year - 2000 + sinceNewYear) * 365.2422;
  for (let round = 0; round < 6; round += 1) {
    const missed = turned(degrees - apparentLongitude((days - epochNoon) / daysPerMillennium));
    days += missed * 365.2422 / 360;
  }
  return days - deltaT(year) / 86_400;
}

/** −180 … 180. */
const turned = (degrees: number): number => ((degrees + 180) % 360 + 360) % 360 - 180;

/**
 * Terrestrial minus universal time, in seconds: a straight line through what was measured in 2000 (63.8) and 2026 (69.2). By 2100 it may be off by
 * two minutes.
 */
const deltaT = (year: number): number => 63.8 + (year - 2000) * 0.208;

/** In degrees. `t` in Julian millennia of terrestrial time since 2000. */
function apparentLongitude(t: number): number {
  const earth = (sum(l0, t) + t * (sum(l1, t) + t * (sum(l2, t) + t * (sum(l3, t) - 1.14e-6 * t)))) * 180 / Math.PI;
  const radius = 1.00014 + 0.016707 * Math.cos(3.0984635 + 6283.07585 * t) + 0.00014 * Math.cos(3.05525 + 12566.1517 * t);
  const centuries = 10 * t;
  const node = radians(125.04452 - 1934.136261 * centuries);
  const [sun, moon] = [radians(280.4665 + 36_000.7698 * centuries), radians(218.3165 + 481_267.8813 * centuries)];
  const nutation = -17.2 * Math.sin(node) - 1.32 * Math.sin(2 * sun) - 0.23 * Math.sin(2 * moon) + 0.21 * Math.sin(2 * node);
  // 0.0903″ turns VSOP87 into the frame of the FK5 catalogue; 20.4898″ is the aberration at one astronomical unit.
  return earth + 180 + (nutation - 0.0903 - 20.4898 / radius) / 3600;
}

const radians = (degrees: number): number => degrees * Math.PI / 180;

/** Amplitude (10⁻⁸ rad), phase (rad), frequency (rad per millennium). */
type Wave = readonly [amplitude: number, phase: number, frequency: number];
const sum = (waves: readonly Wave[], t: number): number => waves.reduce((all, [amplitude, phase, frequency]) => all + amplitude * Math.cos(phase + frequency * t), 0) * 1e-8;

/** Heliocentric longitude of the earth: VSOP87 (Bretagnon, Francou 1988) as Meeus shortens it; waves under half an arc second are left out. */
const l0: readonly Wave[] = [
  [175_347_046, 0, 0], [3_341_656, 4.6692568, 6283.07585], [34_894, 4.6261, 12_566.1517], [3497, 2.7441, 5753.3849], [3418, 2.8289, 3.5231],
  [3136, 3.6277, 77_713.7715], [2676, 4.4181, 7860.4194], [2343, 6.1352, 3930.2097], [1324, 0.7425, 11_506.7698], [1273, 2.0371, 529.691],
  [1199, 1.1096, 1577.3435], [990, 5.233, 5884.927], [902, 2.045, 26.298], [857, 3.508, 398.149], [780, 1.179, 5223.694], [753, 2.533, 5507.553],
  [505, 4.583, 18_849.228], [492, 4.205, 775.523], [357, 2.92, 0.067], [317, 5.849, 11_790.629], [284, 1.899, 796.298], [271, 0.315, 10_977.079],
  [243, 0.345, 5486.778], [206, 4.806, 2544.314], [205, 1.869, 5573.143], [202, 2.458, 6069.777], [156, 0.833, 213.299], [132, 3.411, 2942.463],
  [126, 1.083, 20.775], [115, 0.645, 0.98], [103, 0.636, 4694.003], [102, 0.976, 15_720.839], [102, 4.267, 7.114], [99, 6.21, 2146.17], [98, 0.68, 155.42],
  [86, 5.98, 161_000.69], [85, 1.3, 6275.96], [85, 3.67, 71_430.7], [80, 1.81, 17_260.15], [79, 3.04, 12_036.46], [75, 1.76, 5088.63], [74, 3.5, 3154.69],
  [74, 4.68, 801.82], [70, 0.83, 9437.76], [62, 3.98, 8827.39], [61, 1.82, 7084.9], [57, 2.78, 6286.6], [56, 4.39, 14_143.5], [56, 3.47, 6279.55],
  [52, 0.19, 12_139.55], [52, 1.33, 1748.02], [51, 0.28, 5856.48], [49, 0.49, 1194.45],
];
const l1: readonly Wave[] = [
  [628_331_966_747, 0, 0], [206_059, 2.678235, 6283.07585], [4303, 2.6351, 12_566.1517], [425, 1.59, 3.523], [119, 5.796, 26.298], [109, 2.966, 1577.344],
  [93, 2.59, 18_849.23], [72, 1.14, 529.69], [68, 1.87, 398.15], [67, 4.41, 5507.55], [59, 2.89, 5223.69], [56, 2.17, 155.42], [45, 0.4, 796.3],
];
const l2: readonly Wave[] = [[52_919, 0, 0], [8720, 1.0721, 6283.0758], [309, 0.867, 12_566.152]];
const l3: readonly Wave[] = [[289, 5.844, 6283.076], [35, 0, 0], [17, 5.49, 12_566.15]];
