import { describe, expect, it } from 'vitest';
import sheetsJson from '../../../assets/geometry/label-sheets.json' with { type: 'json' };
import { labelSheetNames, labelSheetsSchema, type LabelSheetName } from '#shared/model/label-sheet';
import { composeLabels, type ComposedSheet } from '#shared/print/compose-labels';
import { preventsPrinting } from '#shared/print/card-problem';
import { mmPerPoint } from '#shared/print/card-side';
import { hardNames } from './hard-names.ts';
import { addressCard, company, inkOf, joint, kit, sender } from './print-cases.ts';

const sheets = labelSheetsSchema.parse(sheetsJson);

describe('assets/geometry/label-sheets.json', () => {
  it.each(labelSheetNames)('%s lies within its page, labels do not overlap, the source is named', (name) => {
    const { page, columns, rows, label, left, top, pitchX, pitchY } = sheets[name];
    expect(columns * rows).toBe(Number(name.slice(3)));
    expect(left + (columns - 1) * pitchX + label.width).toBeLessThanOrEqual(page.width);
    expect(top + (rows - 1) * pitchY + label.height).toBeLessThanOrEqual(page.height);
    expect(pitchX).toBeGreaterThanOrEqual(label.width);
    expect(pitchY).toBeGreaterThanOrEqual(label.height);
    expect(sheetsJson[name].source.length).toBeGreaterThan(40);
  });
});

describe.each(labelSheetNames)('composeLabels on %s', (name) => {
  const sheet = sheets[name];
  const places = sheet.columns * sheet.rows;
  const cards = hardNames.map(({ recipient }) => ({ recipient, sender, drawPostalBoxes: false }));
  const made = [...composeLabels(cards, sheet, kit)];

  it('sets every hard name, in order, each inside its own label', () => {
    expect(made).toHaveLength(Math.ceil(cards.length / places));
    expect(made.flatMap(({ problems }) => problems).flatMap(({ index, problems }) => problems.filter(preventsPrinting).map((problem) => [index, problem]))).toEqual([]);
    for (const [index, { side }] of made.entries()) {
      expect([side.width, side.height]).toEqual([210, 297]);
      const codes = side.runs.filter((run) => run.role === 'postal-code');
      expect(codes).toHaveLength(Math.min(places, cards.length - index * places));
      const used = new Set<number>();
      for (const ink of inkOf(side)) {
        const [column, row] = [Math.floor((ink.left - sheet.left) / sheet.pitchX), Math.floor((ink.top - sheet.top) / sheet.pitchY)];
        used.add(row * sheet.columns + column);
        // Three millimetres in from each edge of the label.
        const [x, y] = [sheet.left + column * sheet.pitchX, sheet.top + row * sheet.pitchY];
        expect(Math.min(ink.left - x, ink.top - y, x + sheet.label.width - ink.right, y + sheet.label.height - ink.bottom), ink.text).toBeGreaterThan(3);
      }
      expect(used.size).toBe(codes.length);
    }
  });

  it('goes on where a sheet was begun', () => {
    const [first] = [...composeLabels([addressCard()], sheet, kit, places - 1)];
    const xs = inkOf(first!.side).map((ink) => ink.left);
    expect(Math.min(...xs)).toBeGreaterThan(sheet.left + (sheet.columns - 1) * sheet.pitchX);
    expect([...composeLabels([addressCard(), addressCard()], sheet, kit, places - 1)]).toHaveLength(2);
    expect([...composeLabels([], sheet, kit)]).toEqual([]);
  });
});

