import type { ColumnMeaning } from './column-meaning.ts';
import { guestOfItems, type GuestSettings } from './guest-of-items.ts';
import type { IncomingFields } from './incoming-guest.ts';
import type { Item } from './item.ts';
import { organisation } from './name-fields.ts';

/**
 * The foot of a mail, or any lines that he pasted, as the fields that are recognised: name, reading, company, department, title, postal code, address, building,
 * telephone, mail. FAX and web go to the memo; other lines are left where they came from. A guess to be looked at, line by line, by what lines of signatures
 * look like (our own rules; no published list).
 */
export function readTextBlock(text: string, settings: GuestSettings = {}): IncomingFields {
  const block: Block = { items: [], names: [] };
  const lines = text.replaceAll(/\r\n?/gu, '\n').split('\n').map(undecorated).filter((line) => line !== '');
  let openAddress = false;
  for (const line of lines) {
    const rest = readMarked(line, block);
    const address = readAddressLine(rest, { openAddress, block });
    openAddress = address;
    if (!address && rest !== '') readWords(rest, block);
  }
  // A name with a blank is surer than a word that merely could be one.
  const name = block.names.find((found) => /\s/u.test(found)) ?? block.names[0];
  if (name !== undefined) add(block, 'fullName', name);
  return guestOfItems(block.items, { where: 1, problems: [] }, settings).fields;
}

interface Block {
  readonly items: Item[];
  readonly names: string[];
}

const add = ({ items }: Block, meaning: ColumnMeaning, text: string, label = ''): void => {
  const even = text.trim();
  if (even !== '') items.push({ meaning, label, text: even });
};

