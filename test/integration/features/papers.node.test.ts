import { createInstance } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DueItem } from '#shared/follow/due-items';
import { addDays, plainDate } from '#shared/lib/plain-date';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { GuestId, VisitId } from '#shared/model/ids';
import { planSchema, type Plan } from '#shared/model/plan';
import { blankShop } from '#shared/model/shop';
import type { Visit } from '#shared/model/visit';
import { composePaper } from '#shared/print/compose-paper';
import type { Paper } from '#shared/print/paper';
import { renderPdf } from '#shared/print/render-pdf';
import restaurant from '#assets/plans/restaurant.json' with { type: 'json' };
import retail from '#assets/plans/retail.json' with { type: 'json' };
import type { GuestEntry } from '../../../renderer/data/guests-contract.ts';
import { callPaper } from '../../../renderer/features/papers/call-paper.ts';
import type { GuestSheet } from '../../../renderer/features/papers/guest-sheet.ts';
import { monthPaper } from '../../../renderer/features/papers/month-paper.ts';
import type { PaperBasis } from '../../../renderer/features/papers/paper-basis.ts';
import { planPaper } from '../../../renderer/features/papers/plan-paper.ts';
import { tonightPaper } from '../../../renderer/features/papers/tonight-paper.ts';
import { weekPaper } from '../../../renderer/features/papers/week-paper.ts';
import { resources } from '../../../renderer/i18n/resources.ts';
import { formatCount, formatDay, formatMonth, withNote } from '../../../renderer/i18n/format.ts';
import { instantiateSubsetter } from '../../support/read-font.ts';
import { renderPages } from '../../support/rendered-page.ts';
import { paperKit, textOf, wordsOf } from '../../unit/print/paper-cases.ts';

const today = plainDate('2026-11-24');
const restaurantPlan = planSchema.parse(restaurant);
const bases = new Map<string, PaperBasis>();

beforeAll(async () => {
  for (const language of ['ja', 'en'] as const) {
    const i18n = createInstance();
    await i18n.init({ lng: language, resources, interpolation: { escapeValue: false } });
    const t = i18n.getFixedT(language) as unknown as PaperBasis['t'];
    const format = {
      language, day: (on: never, now: never) => formatDay(on, language, now), month: (on: never) => formatMonth(on, language), count: (count: number) => formatCount(count, language), withNote: (text: string, note: string) => withNote(text, note, language),
      addressed: ({ name, honorific }: { name: string; honorific: string }) => t(`common:addressed.${honorific}` as never, { name }),
    } as unknown as PaperBasis['format'];
    const tDue = i18n.getFixedT(language, 'due') as unknown as PaperBasis['tDue'];
    bases.set(language, { t, tDue, format, shop: { ...blankShop, name: '割烹 さくら', ownerName: '見本 一郎' }, today });
  }
});
const basis = (language = 'ja') => bases.get(language)!;

const id = (index: number) => `0193a000-0000-7000-8000-${String(index).padStart(12, '0')}` as GuestId;
const longName = '勘解由小路東三条西園寺 左衛門三郎義太夫';
const entry = (index: number, part: Partial<GuestEntry> = {}): GuestEntry => ({
  id: id(index), name: `見本 ${index}`, kana: 'みほん', company: '', honorific: 'sama', hasAddress: true, hasPhone: true, stoppedOn: null, mourningSince: null, forbiddenChannels: [], consentToGreetings: true, consentToOffersOn: null,
  birthday: { month: 11, day: 1 + index % 28, year: 1960 }, anniversaries: [], totals: { visits: 3 }, ...part,
}) as GuestEntry;
const item = (index: number, part: Partial<DueItem> = {}): DueItem => ({
  guestId: id(index), planId: 'restaurant', event: 'visit', eventId: 'x' as VisitId, eventOn: addDays(today, -8), visitId: null, nth: 1, visits: 3, stepId: 'call', kind: 'follow-up-call', channel: 'phone',
  purpose: 'greeting', dueOn: today, lapsesOn: addDays(today, 6), postponed: false, hold: null, releasedBy: null, ...part,
});
const sheet = (index: number, part: Partial<Guest> = {}, named: Partial<GuestEntry> = {}): GuestSheet => ({
  entry: entry(index, named), picture: null,
  guest: { ...blankGuest, id: id(index), phone: '075-123-4567', likes: '鱧、冷酒', allergies: 'えび、かに、そば', ...part } as Guest,
  rank: '上客', lastTalk: { on: addDays(today, -8), talk: 'お嬢様のご入学のお祝い。来年もこの席で、とのこと。', dishes: '甘鯛の若狭焼き', recommendation: '河豚', companions: '奥様' } as Visit,
});
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const papers: Readonly<Record<string, (count: number, language: string) => Paper>> = {
  week: (count, language) => weekPaper(range(count).map((index) => item(index, index % 5 === 0 ? { hold: 'mourning' } : { dueOn: addDays(today, index % 7 - 2) })), ({ guestId }) => entry(Number(guestId.slice(-12)), { name: longName }), basis(language)),
  calls: (count, language) => callPaper(range(count).map((index) => ({ item: item(index), sheet: sheet(index, {}, { name: longName, company: '独立行政法人東日本国際産業技術総合研究開発支援機構' }) })), basis(language)),
  tonight: (count, language) => tonightPaper(range(count).map((index) => sheet(index, { memo: '窓ぎわのお席を好まれる。'.repeat(8) }, { name: longName })), basis(language)),
  month: (count, language) => monthPaper(plainDate('2026-11-01'), range(count).map((index) => entry(index, { name: longName })), basis(language)),
};