describe('a label', () => {
  it('says when it could only be filled with type that is hard to read', () => {
    const crowded = addressCard({
      jointNames: [joint('', '花子'), joint('', '健太郎'), joint('', '一'), joint('', 'さくら')], company: company({ name: '株式会社山田商店', department: '営業第二部', title: '代表取締役社長' }),
      address: { postalCode: '9893204', street: '宮城県仙台市青葉区南吉成六丁目字大字長い町名前が続いて六十文字ほどになるような住所123-45-678', building: 'グランドメゾン南吉成パークサイドヒルズ弐番館1203号室' },
    });
    const [{ side, problems }] = [...composeLabels([crowded], sheets['a4-24'], kit)] as [ComposedSheet];
    const smallest = Math.min(...side.runs.flatMap(({ marks }) => marks.map(({ size }) => size / mmPerPoint)));
    expect(smallest).toBeLessThan(5.5);
    expect(problems.flatMap((card) => card.problems)).toContainEqual({ kind: 'small-type', points: Math.round(smallest * 10) / 10 });
    expect([...composeLabels([crowded], sheets['a4-12'], kit)].flatMap((sheet) => sheet.problems)).toEqual([]);
    expect([...composeLabels([addressCard()], sheets['a4-24'], kit)].flatMap((sheet) => sheet.problems)).toEqual([]);
  });

  const texts = (part: Parameters<typeof addressCard>[0]) => [...composeLabels([addressCard(part)], sheets['a4-12'], kit)][0]!.side.runs.map((run) => run.text);
  it('is horizontal: digits stay digits, those who share a name stand under the given name', () => {
    expect(texts({ jointNames: [joint('', '花子')], address: { postalCode: '1040061', street: '東京都中央区銀座４－１－２', building: '銀座ビル3F', careOf: '佐藤' } }))
      .toEqual(['〒104-0061', '東京都中央区銀座4-1-2', '銀座ビル3F', '佐藤様方', '山田　太郎　様', '　　　花子　様']);
  });
  it('counts a character with its variation selector as one: who shares the name stands under the given name', () => {
    expect(texts({ familyName: '葛\u{E0100}城', jointNames: [joint('', '花子')] }).slice(-2)).toEqual(['葛\u{E0100}城　太郎　様', '　　　花子　様']);
  });
  const linesOfName = (part: Parameters<typeof addressCard>[0], sheet: LabelSheetName) => {
    const [{ side, problems }] = [...composeLabels([addressCard(part)], sheets[sheet], kit)] as [ComposedSheet];
    expect(problems).toEqual([]);
    return side.runs.filter((run) => run.role === 'name').map((run) => run.text.trim());
  };
  it.each(['図', '図書', '図書館', '（図書館）'])('never divides 御中 nor leaves it alone: …%s', (end) => {
    for (const sheet of labelSheetNames) {
      const lines = linesOfName({ familyName: '', givenName: '', company: company({ name: `株式会社京都先端技術総合研究所附属${end}` }) }, sheet);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.at(-1)).toMatch(/[^\s]　御中$/u);
    }
  });
  it('sets a name that no one line holds in several, as a card does', () => {
    expect(linesOfName({ familyName: 'Montgomery-Featherstonehaugh', givenName: 'Christopher Maximilian' }, 'a4-24')).toEqual(['Christopher Maximilian', 'Montgomery-', 'Featherstonehaugh　様']);
    expect(linesOfName({ familyName: 'フェザーストンハウ', givenName: 'クリストファー・マクシミリアン・モンゴメリー' }, 'a4-24').join('')).toBe('フェザーストンハウクリストファー・マクシミリアン・モンゴメリー　様');
    expect(linesOfName({ familyName: '五百旗頭長宗我部大豆生田勘解由小路綾小路', givenName: '寿限無五劫擦切海砂利水魚水行末雲来末' }, 'a4-12')).toEqual(['五百旗頭長宗我部大豆生田勘解由小路綾小路', '寿限無五劫擦切海砂利水魚水行末雲来末　様']);
  });
  it('names the card with what is missing on it', () => {
    const [sheet] = [...composeLabels([addressCard(), addressCard({ address: { postalCode: '', street: '', building: '' } })], sheets['a4-12'], kit)];
    expect(sheet!.problems).toEqual([{ index: 1, problems: [{ kind: 'empty', what: 'address' }, { kind: 'empty', what: 'postal-code' }] }]);
  });
});
