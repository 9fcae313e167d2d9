import { DatabaseSync } from 'node:sqlite';
import type { PlainDate } from '#shared/lib/plain-date';
import type { NumberBook } from './number-book.ts';

/**
 * The same questions as shared/numbers, asked of SQLite: written from the definitions (practices F2, F4), with dates as text and SQLite's own
 * calendar. An independent witness in the tests, the peer in the bench.
 */
export function openNumberSql(book: NumberBook): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec(`
    create table guests (no integer primary key, introduced integer, came_by integer);
    create table visits (no integer, day text, amount integer, party integer);
    create table cards (no integer, day text, label integer);
    create table answers (kind text, score integer, day text);
    begin`);
  const into = (sql: string) => db.prepare(sql);
  const [guest, visit, card, answer] = [into('insert into guests values (?, ?, ?)'), into('insert into visits values (?, ?, ?, ?)'), into('insert into cards values (?, ?, ?)'), into('insert into answers values (?, ?, ?)')];
  for (const { no, introduced, cameBy } of book.guests) guest.run(no, Number(introduced), cameBy);
  for (const { no, on, amount, party } of book.visits) visit.run(no, on, amount, party);
  for (const { no, on, label } of book.cards) card.run(no, on, label);
  for (const { kind, score, on } of book.answers) answer.run(kind, score, on);
  // What counts: visits up to today of guests who are there.
  db.exec(`commit;
    create table counted as select visits.* from visits join guests using (no) where day <= '${book.today}';
    create index counted_no on counted (no, day);
    create index counted_day on counted (day);
    create table firsts as select no, min(day) first, max(day) last from counted group by no;
    create index firsts_first on firsts (first);
    create index firsts_no on firsts (no);
    analyze`);
  return db;
}

type Row = Readonly<Record<string, number>>;
interface Span { readonly from: PlainDate; readonly to: PlainDate }

const rows = (db: DatabaseSync, sql: string, values: Readonly<Record<string, string | number>> = {}): readonly Readonly<Record<string, unknown>>[] => db.prepare(sql).all({ ...values });
const row = (db: DatabaseSync, sql: string, values: Readonly<Record<string, string | number>>): Row => {
  const found = db.prepare(sql).get({ ...values }) ?? {};
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, Number(value ?? 0)]));
};
const span = ({ from, to }: Span) => ({ from, to });

export const sqlReturn = (db: DatabaseSync, period: Span, days: number): Row => row(db, `
  select count(*) n, sum(exists (select 1 from counted c where c.no = f.no and c.day > f.first and c.day <= date(f.first, '+' || :days || ' days'))) returned
  from firsts f where first between :from and :to`, { ...span(period), days });

export const sqlCohorts = (db: DatabaseSync, period: Span) => rows(db, `
  select substr(first, 1, 7) month, count(*) n, sum(exists (select 1 from counted c where c.no = f.no and c.day > f.first and c.day <= date(f.first, '+90 days'))) returned
  from firsts f where first between :from and :to group by 1 order by 1`, span(period));

export const sqlIntroduction = (db: DatabaseSync, period: Span): Row => row(db, `
  select count(*) n, sum(introduced) introduced from firsts join guests using (no) where first between :from and :to`, span(period));

export const sqlFrequency = (db: DatabaseSync, period: Span): Row => row(db, `
  select count(*) guests, sum(days) days from (select no, count(distinct day) days from counted where day between :from and :to group by no)`, span(period));

export const sqlSpend = (db: DatabaseSync, period: Span): Row => row(db, `
  select sum(amount) yen, sum(case when amount is not null then party end) heads, count(amount) noted, count(*) - count(amount) unnoted
  from counted where day between :from and :to`, span(period));

export const sqlDormancy = (db: DatabaseSync, period: Span): Row => row(db, `
  with active as (select distinct no from counted where day >= date(:from, '-6 months', 'floor') and day < :from)
  select count(*) active, sum(not exists (select 1 from counted c where c.no = active.no and c.day >= date(:to, '+1 day', '-6 months', 'floor') and c.day <= :to)) dormant from active`, span(period));

export const sqlNps = (db: DatabaseSync, period: Span): Row => row(db, `
  select count(*) n, sum(score >= 9) - sum(score <= 6) difference, 100.0 * (sum(score >= 9) - sum(score <= 6)) / count(*) nps
  from answers where kind = 'nps' and day between :from and :to`, span(period));