/** Rules of characters and frames around a signature. */
const undecorated = (line: string): string => line.replaceAll(/^[\s\-=_*+~#|─━═―‐…・◆◇■□●○★☆※＝＿＊〜-]+|[\s\-=_*+~#|─━═◆◇■□●○★☆＝＿＊〜]+$/gu, '').trim();

const mail = /[\w.+%-]+[@＠][\w-]+(?:\.[\w-]+)+/gu;
const web = /(?:https?:\/\/|www\.)[^\s　]+/gu;
const phone = /(?:(fax|f|ファッ?クス)|(mobile|cell|携帯(?:電話)?|m)|(?:tel|phone|電話(?:番号)?|直通|代表|t|p))?\s*[.:：)）／/]?\s*(?<![\d０-９〒-]\s?)((?:\+81[-\s]?|[0０])[\d０-９]{1,4}[-‐−–ー－(（\s.][\d０-９]{1,4}[-‐−–ー－)）\s.][\d０-９]{3,4}|[0０][\d０-９]{9,10})(?![\d０-９])/giu;

/** Takes mail, web and telephone numbers out of a line; the rest is returned without the words before them. */
function readMarked(line: string, block: Block): string {
  let rest = line.replaceAll(mail, (found) => { add(block, 'email', found.replace('＠', '@'), 'メール'); return ''; });
  rest = rest.replaceAll(web, (found) => { add(block, 'memo', found, 'ウェブ'); return ''; });
  rest = rest.replaceAll(phone, (_, fax: string | undefined, mobile: string | undefined, number: string) => {
    if (fax !== undefined) add(block, 'memo', number, 'FAX');
    else add(block, mobile !== undefined || /^[0０][789７８９][0０]/u.test(number) ? 'phone.mobile' : 'phone.work', number, '電話');
    return '';
  });
  return withoutLabels(rest);
}

const withoutLabels = (text: string): string =>
  text.replaceAll(/(?:^|[\s/／|｜])(?:e-?mail|mail|メール(?:アドレス)?|url|web|hp|tel|fax|mobile|携帯|電話|住所|address)\s*[.:：]*\s*(?=$|[\s/／|｜〒])/giu, ' ').replaceAll(/^[\s/／|｜:：]+|[\s/／|｜:：]+$/gu, '').replace(/^(住所|所在地|本社|address)\s*[:：]\s*/iu, '');

const prefecture = /(?:東京都|北海道|(?:大阪|京都)府|\p{Script=Han}{2,3}県)/u;
const building = /ビル|マンション|ハイツ|コーポ|タワー|プラザ|荘|館|号室|\d+\s*(?:F|階)$/iu;

/** 〒 and what follows it, an address by its prefecture, and the building on the line after. */
function readAddressLine(line: string, place: { readonly openAddress: boolean; readonly block: Block }): boolean {
  return readPostalLine(line, place.block) || readStreetLine(line, place);
}

function readPostalLine(line: string, block: Block): boolean {
  const code = /^〒?\s*([\d０-９]{3}[-‐−–ー－][\d０-９]{4})\s*(.*)$/u.exec(line) ?? /^〒\s*([\d０-９]{7})\s*(.*)$/u.exec(line);
  if (!code) return false;
  add(block, 'home.postalCode', code[1] ?? '', '郵便番号');
  add(block, 'home.street', code[2] ?? '', '住所');
  return true;
}

function readStreetLine(line: string, { openAddress, block }: { readonly openAddress: boolean; readonly block: Block }): boolean {
  const whole = (prefecture.exec(line)?.index ?? 9) <= 4 && !organisation.test(line);
  const isBuilding = !whole && openAddress && building.test(line);
  if (!whole && !isBuilding && !(openAddress && /[市区町村郡].*[\d０-９]/u.test(line))) return false;
  add(block, isBuilding ? 'home.building' : 'home.street', line, '住所');
  return true;
}

const title = /^(?:(?:代表)?取締役)?(?:代表取締役|取締役|執行役員|社長|副社長|会長|専務|常務|監査役|本部長|事業部長|部長|次長|課長|係長|主任|主査|室長|局長|支店長|支社長|所長|店長|工場長|院長|理事長?|園長|校長|学長|教授|准教授|講師|マネー?ジャー|チーフ|リーダー|ディレクター|支配人|料理長|女将|弁護士|税理士|会計士|医師|顧問|相談役|代表|担当|部長代理|課長補佐|補佐|代理)+$/u;
const department = /(?:[部課室局係科]|部門|本部|グループ|チーム|支店|支社|営業所|事業所|センター|オフィス)$/u;
/** Organisations without 株式会社. */
const trade = /.{2}(?:事務所|商店|商会|工務店|製作所|工房|クリニック|医院|病院|大学|高校|銀行|ホテル|旅館|協会|組合|研究所|不動産|薬局)$/u;
const person = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶー]{1,6}$/u;
const reading = /[(（【[／/]\s*([ぁ-ゖー]+(?:[\s・][ぁ-ゖー]+)?|[ァ-ヶー]+(?:[\s・][ァ-ヶー]+)?|[ｦ-ﾟ]+(?:\s[ｦ-ﾟ]+)?)\s*[)）】\]]?/u;

/** Company, department, title and name, which may share a line. */
function readWords(line: string, block: Block): void {
  const kana = reading.exec(line)?.[1] ?? /^[ぁ-ゖー]+[\s\u3000][ぁ-ゖー]+$|^[ァ-ヶー]+[\s\u3000][ァ-ヶー]+$/u.exec(line)?.[0];
  if (kana !== undefined) add(block, 'fullKana', kana.replaceAll(/[・\u3000]/gu, ' '), 'ふりがな');
  const words = line.replace(reading, ' ').replaceAll(/[(（【[][^)）】\]]*[)）】\]]/gu, (brackets) => (organisation.test(brackets) ? brackets : ' ')).split(/[\s\u3000]+|(?<=\P{ASCII})[/／|｜](?=\P{ASCII})/u).filter((word) => word !== '');
  const stated = words.findIndex((word) => organisation.test(word));
  const company = stated < 0 ? words.findIndex((word) => trade.test(word)) : stated;
  const names = words.filter((word, index) => {
    if (index === company) add(block, 'company.name', word, '会社名');
    else if (title.test(word)) add(block, 'company.title', word, '役職');
    else if (department.test(word) && Array.from(word).length > 2) add(block, 'company.department', word, '部署');
    else return true;
    return false;
  });
  if (names.length > 0 && names.length <= 2 && names.every((word) => person.test(word)) && line !== kana) block.names.push(names.join(' '));
}
