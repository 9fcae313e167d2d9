import geometryJson from '../../../assets/geometry/postcard.json' with { type: 'json' };
import { cardGeometrySchema } from '#shared/model/card-geometry';
import { cardKit, type AddressCard, type CardKit, type MessageCard } from '#shared/print/card';
import type { CardSide } from '#shared/print/card-side';
import { readFont } from '../../support/read-font.ts';

export const geometry = cardGeometrySchema.parse(geometryJson);
export const kit: CardKit = cardKit([readFont('klee-one'), readFont('noto-serif-jp')], geometry);

type Recipient = AddressCard['recipient'];
export const company = (part: Partial<Recipient['company']>): Recipient['company'] => ({ name: '', kana: '', department: '', title: '', ...part });
export const recipient = (part: Partial<Recipient>): Recipient => ({
  familyName: '山田', givenName: '太郎', honorific: 'sama', jointNames: [], company: company({}),
  address: { postalCode: '1040061', street: '東京都中央区銀座4-1-2', building: '' }, ...part,
});
export const joint = (familyName: string, givenName: string, honorific: Recipient['honorific'] = 'sama') => ({ familyName, givenName, honorific });
export const sender: AddressCard['sender'] = {
  name: '割烹さくら', ownerName: '山田一郎', phone: '075-123-4567', printPhone: true,
  address: { postalCode: '6048005', street: '京都市中京区河原町通三条上る恵比須町427', building: 'さくらビル1F' },
};
export const addressCard = (part: Partial<Recipient> = {}, drawPostalBoxes = false): AddressCard => ({ recipient: recipient(part), sender, drawPostalBoxes });
export const messageCard = (part: Partial<MessageCard> = {}): MessageCard => ({
  text: '先日はお忙しいなか、ご来店くださりありがとうございました。\nお嬢様のご入学のお話、こちらまで嬉しくなりました。\n来月は鱧をご用意いたします。髙﨑様のお席を空けてお待ちしております。',
  signature: '割烹　さくら\n山田一郎', style: 'type', seed: 'a', ...part,
});

/** Recipients that try the layout: long, short, many, hard. */
export const hardRecipients: readonly (readonly [name: string, part: Partial<Recipient>])[] = [
  ['plain', {}],
  ['two characters', { familyName: '林', givenName: '一' }],
  ['IVS and building', { familyName: '髙﨑', givenName: '誠', address: { postalCode: '6350095', street: '奈良県葛\u{E0100}城市忍海1-1-1', building: 'ABCビル3F' } }],
  ['surrogate pair', { familyName: '𠮷田', givenName: '邉' }],
  ['company and short title', { company: company({ name: '株式会社山田商店', department: '営業第二部', title: '代表取締役' }) }],
  ['40-character company', {
    company: company({ name: '独立行政法人東日本国際産業技術総合研究開発支援機構ホールディングス株式会社', department: '経営企画本部グローバル事業推進部', title: '執行役員副本部長' }),
    address: { postalCode: '0600042', street: '北海道札幌市中央区大通西20丁目1-1-1', building: '札幌大通りセンタービルディング12階' },
  }],
  ['company alone', { familyName: '', givenName: '', company: company({ name: '株式会社山田商店' }) }],
  ['two names', { jointNames: [joint('', '花子')] }],
  ['four names, one other family', { jointNames: [joint('', '花子'), joint('', '一'), joint('佐藤', '小百合', 'sensei')] }],
  ['five names and a company', { jointNames: [joint('', '花子'), joint('', '一'), joint('', '健太郎'), joint('', 'さくら')], company: company({ name: '株式会社山田商店', department: '営業部' }) }],
  ['20-character name', { familyName: '勘解由小路東三条西園寺', givenName: '左衛門三郎義太夫' }],
  ['60-character address', { address: { postalCode: '9893204', street: '宮城県仙台市青葉区南吉成六丁目字大字長い町名前が続いて六十文字ほどになるような住所を想定して書いてみる123-45-678', building: 'グランドメゾン南吉成パークサイドヒルズ弐番館1203号室' } }],
  ['京都 通り名', { address: { postalCode: '6048005', street: '京都府京都市中京区河原町通三条上る恵比須町427番地の15', building: 'メゾン青山A-101' } }],
  ['Latin name', { familyName: 'Montgomery', givenName: 'Christopher', address: { postalCode: '1060032', street: '東京都港区六本木6-10-1', building: 'Hills Residence 2-B' } }],
  ['katakana name', { familyName: 'スミス', givenName: 'ジョン' }],
];

export interface Extent { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The em boxes of everything on a side. */
export const cellsOf = (side: CardSide, ...roles: readonly string[]): readonly Extent[] =>
  side.runs.filter((run) => roles.length === 0 || roles.includes(run.role)).flatMap((run) => run.cells)
    .map((cell) => ({ left: cell.x, right: cell.x + cell.width, top: cell.y, bottom: cell.y + cell.height }));

/** Where the ink of a side really is: the points of every outline, scaled and turned as the mark says. */
export function inkOf(side: CardSide): readonly (Extent & { readonly text: string; readonly role: string })[] {
  return side.runs.flatMap((run) => run.marks.flatMap((mark) => {
    const font = kit.fonts.get(mark.font);
    const numbers = Array.from(font?.outline(mark.glyphId).matchAll(/-?\d+(?:\.\d+)?/g) ?? [], (match) => Number(match[0]));
    if (!font || numbers.length === 0) return [];
    const unit = mark.size / font.metrics.unitsPerEm;
    const [cos, sin] = [Math.cos(mark.angle * Math.PI / 180), Math.sin(mark.angle * Math.PI / 180)];
    const points = Array.from({ length: numbers.length / 2 }, (_, index) => {
      const [x, y] = [numbers[2 * index]! * unit * mark.scaleX, -numbers[2 * index + 1]! * unit * mark.scaleY];
      return [mark.x + x * cos - y * sin, mark.y + x * sin + y * cos] as const;
    });
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return [{ text: mark.text, role: run.role, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
  }));
}

export const overlap = (one: Extent, other: Extent): boolean =>
  one.left < other.right - 1e-6 && other.left < one.right - 1e-6 && one.top < other.bottom - 1e-6 && other.top < one.bottom - 1e-6;