describe.each(Object.entries(papers))('the sheet %s', (_, build) => {
  it.each([[0, 'ja'], [1, 'ja'], [300, 'ja'], [1, 'en'], [40, 'en']])('with %i guests (%s): everything stands inside the margins, no name is lost', (count, language) => {
    const { pages, problems } = composePaper(build(count, language), paperKit);
    expect(problems.filter(({ kind }) => kind === 'missing-glyph')).toEqual([]);
    for (const page of pages) {
      for (const { x, width, y, height } of page.runs.flatMap(({ cells }) => cells)) {
        expect(x).toBeGreaterThanOrEqual(18 - 1e-6);
        expect(x + width).toBeLessThanOrEqual(page.width - 14 + 1e-6);
        expect(y).toBeGreaterThanOrEqual(14 - 1e-6);
        expect(y + height).toBeLessThanOrEqual(page.height - 7);
      }
    }
    expect(wordsOf(pages).replaceAll(' ', '').split(longName.replaceAll(' ', '')).length - 1).toBe(count);
  });

  it('leaves its ink inside the margins, on the page as an engine that we did not write draws it', async () => {
    const { pages } = composePaper(build(6, 'ja'), paperKit);
    const made = await renderPdf(pages, paperKit.fonts, { title: '試し', offset: { right: 0, down: 0 }, instantiateSubsetter });
    for (const page of await renderPages(made.ok ? made.value : new Uint8Array(), { dpi: 100 })) {
      const ink = page.extent(0, 0, 210, 297)!;
      expect(Math.min(ink.left - 17.5, 196.5 - ink.right, ink.top - 13.5, 290 - ink.bottom)).toBeGreaterThan(0);
    }
  });
});