export const sqlMean = (db: DatabaseSync, kind: 'csat' | 'ces', period: Span): Row => row(db, `
  select count(*) n, avg(score) mean from answers where kind = :kind and day between :from and :to`, { ...span(period), kind });

/** Spend per visit × visits per year × years, each from its own definition. */
export const sqlLifetime = (db: DatabaseSync, to: PlainDate, arrival: number | null = null): Row => row(db, `
  with known as (
    select f.no, first, (select max(day) from counted c where c.no = f.no and c.day <= :to) last
    from firsts f join guests g using (no)
    where first <= date(:to, '-12 months', 'floor') and (:arrival = -2 or (case when came_by < 0 and introduced then 0 else came_by end) = :arrival)),
  lives as (select no, (julianday(min(date(last, '+183 days'), :to)) - julianday(first)) / 365.25 years from known),
  money as (select avg(amount) spend, count(*) visits from counted join known using (no) where day <= :to)
  select (select spend from money) spend, (select visits from money) / sum(years) perYear, avg(years) years, count(*) guests,
    (select spend from money) * ((select visits from money) / sum(years)) * avg(years) value from lives`, { to, arrival: arrival ?? -2 });

export const sqlNewByArrival = (db: DatabaseSync, period: Span) => rows(db, `
  select case when came_by < 0 and introduced then 0 else came_by end arrival, count(*) n
  from firsts join guests using (no) where first between :from and :to group by 1`, span(period));

const rfmOn = `
  with mine as (
    select no, max(day) last, avg(amount) money from counted where day <= :on group by no),
  often as (
    select m.no, count(distinct c.day) days from mine m join counted c on c.no = m.no and c.day <= m.last and c.day > date(m.last, '-183 days') group by m.no),
  placed as (select money, row_number() over (order by money) place, count(*) over () n from mine where money is not null),
  marks as (select max(case when place = n / 3 + 1 then money end) lower, max(case when place = n - n / 3 then money end) upper from placed)
  select no,
    case when last >= date(:on, '-1 month', 'floor') then 'high' when last <= date(:on, '-6 months', 'floor') then 'low' else 'middle' end r,
    case when days >= 6 then 'high' when days <= 1 then 'low' else 'middle' end f,
    case when money > upper then 'high' when money < lower then 'low' else 'middle' end m, money is not null known
  from mine join often using (no), marks order by no`;
export const sqlRfm = (db: DatabaseSync, on: PlainDate) => rows(db, rfmOn, { on });

/** The seven groups as practices F4 and the advice of the screen word them; who has no cell came never. */
const segmentOfCell = `case
  when r = 'high' and f = 'high' then iif(m = 'high', 'best', 'regular')
  when r = 'high' and f = 'middle' then iif(m = 'high', 'regular', 'occasional')
  when r = 'high' then 'new'
  when r = 'middle' and f = 'high' then 'regular'
  when r = 'middle' and f = 'middle' or r = 'middle' and m = 'high' then 'occasional'
  when r = 'low' and f <> 'low' then 'dormant'
  when r = 'low' and m = 'high' then 'at-risk'
  else 'one-time' end`;

/** `claim`: new guests × 0.05 × further visits of those who returned × spend. */
export const sqlClaim = (db: DatabaseSync, year: Span, earlier: Span): Row => row(db, `
  with returners as (
    select no, first from firsts f where first between :earlierFrom and :earlierTo
      and exists (select 1 from counted c where c.no = f.no and c.day > f.first and c.day <= date(f.first, '+90 days'))),
  further as (select count(*) visits from returners r join counted c on c.no = r.no and c.day > r.first and c.day <= date(r.first, '+365 days'))
  select (select count(*) from firsts where first between :from and :to) fresh, (select visits from further) * 1.0 / (select count(*) from returners) further,
    (select avg(amount) from counted where day between :from and :to) spend`, { ...span(year), earlierFrom: earlier.from, earlierTo: earlier.to });

/** Days with a visit within so many months up to today, per guest. */
export const sqlVisitDays = (db: DatabaseSync, today: PlainDate, months: number) => rows(db, `
  select no, count(distinct day) days from counted where day > date(:today, '-' || :months || ' months', 'floor') group by no`, { today, months });

