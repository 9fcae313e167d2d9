import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardKinds } from '#shared/model/card-kind';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { preventsPrinting } from '#shared/print/card-problem';
import { mmPerPoint } from '#shared/print/card-side';
import { addressCard, cellsOf, company, geometry, hardRecipients, inkOf, joint, kit, overlap, recipient, sender, type Extent } from './print-cases.ts';

const icon = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../assets/icons/32x32.png')));
const boxOf = ({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Extent => ({ left: x, right: x + width, top: y, bottom: y + height });
const around = (extents: readonly Extent[]): Extent => ({
  left: Math.min(...extents.map((one) => one.left)), right: Math.max(...extents.map((one) => one.right)),
  top: Math.min(...extents.map((one) => one.top)), bottom: Math.max(...extents.map((one) => one.bottom)),
});

describe.each(hardRecipients)('address side: %s', (_, part) => {
  const { side, problems } = composeAddressSide(addressCard(part, true), kit);
  const { all: margin } = geometry.safeMargin;

  it('can be printed', () => {
    expect(problems.filter(preventsPrinting)).toEqual([]);
  });

  it('keeps all ink inside the safe area and out of the stamp zone and the lottery number', () => {
    const safe: Extent = { left: margin, right: geometry.card.width - margin, top: margin, bottom: geometry.card.height - margin };
    for (const ink of inkOf(side)) {
      expect(ink.left, ink.text).toBeGreaterThanOrEqual(safe.left);
      expect(ink.right, ink.text).toBeLessThanOrEqual(safe.right);
      expect(ink.top, ink.text).toBeGreaterThanOrEqual(safe.top);
      expect(ink.bottom, ink.text).toBeLessThanOrEqual(safe.bottom);
      for (const zone of [geometry.stampZone, geometry.lotteryZone]) expect(overlap(ink, boxOf(zone)), `${ink.role} ${ink.text}`).toBe(false);
    }
  });

  it('lets no block touch another', () => {
    const blocks = [['address', 'company'], ['name', 'title'], ['sender-address', 'sender-name', 'sender-phone'], ['postal-code'], ['sender-postal-code']]
      .map((roles) => cellsOf(side, ...roles)).filter((cells) => cells.length > 0).map(around);
    for (const [index, one] of blocks.entries()) for (const other of blocks.slice(index + 1)) expect(overlap(one, other), `${JSON.stringify(one)} ${JSON.stringify(other)}`).toBe(false);
  });

  it('never sets two characters over each other', () => {
    const cells = cellsOf(side);
    for (const [index, one] of cells.entries()) for (const other of cells.slice(index + 1)) expect(overlap(one, other)).toBe(false);
  });

  it('says every character of the name and the address', () => {
    const said = (role: string) => side.runs.filter((run) => run.role === role).map((run) => run.text).join('');
    const { familyName, givenName, address } = recipient(part);
    for (const character of familyName + givenName) expect(said('name')).toContain(character);
    for (const character of address.street.replaceAll(/[\dA-Za-z-]/g, '')) expect(said('address')).toContain(character);
    for (const run of side.runs) expect(run.marks.map((mark) => mark.text).join('')).toBe(run.text);
  });
});

describe('postal digits', () => {
  it('stand with their ink in the middle of the official boxes', () => {
    const { side } = composeAddressSide(addressCard({ address: { postalCode: '1234567', street: '東京都', building: '' } }), kit);
    const digits = inkOf(side).filter((ink) => ink.role === 'postal-code');
    // The middles of the boxes, computed from the norm of Japan Post (source: assets/geometry) and written here a second time by hand.
    for (const [index, middle] of [47.15, 54.15, 61.15, 68.75, 75.55, 82.35, 89.15].entries()) {
      expect((digits[index]!.left + digits[index]!.right) / 2).toBeCloseTo(middle, 6);
      expect((digits[index]!.top + digits[index]!.bottom) / 2).toBeCloseTo(16, 6);
      expect(digits[index]!.bottom - digits[index]!.top).toBeGreaterThan(2.4);
      expect(digits[index]!.bottom - digits[index]!.top).toBeLessThan(6);
    }
  });

  it('get boxes only on plain stock', () => {
    expect(composeAddressSide(addressCard({}, false), kit).side.frames).toEqual([]);
    const { frames, strokes } = composeAddressSide(addressCard({}, true), kit).side;
    expect(frames).toHaveLength(14);
    expect(strokes).toHaveLength(2);
    // The norm measures the inside of the line: 8 mm from the right edge, 12 mm from the top.
    const last = frames[6]!;
    expect(last.x + last.width - last.lineWidth / 2).toBeCloseTo(92, 6);
    expect(last.y + last.lineWidth / 2).toBeCloseTo(12, 6);
  });
});

describe('kinds of card', () => {
  it('only plain stock gets boxes and the words 郵便はがき, whatever else was said about boxes', () => {
    for (const kind of cardKinds) {
      for (const drawPostalBoxes of [false, true]) {
        const { side } = composeAddressSide({ ...addressCard({}, drawPostalBoxes), kind }, kit);
        expect(side.frames).toHaveLength(kind === 'plain' ? 14 : 0);
        expect(side.runs.filter((run) => run.role === 'heading').map((run) => run.text)).toEqual(kind === 'plain' ? ['郵便はがき'] : []);
      }
    }
  });

  it('the sender\'s row moves with the stock\'s, boxes and digits alike', () => {
    const [usual, moved] = [undefined, { right: 1.2, down: 3.5 }].map((senderBoxes) => composeAddressSide({ ...addressCard({}, true), ...(senderBoxes ? { senderBoxes } : {}) }, kit).side);
    const digits = (side: typeof usual) => inkOf(side!).filter((ink) => ink.role === 'sender-postal-code');
    for (const [index, ink] of digits(moved).entries()) {
      expect(ink.left - digits(usual)[index]!.left).toBeCloseTo(1.2, 6);
      expect(ink.top - digits(usual)[index]!.top).toBeCloseTo(3.5, 6);
    }
    expect(moved!.frames[7]!.x - usual!.frames[7]!.x).toBeCloseTo(1.2, 6);
    expect(moved!.frames[0]).toEqual(usual!.frames[0]);
  });

  it('writes numbers as the guest\'s address says, else as the print was asked', () => {
    const street = (numerals: 'usual' | 'arabic', chosen?: 'full') => composeAddressSide({
      ...addressCard({ address: { postalCode: '1040061', street: '銀座4-1-2', building: '', numerals } }), ...(chosen ? { numerals: chosen } : {}),
    }, kit).side.runs.find((run) => run.role === 'address')!.text;
    expect([street('usual'), street('usual', 'full'), street('arabic', 'full')]).toEqual(['銀座四ー一ー二', '銀座四丁目一番二号', '銀座4ー1ー2']);
  });

  it('a seal takes the room of the telephone number, which grows smaller and is not divided', () => {
    const phone = (seal: boolean) => composeAddressSide({ ...addressCard({}, true), ...(seal ? { seal: icon } : {}) }, kit).side.runs.find((run) => run.role === 'sender-phone')!;
    for (const run of [phone(false), phone(true)]) expect(new Set(run.cells.map((cell) => (cell.x + cell.width / 2).toFixed(6))).size).toBe(1);
    expect(phone(true).marks[0]!.size).toBeLessThan(phone(false).marks[0]!.size);
    expect(phone(true).marks[0]!.size * 72 / 25.4).toBeGreaterThan(5.5);
  });

  it('a seal stands under the sender and above his boxes; a file that is none is named', () => {
    const { side, problems } = composeAddressSide({ ...addressCard({}, true), seal: icon }, kit);
    const [image] = side.images;
    expect(problems).toEqual([]);
    expect(image!.y).toBeGreaterThan(around(cellsOf(side, 'sender-name')).bottom);
    expect(image!.y + image!.height).toBeLessThan(geometry.senderBoxes.top);
    expect(composeAddressSide({ ...addressCard(), seal: new Uint8Array(3) }, kit).problems).toEqual([{ kind: 'not-a-picture', what: 'seal' }]);
  });
});

describe('names on the card', () => {
  it('are the largest thing on it', () => {
    const { side } = composeAddressSide(addressCard({ company: company({ name: '山田商店' }) }), kit);
    const largest = (role: string) => Math.max(...side.runs.filter((run) => run.role === role).flatMap((run) => run.marks.map((mark) => mark.size)));
    for (const role of ['address', 'company', 'sender-name', 'postal-code']) expect(largest('name')).toBeGreaterThan(largest(role));
  });

  it('stand side by side from the right, given names and honorifics on one line', () => {
    const { side } = composeAddressSide(addressCard({ jointNames: [joint('', '花子'), joint('', '健太郎')] }), kit);
    const names = side.runs.filter((run) => run.role === 'name');
    expect(names.map((run) => run.text)).toEqual(['山田太郎様', '花子様', '健太郎様']);
    const tops = (character: string) => names.flatMap((run) => run.cells.filter((cell) => cell.text === character).map((cell) => cell.y));
    expect(new Set(tops('様').map((y) => y.toFixed(6))).size).toBe(1);
    expect(tops('太')[0]).toBeCloseTo(tops('花')[0]!, 6);
    expect(tops('花')[0]).toBeCloseTo(tops('健')[0]!, 6);
    const axes = names.map((run) => run.cells[0]!.x);
    expect(axes).toEqual(axes.toSorted((a, b) => b - a));
  });

  it('sets a title over a long name no smaller than is read', () => {
    const { side, problems } = composeAddressSide(addressCard({ familyName: 'フェザーストンハウ', givenName: 'クリストファー・マクシミリアン・モンゴメリー', company: company({ title: '部長' }) }), kit);
    const size = (role: string) => Math.max(...side.runs.filter((run) => run.role === role).flatMap(({ marks }) => marks.map((mark) => mark.size / mmPerPoint)));
    expect(problems.filter(preventsPrinting)).toEqual([]);
    expect(size('title')).toBeGreaterThan(6.5);
    expect(size('title')).toBeLessThan(size('name'));
  });
  it('sets a short title over the name, in its column', () => {
    const { side } = composeAddressSide(addressCard({ company: company({ name: '山田商店', title: '店主' }) }), kit);
    const [title] = cellsOf(side, 'title');
    const [name] = cellsOf(side, 'name');
    expect(title!.bottom).toBeLessThan(name!.top);
    expect((title!.left + title!.right) / 2).toBeCloseTo((name!.left + name!.right) / 2, 6);
  });
});

describe('what the owner is told', () => {
  const kinds = (part: Parameters<typeof recipient>[0], from = sender) => composeAddressSide({ recipient: recipient(part), sender: from, drawPostalBoxes: false }, kit).problems;
  it('names what is missing', () => {
    expect(kinds({ address: { postalCode: '', street: '', building: '' } })).toEqual([{ kind: 'empty', what: 'address' }, { kind: 'empty', what: 'postal-code' }]);
  });
  it('names a character that no font has, and one that only the fallback has', () => {
    expect(kinds({ givenName: '太\u{10FFFD}' })).toEqual([{ kind: 'missing-glyph', character: '\u{10FFFD}' }]);
    expect(kinds({ familyName: '葛\u{E0100}城' })).toEqual([{ kind: 'fallback-font', character: '葛\u{E0100}', usual: '葛' }]);
  });
  it('says when a block cannot be read any more, instead of letting it run off the card', () => {
    const long = composeAddressSide(addressCard({ familyName: '長'.repeat(20), givenName: '名'.repeat(20) }), kit);
    expect(long.problems).toContainEqual({ kind: 'block-too-long', block: 'name' });
    expect(around(cellsOf(long.side, 'name')).bottom).toBeLessThanOrEqual(geometry.address.name.bottom + 1e-6);
    expect(composeAddressSide(addressCard({ familyName: '林', givenName: '一二三四五六七八九十'.repeat(2) }), kit).problems).toEqual([]);
    const inTwo = composeAddressSide(addressCard({ familyName: '林', givenName: '一二三四五六七八九十'.repeat(3) }), kit);
    expect(inTwo.problems).toEqual([]);
    expect(inTwo.side.runs.filter(({ role }) => role === 'name').map(({ text }) => text).join('').replace('\u3000', '')).toBe(`林${'一二三四五六七八九十'.repeat(3)}様`);
    const crowded = { ...sender, name: '割烹'.repeat(20), ownerName: '店主'.repeat(20), address: { postalCode: '', street: '町'.repeat(100), building: '館'.repeat(60) } };
    expect(kinds({}, crowded)).toContainEqual({ kind: 'block-too-long', block: 'sender' });
  });
});

describe('a guest whose name the pen lacks', () => {
  const chosen = (glyphs: 'fallback' | 'base-form') => composeAddressSide({ ...addressCard({ familyName: '葛\u{e0100}城', glyphs }), sender: { ...sender, ownerName: '辻\u{e0100}' } }, kit);
  const marks = ({ side }: ReturnType<typeof chosen>, role: string) => side.runs.filter((run) => run.role === role).flatMap((run) => run.marks);

  it('is drawn exactly in the fallback font, and told what the pen could draw', () => {
    const made = chosen('fallback');
    expect(marks(made, 'name').find(({ text }) => text.startsWith('葛'))?.font).toBe('noto-serif-jp');
    expect(made.problems).toContainEqual({ kind: 'fallback-font', character: '葛\u{e0100}', usual: '葛' });
  });

  it('or in its usual form by the pen, where he chose that for this guest; the sender keeps his own', () => {
    const made = chosen('base-form');
    expect(marks(made, 'name').find(({ text }) => text.startsWith('葛'))).toMatchObject({ font: 'klee-one', text: '葛\u{e0100}' });
    expect(made.problems).toContainEqual({ kind: 'chosen-form', character: '葛\u{e0100}', drawn: '葛' });
    expect(marks(made, 'sender-name').find(({ text }) => text.startsWith('辻'))?.font).toBe('noto-serif-jp');
    // A choice that is the guest's is not offered for the sender.
    expect(made.problems).toContainEqual({ kind: 'fallback-font', character: '辻\u{e0100}' });
  });
});

describe('a shop in somebody\'s house', () => {
  it('says so under the address of the sender, inside its area', () => {
    const card = addressCard();
    const { side, problems } = composeAddressSide({ ...card, sender: { ...sender, address: { ...sender.address, careOf: '佐々木' } } }, kit);
    expect(side.runs.filter((run) => run.role === 'sender-address').map((run) => run.text).at(-1)).toBe('佐々木方');
    expect(problems).toEqual([]);
    const { left, right, top, bottom } = geometry.address.sender;
    for (const cell of cellsOf(side, 'sender-address')) expect(cell.left >= left - 0.01 && cell.right <= right + 0.01 && cell.top >= top - 0.01 && cell.bottom <= bottom + 0.01).toBe(true);
  });
});

describe('a foreign name of which the pen lacks a letter', () => {
  it('is set as a whole in the font that has them all', () => {
    const { side } = composeAddressSide(addressCard({ familyName: 'Nguyễn', givenName: 'Văn An' }), kit);
    const fonts = new Map(side.runs.filter(({ role }) => role === 'name').flatMap(({ marks }) => marks).map(({ text, font }) => [text, font]));
    for (const letter of 'Nguyễnă') expect(fonts.get(letter), letter).toBe('noto-serif-jp');
    expect(fonts.get('様')).toBe('klee-one');
  });
});