describe('what a sheet must not hide', () => {
  it('the week says what would let a held item go, and when that is too late', () => {
    const held = (part: Partial<DueItem>) => wordsOf(composePaper(weekPaper([item(1, part)], ({ guestId }) => entry(Number(guestId.slice(-12))), basis()), paperKit).pages);
    expect(held({ hold: 'no-address' })).toContain('お客様の画面で住所を書くと戻ります。');
    expect(held({ hold: 'budget-greetings', releasedBy: { kind: 'date', on: addDays(today, 3) } })).toContain('11月27日(金)に、あらためて順番に入ります。');
    expect(held({ hold: 'budget-greetings', releasedBy: { kind: 'date', on: addDays(today, 30) } })).toContain('見送りになります');
  });

  it.each(['東', 'ア', 'あ', '東西 '])('however long a name of %s, its 様 never stands alone on a line', (letter) => {
    for (const [honorific, mark] of [['sama', '様'], ['sensei', '先生'], ['onchu', '御中']] as const) {
      for (const length of range(44)) {
        const named = { name: letter.repeat(length + 1).trim(), honorific };
        const sheets = [weekPaper([item(1)], () => entry(1, named), basis()), callPaper([{ item: item(1), sheet: sheet(1, {}, named) }], basis())];
        const lines = sheets.flatMap((each) => composePaper(each, paperKit).pages.flatMap(({ runs }) => runs.map(({ text }) => text.trim())));
        expect(lines.filter((line) => mark.endsWith(line)), named.name).toEqual([]);
        expect(lines.filter((line) => line.endsWith(mark)).length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('the sheet of tonight shows allergies in a frame, and takes a photo as it is', () => {
    const { pages } = composePaper(tonightPaper([sheet(1)], basis()), paperKit);
    expect(textOf(pages[0]!)).toContain('えび、かに、そば');
    expect(pages[0]!.strokes.some(({ from, to, lineWidth }) => from[0] === to[0] && lineWidth > 0.3)).toBe(true);
  });

  it('the week names the reason of what is held back, the calls a missing number', () => {
    expect(wordsOf(composePaper(weekPaper([item(1, { hold: 'mourning' })], ({ guestId }) => entry(Number(guestId.slice(-12))), basis()), paperKit).pages)).toMatch(/止めているもの（1件）.*喪中/);
    expect(wordsOf(composePaper(callPaper([{ item: item(1), sheet: sheet(1, { phone: '' }) }], basis()), paperKit).pages)).toContain('番号が書かれていません');
  });

  it('the week names a dozen without a consent and counts the others: a season letter is held for every such guest', () => {
    const items = [...Array.from({ length: 300 }, (_, index) => item(index, { hold: 'no-consent', releasedBy: { kind: 'consent' } })), item(301, { hold: 'mourning' })];
    for (const [language, words] of [['ja', '同意の記録がない：ほかに288件（「予定」の画面に）。'], ['en', ': 288 more (see Due).']] as const) {
      const { pages } = composePaper(weekPaper(items, ({ guestId }) => entry(Number(guestId.slice(-12))), basis(language)), paperKit);
      expect(pages.length).toBeLessThanOrEqual(3);
      expect(wordsOf(pages)).toContain(words);
      expect(wordsOf(pages)).toContain('見本 301');
    }
  });

  it('a character that no font has is named on the sheet, in either language', () => {
    for (const [language, words] of [['ja', '〓は、どの書体にもない字です：U+1F363'], ['en', '〓 stands for characters that no font has: U+1F363']] as const) {
      const { pages } = composePaper(tonightPaper([sheet(1, {}, { name: '髙﨑🍣' })], basis(language)), paperKit);
      expect(pages.map(textOf).join('\n').replaceAll('\n', '')).toContain(words);
      expect(textOf(pages[0]!)).toContain('髙﨑〓');
    }
  });

  it('a guest who wants no post has no last day of posting on the sheet of the month', () => {
    const words = wordsOf(composePaper(monthPaper(plainDate('2026-11-01'), [entry(1, { stoppedOn: plainDate('2026-01-01') })], basis()), paperKit).pages);
    expect(words).toContain('「送らないで」と言われている');
  });
});

describe('the thirty days', () => {
  const steps = (id: string, count: number, every: number): Plan => ({
    ...restaurantPlan, id, name: { ja: `${id}の計画`, en: `Plan ${id}` }, steps: range(count).map((index) => ({ ...restaurantPlan.steps[index % 4]!, id: `${id}-${index}`, afterDays: index * every })),
  });
  const retailPlan = planSchema.parse(retail);

  it('stand on one page with the shop\'s own plan, in the order of the days', () => {
    const { pages } = composePaper(planPaper([restaurantPlan], basis()), paperKit);
    expect(pages).toHaveLength(1);
    expect(wordsOf(pages)).toMatch(/翌日.*御礼.*7日後.*14日後.*30日後.*再来率.*月曜日 15:00から30分/);
    expect(wordsOf(pages)).not.toContain('31日目');
  });
  it.each([
    ['the shop\'s and the retail track', [restaurantPlan, { ...retailPlan, active: true }]], ['two of twelve steps', [steps('甲', 12, 3), steps('乙', 12, 5)]],
    ['one of forty days', [steps('甲', 40, 1)]], ['two of forty days', [steps('甲', 40, 1), steps('乙', 40, 1)]],
  ] as const)('are one A4 and end on the thirtieth day: %s', (_label, plans) => {
    for (const language of ['ja', 'en']) {
      const { pages } = composePaper(planPaper(plans, basis(language)), paperKit);
      expect(pages).toHaveLength(1);
      const words = wordsOf(pages);
      expect(words).toMatch(language === 'ja' ? /31日目からの手順が、ほかに\d+つあります/ : /\d+ more steps come after the thirtieth day/);
      expect(words).not.toMatch(language === 'ja' ? /3[1-9]日後|[4-9]\d日後/ : /after (3[1-9]|[4-9]\d) days/);
      expect(Math.min(...pages[0]!.runs.flatMap(({ cells }) => cells.map(({ height }) => height)))).toBeGreaterThan(1.7); // mm: five points
    }
  });
  it('say what has no room, and lose nothing else', () => {
    const words = wordsOf(composePaper(planPaper([steps('甲', 40, 1), steps('乙', 40, 1)], basis()), paperKit).pages);
    expect(words).toContain('この紙に入りきらない手順が、ほかに22つあります');
    for (const day of range(18)) expect(words.split(`${day + 2}日後`).length - 1).toBeGreaterThanOrEqual(2);
  });
  it('say so where no plan counts from a visit', () => {
    expect(wordsOf(composePaper(planPaper([{ ...restaurantPlan, active: false }], basis()), paperKit).pages)).toContain('連絡計画がありません');
  });
});