export const sqlWilson = (db: DatabaseSync, x: number, n: number): Row => row(db, `
  with a as (select 1.959963984540054 z, :x * 1.0 / :n p, :n * 1.0 n)
  select (p + z*z/(2*n) - z*sqrt((p*(1-p) + z*z/(4*n))/n)) / (1 + z*z/n) low, (p + z*z/(2*n) + z*sqrt((p*(1-p) + z*z/(4*n))/n)) / (1 + z*z/n) high from a`, { x, n });

/**
 * A label's readers and those without a card, by stratum (segment of the eve, card after a visit or between visits): guests whose days are over, and
 * who of them returned. The segments are reckoned here, by SQLite.
 */
export function sqlCardStrata(db: DatabaseSync, { label, period, days, today, eve }: {
  readonly label: number; readonly period: Span; readonly days: number; readonly today: PlainDate; readonly eve: PlainDate;
}) {
  db.exec('drop table if exists eve; create table eve (no integer primary key, segment text)');
  db.prepare(`insert into eve select no, ${segmentOfCell} from (${rfmOn})`).run({ on: eve });
  return rows(db, `
    with sent as (select c.no, c.day, label, julianday(c.day) - (select julianday(max(day)) from counted v where v.no = c.no and v.day <= c.day) gap
      from cards c join guests using (no) where c.day between :from and :to),
    lag as (select gap from sent where gap <= 30 order by gap limit 1 offset (select (count(*) - 1) / 2 from sent where gap <= 30)),
    mine as (select no, min(day) day, coalesce(min(gap) filter (where day = (select min(day) from sent o where o.no = s.no and o.label = :label)) <= 30, 0) after from sent s where label = :label group by no),
    middle as (select day from mine where not after order by day limit 1 offset (select (count(*) - 1) / 2 from mine where not after)),
    others as (select no from guests where no not in (select no from sent)),
    theirs as (
      select no, date(min(day), '+' || (select cast(gap as integer) from lag) || ' days') day, 1 after from counted join others using (no) where day between :from and :to group by no
      union all select no, middle.day, 0 from counted join others using (no), middle where counted.day <= middle.day group by no having julianday(middle.day) - julianday(max(counted.day)) > 30),
    units as (select 1 card, * from mine union all select 0, * from theirs),
    seen as (select card, after || coalesce(segment, 'none') stratum, exists (select 1 from counted c where c.no = u.no and c.day > u.day and c.day <= date(u.day, '+' || :days || ' days')) returned
      from units u left join eve using (no) where date(u.day, '+' || :days || ' days') < :today)
    select stratum, sum(card) na, sum(card and returned) xa, sum(not card) nb, sum(not card and returned) xb from seen group by stratum having na > 0`,
  { ...span(period), label, days, today }).map(({ na, xa, nb, xb }) => ({ na: Number(na), xa: Number(xa), nb: Number(nb), xb: Number(xb) }));
}

export interface SqlStratum { readonly xa: number; readonly na: number; readonly xb: number; readonly nb: number }

/**
 * How many deviations the observed difference lies from `delta`, squared. The likeliest share of b under `delta` is found by trying
 * a hundred thousand shares: no cubic equation.
 */
export function sqlScore(db: DatabaseSync, strata: readonly SqlStratum[], delta: number, continuity: number): Row {
  db.exec('drop table if exists strata; create table strata (id integer primary key, xa real, na real, xb real, nb real)');
  for (const { xa, na, xb, nb } of strata) db.prepare('insert into strata (xa, na, xb, nb) values (?, ?, ?, ?)').run(xa, na, xb, nb);
  return row(db, `
    with recursive tries(step) as (select 0 union all select step + 1 from tries where step < 100000),
    likely as (
      select id, xa, na, xb, nb, p, max(case when p + :delta between 0 and 1 then
        (case when xa > 0 then xa * ln(p + :delta) else 0 end) + (case when na > xa then (na - xa) * ln(1 - p - :delta) else 0 end)
        + (case when xb > 0 then xb * ln(p) else 0 end) + (case when nb > xb then (nb - xb) * ln(1 - p) else 0 end) end) best
      from strata, (select step / 100000.0 p from tries) group by id),
    parts as (select na * nb / (na + nb) w, xa / na - xb / nb d,
      ((p + :delta) * (1 - p - :delta) / na + p * (1 - p) / nb) * (na + nb) / (na + nb - 1) v from likely)
    select sum(w * d) / sum(w) difference, pow(max(0, abs(sum(w * (d - :delta))) - :continuity), 2) / sum(w * w * v) score from parts`, { delta, continuity });
}
