import type { IncomingFields } from '#shared/exchange/incoming/incoming-guest';
import { joined, sheetXml, shiftJis, utf16, utf8, xlsx, zip } from './bytes.ts';

/** A file as a real program or a hand writes it, and what must come of it, written down before the reader was asked. Every field is named: what is not, must not come. */
export interface WildFile { readonly bytes: Uint8Array; readonly guests: readonly Fields[] }
type Fields = Pick<IncomingFields, Exclude<keyof IncomingFields, 'company' | 'address'>> & { readonly company?: Readonly<Record<string, string>>; readonly address?: Readonly<Record<string, string>> };

const firm = (name: string, department = '', title = '', kana = '') => ({ name, kana, department, title });
const at = (postalCode: string, street: string, building = '', careOf = '') => ({ postalCode, street, building, careOf });
const born = (year: number | null, month: number, day: number) => ({ year, month, day });
const joint = (givenName: string, familyName = '', honorific: 'sama' | 'none' = 'sama') => ({ familyName, givenName, honorific });
const lines = (...rows: readonly string[]): string => `${rows.join('\r\n')}\r\n`;
const ginza = '東京都中央区銀座1-2-3';
const qp = (bytes: Uint8Array, perLine = 1000): string => {
  const codes = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  const out: string[] = [];
  for (let from = 0; from < codes.length; from += perLine) out.push(codes.slice(from, from + perLine).join(''));
  return out.join('=\r\n');
};
const card = (...content: readonly string[]): string => lines('BEGIN:VCARD', ...content, 'END:VCARD');
const mark = new Uint8Array([0xff, 0xfe]);

const lists: Readonly<Record<string, WildFile>> = {
  // The real file begins with sentences about itself.
  'wild-eight-preamble.csv': {
    bytes: utf8(`\ufeff${lines('2026/01/05 10:00:00 JST にEightで生成された名刺リストです。', '合計 2 件', '*データ化の際に認識できない文字が含まれていた場合は「?」で代替されます。', '', '',
      "会社名,部署名,役職,氏名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日,Eightでつながっている人,再データ化中の名刺,'?'を含んだデータ",
      '株式会社見本商事,"",部長,佐藤花子,f@example.co.jp,1040061,東京都中央区銀座1-2-3 見本ビル5F,03-0000-1111,"","","",090-1111-2222,http://example.co.jp,2022/05/26,1,"",""')}`),
    guests: [{ familyName: '佐藤', givenName: '花子', company: firm('株式会社見本商事', '', '部長'), email: 'f@example.co.jp', address: at('1040061', ginza, '見本ビル5F'), phone: '090-1111-2222', memo: 'URL: http://example.co.jp\n名刺交換日: 2022/05/26\nTEL会社: 03-0000-1111' }],
  },
  'wild-cybozu.csv': {
    bytes: shiftJis(lines('名前（姓）,名前（名）,よみ（姓）,よみ（名）,連名,自宅〒,自宅住所１,自宅住所２,自宅TEL,自宅FAX,自宅携帯,会社名フリガナ,会社名,部署１,役職名', '見本,筆乃,みほん,ふでの,墨之介,１０４－００６１,東京都中央区銀座1-2-3,見本ビル５Ｆ,03-1234-5678,03-1234-5679,090-1111-2222,ミホンショウジ,見本商事,営業部,部長')),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', jointNames: [joint('墨之介')], address: at('1040061', ginza, '見本ビル５Ｆ'), phone: '090-1111-2222', company: firm('見本商事', '営業部', '部長', 'ミホンショウジ'), memo: '自宅FAX: 03-1234-5679\n自宅TEL: 03-1234-5678' }],
  },
  'wild-nenga-columns.csv': {
    bytes: utf8(lines('印刷,姓,名,郵便番号,都道府県,市区町村,番地,建物名等,連名1,連名2,連名3', 'o,見本,筆乃,1040061,東京都,中央区銀座,1-2-3,見本ビル5F,花子,次郎,三郎')),
    guests: [{ familyName: '見本', givenName: '筆乃', address: at('1040061', ginza, '見本ビル5F'), jointNames: [joint('花子'), joint('次郎'), joint('三郎')] }],
  },
  'wild-sent-received.csv': {
    bytes: utf8(lines('姓,名,連名,敬称,郵便番号,住所1,住所2,2026送,2026受,2026喪中', '見本,筆乃,花子、一郎,,104-0061,東京都中央区銀座1-2-3,見本ビル5F,○,○,')),
    guests: [{ familyName: '見本', givenName: '筆乃', jointNames: [joint('花子'), joint('一郎')], address: at('1040061', ginza, '見本ビル5F'), memo: '2026送: ○\n2026受: ○' }],
  },
  'wild-fudemame-places.csv': {
    bytes: shiftJis(lines('"フリガナ","氏名","敬称","旧姓","性別","生年月日","連名1","連名1フリガナ","連名1敬称","連名2","連名2フリガナ","連名2敬称","郵便番号(自宅)","住所1(自宅)","住所2(自宅)","電話番号(自宅)","FAX(自宅)","携帯電話","メールアドレス1","会社名","部署名","役職名","郵便番号(会社)","住所1(会社)","住所2(会社)","電話番号(会社)","分類","メモ"',
      '"ミホン　フデノ","見本　筆乃","様","","女性","1980/04/01","墨之介","スミノスケ","様","硯子","スズリコ","ちゃん","104-0061","東京都中央区銀座１－２－３","見本ビル５０１","03-1234-5678","","090-1111-2222","f@example.jp","見本商事株式会社","営業部","部長","530-0001","大阪府大阪市北区梅田２－２－２","","06-1234-5678","友人","辛口"')),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'ミホン', givenKana: 'フデノ', honorific: 'sama', birthday: born(1980, 4, 1), jointNames: [joint('墨之介'), joint('硯子')], address: at('1040061', '東京都中央区銀座１－２－３', '見本ビル５０１'), phone: '090-1111-2222', email: 'f@example.jp', company: firm('見本商事株式会社', '営業部', '部長'),
      memo: '性別: 女性\n連名1フリガナ: スミノスケ\n連名2フリガナ: スズリコ\n分類: 友人\n辛口\n連名2敬称: ちゃん\n住所1(会社): 〒530-0001 大阪府大阪市北区梅田２－２－２\n電話番号(自宅): 03-1234-5678\n電話番号(会社): 06-1234-5678' }],
  },
  'wild-fudegurume-columns.csv': {
    bytes: shiftJis(lines('氏名,フリガナ,敬称,連名１,連名敬称１,連名２,連名敬称２,自宅郵便番号,自宅住所１,自宅住所２,自宅電話番号,自宅ＦＡＸ番号,会社名,部署名,役職名,会社郵便番号,会社住所１,会社電話番号,メモ１', '見本　筆乃,ﾐﾎﾝ ﾌﾃﾞﾉ,様,墨之介,様,硯子,様,1040061,東京都中央区銀座1-2-3,,0312345678,,,,,,,,辛口')),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'ミホン', givenKana: 'フデノ', honorific: 'sama', jointNames: [joint('墨之介'), joint('硯子')], address: at('1040061', ginza), phone: '0312345678', memo: '辛口' }],
  },
  'wild-fudeo-columns.csv': {
    bytes: shiftJis(lines('氏名,ふりがな,敬称,連名1,連名1敬称,宛先,自宅〒,自宅住所(上段),自宅住所(下段),自宅TEL,自宅携帯,会社〒,会社住所(上段),会社住所(下段),会社名,部署名(上段),役職名,会社TEL,誕生日', '見本 筆乃,みほん ふでの,様,墨之介,様,会社,104-0061,東京都中央区銀座1-2-3,見本ビル5F,03-1234-5678,,530-0001,大阪府大阪市北区梅田2-2-2,見本タワー,見本商事,営業部,部長,06-1234-5678,昭和55年4月1日')),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', honorific: 'sama', jointNames: [joint('墨之介')], address: at('5300001', '大阪府大阪市北区梅田2-2-2', '見本タワー'), phone: '03-1234-5678', company: firm('見本商事', '営業部', '部長'), birthday: born(1980, 4, 1), memo: '自宅住所(上段): 〒104-0061 東京都中央区銀座1-2-3 見本ビル5F\n会社TEL: 06-1234-5678' }],
  },
  'wild-word-hagaki.csv': {
    bytes: shiftJis(lines('名前,連名,敬称,会社,部署,役職,郵便番号,住所_1,住所_2,電話番号,電子メール アドレス', '見本 筆乃,墨之介,様,見本商事,,,104-0061,東京都中央区銀座1-2-3,見本ビル5F,03-1234-5678,f@example.jp')),
    guests: [{ familyName: '見本', givenName: '筆乃', jointNames: [joint('墨之介')], honorific: 'sama', company: firm('見本商事'), address: at('1040061', ginza, '見本ビル5F'), phone: '03-1234-5678', email: 'f@example.jp' }],
  },
  // Outlook on the web; Yomi for readings.
  'wild-outlook-web.csv': {
    bytes: utf8(`\ufeff${lines("First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes",
      '筆乃,,見本,,,,ふでの,みほん,f@example.jp,,,03-1234-5678,,06-1234-5678,,090-1111-2222,,,,,,,,,,,,,,部長,営業部,見本商事,,,,,みほんしょうじ,梅田2-2-2,大阪市北区,大阪府,530-0001,日本,銀座1-2-3,中央区,東京都,104-0061,日本,,,,,,,墨之介,,,,,1980-04-01,,"窓際, 辛口"')}`),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', email: 'f@example.jp', phone: '090-1111-2222', company: firm('見本商事', '営業部', '部長', 'みほんしょうじ'), address: at('1040061', ginza), birthday: born(1980, 4, 1),
      memo: 'Spouse: 墨之介\n窓際, 辛口\nBusiness Street: 〒530-0001 大阪府大阪市北区梅田2-2-2\nHome Phone: 03-1234-5678\nBusiness Phone: 06-1234-5678' }],
  },
  'wild-google-new.csv': {
    bytes: utf8(lines('First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value',
      '筆乃,,見本,ふでの,,みほん,,,ふで,,見本商事,部長,営業部, --04-01,辛口,https://lh3.googleusercontent.com/cm/x=s100,* myContacts ::: 常連,* ,f@example.jp ::: g@example.jp,Work,w@example.jp,Mobile,+81 90-1111-2222 ::: 080-3333-4444,Home,03-1234-5678,Home,"銀座1-2-3\n見本ビル5F\n中央区, 東京都 104-0061\nJP","銀座1-2-3\n見本ビル5F",中央区,,東京都,104-0061,JP,,Spouse,墨之介,,,,,席,窓際')),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', birthday: born(null, 4, 1), company: firm('見本商事', '営業部', '部長'), email: 'f@example.jp', phone: '090-1111-2222', address: at('1040061', ginza, '見本ビル5F'),
      memo: 'Nickname: ふで\n辛口\nLabels: 常連\nRelation 1 - Value (Spouse): 墨之介\nCustom Field 1 - Value (席): 窓際\nPhone 1 - Value (Mobile): 080-3333-4444\nPhone 2 - Value (Home): 03-1234-5678\nE-mail 1 - Value: g@example.jp\nE-mail 2 - Value (Work): w@example.jp' }],
  },
  'wild-thunderbird.csv': {
    bytes: utf8(lines('First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes',
      '筆乃,見本,見本 筆乃,,f@example.jp,g@example.jp,,06-1234-5678,03-1234-5678,,,090-1111-2222,銀座1-2-3,見本ビル5F,中央区,東京都,104-0061,日本,,,,,,,部長,営業部,見本商事,,,1980,4,1,,,,,辛口')),
    guests: [{ familyName: '見本', givenName: '筆乃', email: 'f@example.jp', phone: '090-1111-2222', address: at('1040061', ginza, '見本ビル5F'), company: firm('見本商事', '営業部', '部長'), birthday: born(1980, 4, 1), memo: '辛口\nHome Phone: 03-1234-5678\nWork Phone: 06-1234-5678\nSecondary Email: g@example.jp' }],
  },
  'wild-square.csv': {
    bytes: utf8(lines('Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Street Address 1,Street Address 2,City,State,Postal Code,Birthday,Memo,Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,Email Subscription Status,Instant Profile',
      ",筆乃,見本,f@example.jp,'+819011112222,,見本商事,銀座1-2-3,見本ビル5F,中央区,東京都,104-0061,1980-04-01,辛口,ABC123,Directory,2026-01-05,2026-02-05,3,\"¥45,000\",,No")),
    guests: [{ familyName: '見本', givenName: '筆乃', email: 'f@example.jp', phone: '09011112222', company: firm('見本商事'), address: at('1040061', ginza, '見本ビル5F'), birthday: born(1980, 4, 1),
      memo: '辛口\nSquare Customer ID: ABC123\nCreation Source: Directory\nFirst Visit: 2026-01-05\nLast Visit: 2026-02-05\nTransaction Count: 3\nLifetime Spend: ¥45,000\nInstant Profile: No' }],
  },
  'wild-reservation-guests.csv': {
    bytes: shiftJis(lines('顧客番号,お名前,お名前（カナ）,電話番号1,電話番号2,メールアドレス,生年月日,来店回数,最終来店日,累計金額,アレルギー・苦手食材,お好み,顧客メモ', '00012,見本　筆乃,ミホン　フデノ,09011112222,0312345678,f@example.jp,1980年4月1日,3,2026/02/05,"45,000",えび,辛口,窓際')),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'ミホン', givenKana: 'フデノ', phone: '09011112222', email: 'f@example.jp', birthday: born(1980, 4, 1), allergies: 'えび', likes: '辛口', memo: '顧客番号: 00012\n来店回数: 3\n最終来店日: 2026/02/05\n累計金額: 45,000\n顧客メモ: 窓際\n電話番号2: 0312345678' }],
  },
  'wild-sansan-numbered.csv': {
    bytes: utf8(`\ufeff${lines('会社名,部署名,役職,氏名,氏名(ふりがな),郵便番号(1),住所(1)［全て］,TEL(1),TEL(2),FAX(1),携帯電話,e-mail(1),URL(1),名刺交換日,メモ,名刺所有者,名刺所有者ユーザID', '株式会社見本商事,営業部,部長,見本 筆乃,みほん ふでの,104-0061,東京都中央区銀座1-2-3 見本ビル5F,03-1234-5678,03-1234-5670,03-1234-5679,090-1111-2222,f@example.jp,https://example.jp,2026/01/05,辛口,硯 一郎,a@example.jp')}`),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', company: firm('株式会社見本商事', '営業部', '部長'), address: at('1040061', ginza, '見本ビル5F'), phone: '090-1111-2222', email: 'f@example.jp', memo: 'FAX(1): 03-1234-5679\nURL(1): https://example.jp\n名刺交換日: 2026/01/05\n辛口\n名刺所有者: 硯 一郎\nTEL(1): 03-1234-5678\nTEL(2): 03-1234-5670' }],
  },
};

const hands: Readonly<Record<string, WildFile>> = {
  'wild-tabs-cp932.csv': { bytes: shiftJis(lines('氏名\tフリガナ\t郵便番号\t住所', '見本 筆乃\tミホン フデノ\t104-0061\t東京都中央区銀座1-2-3, 見本ビル')), guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'ミホン', givenKana: 'フデノ', address: at('1040061', '東京都中央区銀座1-2-3, 見本ビル') }] },
  'wild-sep-cp932.csv': { bytes: shiftJis(lines('sep=;', '氏名;電話番号;備考', '見本 筆乃;03-1234-5678;"窓際; 辛口"')), guests: [{ familyName: '見本', givenName: '筆乃', phone: '03-1234-5678', memo: '窓際; 辛口' }] },
  'wild-title-rows.csv': { bytes: shiftJis(lines(',,,', '顧客名簿,,,', '作成日,2026/1/5,,', ',,,', '№,お名前,ご住所,お電話', '1,見本　筆乃,東京都中央区銀座1-2-3,03-1234-5678', '2,硯　一郎,大阪府大阪市北区梅田2-2-2,06-1234-5678', ',,,', '合計,2名,,')), guests: [{ familyName: '見本', givenName: '筆乃', address: at('', ginza), phone: '03-1234-5678' }, { familyName: '硯', givenName: '一郎', address: at('', '大阪府大阪市北区梅田2-2-2'), phone: '06-1234-5678' }, { memo: 'お名前: 2名' }] },
  'wild-broken-headings.csv': { bytes: utf8(lines('"お名前\n（漢字）","ふりがな","郵便\n番号","ご住所\n（都道府県から）","電話\n番号","お誕生日\n（西暦）"', '見本 筆乃,みほん ふでの,104-0061,東京都中央区銀座1-2-3,03-1234-5678,1980/4/1')), guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', address: at('1040061', ginza), phone: '03-1234-5678', birthday: born(1980, 4, 1) }] },
  'wild-full-width.csv': { bytes: shiftJis(lines('氏名,〒,住所,ＴＥＬ,Ｅメール', '見本　筆乃,１０４００６１,東京都中央区銀座１丁目２番３号　見本ビル５階,０９０－１１１１－２２２２,ｆ＠ｅｘａｍｐｌｅ．ｊｐ')), guests: [{ familyName: '見本', givenName: '筆乃', address: at('1040061', '東京都中央区銀座１丁目２番３号', '見本ビル５階'), phone: '090-1111-2222', email: 'f@example.jp' }] },
  'wild-eras.csv': {
    bytes: utf8(lines('氏名,生年月日', '一 番,昭和55年4月1日', '二 番,S55/4/1', '三 番,昭55.4.1', '四 番,平成元年1月8日', '五 番,H1.1.8', '六 番,大正15年12月24日', '七 番,令和2年2月29日', '八 番,昭和五十五年四月一日', '九 番,S.55.4.1', '十 番,㍼55年4月1日', '零 番,1980.4.1', '百 番,昭和 55年 4月 1日（火）', '千 番,550401')),
    guests: [...[[1980, 4, 1], [1980, 4, 1], [1980, 4, 1], [1989, 1, 8], [1989, 1, 8], [1926, 12, 24], [2020, 2, 29], [1980, 4, 1], [1980, 4, 1], [1980, 4, 1], [1980, 4, 1], [1980, 4, 1]].map(([y = 0, m = 0, d = 0], index) => ({ familyName: [...'一二三四五六七八九十零百'][index] ?? '', givenName: '番', birthday: born(y, m, d) })), { familyName: '千', givenName: '番', memo: '生年月日: 550401' }],
  },
  'wild-firms.csv': {
    bytes: shiftJis(lines('宛名,郵便番号,住所', '㈱見本商事,104-0061,東京都中央区銀座1-2-3', '見本商事㈱　見本　筆乃　様,104-0061,東京都中央区銀座1-2-3', '(有)硯堂 御中,104-0061,東京都中央区銀座1-2-3', '医療法人見本会　見本クリニック,104-0061,東京都中央区銀座1-2-3')),
    guests: [{ company: firm('㈱見本商事'), address: at('1040061', ginza) }, { company: firm('見本商事㈱'), familyName: '見本', givenName: '筆乃', honorific: 'sama', address: at('1040061', ginza) }, { company: firm('(有)硯堂'), honorific: 'onchu', address: at('1040061', ginza) }, { company: firm('医療法人見本会　見本クリニック'), address: at('1040061', ginza) }],
  },
  'wild-one-name-column.csv': {
    bytes: utf8(lines('お客様名,電話', '山田太郎様,03-1234-5678', '佐藤花子 様,03-1234-5679', '鈴木一郎先生,03-1234-5670', 'スミス ジョン,03-1234-5671', '佐藤（旧姓鈴木）花子,03-1234-5672', '佐藤 太郎・花子,03-1234-5673', '佐藤花子（さとう はなこ）,03-1234-5674')),
    guests: [
      { familyName: '山田', givenName: '太郎', honorific: 'sama', phone: '03-1234-5678' }, { familyName: '佐藤', givenName: '花子', honorific: 'sama', phone: '03-1234-5679' }, { familyName: '鈴木', givenName: '一郎', honorific: 'sensei', phone: '03-1234-5670' },
      { familyName: 'スミス', givenName: 'ジョン', phone: '03-1234-5671' }, { familyName: '佐藤', givenName: '花子', phone: '03-1234-5672', memo: '旧姓: 鈴木' }, { familyName: '佐藤', givenName: '太郎', jointNames: [joint('花子')], phone: '03-1234-5673' },
      { familyName: '佐藤', givenName: '花子', familyKana: 'さとう', givenKana: 'はなこ', phone: '03-1234-5674' },
    ],
  },
  'wild-five-joint-names.csv': { bytes: utf8(lines('姓,名,連名1,連名2,連名3,連名4,連名5', '見本,筆乃,一郎,二郎,三郎,四郎,五郎')), guests: [{ familyName: '見本', givenName: '筆乃', jointNames: [joint('一郎'), joint('二郎'), joint('三郎'), joint('四郎')], memo: '連名1: 五郎' }] },
  'wild-postal-codes.csv': {
    bytes: utf8(lines('氏名,郵便番号,住所', '一 番,1040061,銀座1', '二 番,〒1040061,銀座1', '三 番,〒104-0061,銀座1', '四 番,104 0061,銀座1', '五 番,１０４－００６１,銀座1', '六 番,600000,北1条西1', '八 番,104−0061,銀座1', '九 番,1040061.0,銀座1', '十 番,〒 104-0061,銀座1')),
    guests: [...'一二三四五六八九十'].map((familyName, index) => ({ familyName, givenName: '番', address: at(index === 5 ? '0600000' : '1040061', index === 5 ? '北1条西1' : '銀座1') })),
  },
  'wild-phones.csv': {
    bytes: utf8(lines('氏名,電話番号', '一 番,9011112222', '二 番,9.011112222E9', '三 番,9.01111E+09', '四 番,312345678', '五 番,０３（１２３４）５６７８', '六 番,+81-3-1234-5678', '七 番,03-1234-5678(自宅)', '八 番,携帯 090-1111-2222', '九 番,03-1234-5678 内線12', '十 番,="0312345678"', '零 番,81 90 1111 2222', '百 番,090.1111.2222')),
    guests: [
      { phone: '09011112222' }, { phone: '09011112222' }, { memo: '電話番号: 9.01111E+09' }, { phone: '0312345678' }, { phone: '03-1234-5678' }, { phone: '03-1234-5678' }, { phone: '03-1234-5678(自宅)' }, { phone: '090-1111-2222' }, { phone: '03-1234-5678 内線12' }, { phone: '0312345678' }, { phone: '090-1111-2222' }, { phone: '090-1111-2222' },
    ].map((fields, index) => ({ familyName: [...'一二三四五六七八九十零百'][index] ?? '', givenName: '番', ...fields })),
  },
  'wild-dos-end.csv': { bytes: joined(shiftJis(lines('氏名,住所', '見本 筆乃,東京都中央区銀座1-2-3')), new Uint8Array([0x1a])), guests: [{ familyName: '見本', givenName: '筆乃', address: at('', ginza) }] },
  'wild-trailing-commas.csv': { bytes: utf8(lines('氏名,電話番号,,,,', '見本 筆乃,03-1234-5678,,,,', ',,,,,')), guests: [{ familyName: '見本', givenName: '筆乃', phone: '03-1234-5678' }] },
  'wild-backslash-bytes.csv': { bytes: shiftJis(lines('氏名,会社,備考', '"表 ソノ子","能登ソース㈱","予約\\十人"')), guests: [{ familyName: '表', givenName: 'ソノ子', company: firm('能登ソース㈱'), memo: '予約\\十人' }] },
  'wild-utf16-commas.csv': { bytes: joined(mark, utf16(lines('氏名,住所', '"見本 筆乃","東京都中央区銀座1-2-3"'), true)), guests: [{ familyName: '見本', givenName: '筆乃', address: at('', ginza) }] },
  'wild-utf16be-tabs.txt': { bytes: joined(new Uint8Array([0xfe, 0xff]), utf16(lines('氏名\t住所', '見本 筆乃\t東京都中央区銀座1-2-3'), false)), guests: [{ familyName: '見本', givenName: '筆乃', address: at('', ginza) }] },
  'wild-birthday-in-parts.csv': { bytes: utf8(lines('氏名,生年,生月,生日', '見本 筆乃,1980,4,1')), guests: [{ familyName: '見本', givenName: '筆乃', birthday: born(1980, 4, 1) }] },
  'wild-two-rows-of-headings.csv': { bytes: utf8(lines('お客様,,ご自宅,,', '姓,名,郵便番号,住所,電話', '見本,筆乃,104-0061,東京都中央区銀座1-2-3,03-1234-5678')), guests: [{ familyName: '見本', givenName: '筆乃', address: at('1040061', ginza), phone: '03-1234-5678' }] },
  'wild-postal-code-in-two.csv': { bytes: utf8(lines('姓,名,郵便番号1,郵便番号2,住所', '見本,筆乃,104,0061,東京都中央区銀座1-2-3')), guests: [{ familyName: '見本', givenName: '筆乃', address: at('1040061', ginza) }] },
};

const cards: Readonly<Record<string, WildFile>> = {
  'wild-docomo.vcf': {
    bytes: utf8(card('VERSION:2.1', 'X-DCM-HN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:', `N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${qp(shiftJis('表'))};${qp(shiftJis('ソノ子'))};;;`, `SOUND;X-IRMC-N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${qp(shiftJis('ｵﾓﾃ ｿﾉｺ'))};;;;`, 'TEL;PREF;CELL:09011112222', 'TEL;HOME:0312345678', 'EMAIL;PREF;CELL:sono@example.ne.jp',
      `ADR;HOME;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:;${qp(shiftJis('見本荘5'))};${qp(shiftJis('銀座1-2-3'))};${qp(shiftJis('中央区'))};${qp(shiftJis('東京都'))};104-0061;`, `NOTE;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${qp(shiftJis('辛口\r\n窓際'), 8)}`, 'BDAY:19800401', 'X-CLASS:PUBLIC', 'X-REDUCTION:1', 'X-NO:12', 'X-GNO:3', `X-GN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${qp(shiftJis('常連'))}`, 'X-DCM-RINGTONE:1')),
    guests: [{ familyName: '表', givenName: 'ソノ子', familyKana: 'オモテ', givenKana: 'ソノコ', phone: '09011112222', email: 'sono@example.ne.jp', address: at('1040061', ginza, '見本荘5'), birthday: born(1980, 4, 1), memo: '辛口\n窓際\nグループ: 常連\n電話 (自宅): 0312345678' }],
  },
  'wild-android.vcf': {
    bytes: utf8(card('VERSION:2.1', `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${qp(utf8('見本;筆乃;;;'), 7)}`, `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${qp(utf8('見本 筆乃'))}`, `X-PHONETIC-FIRST-NAME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${qp(utf8('ふでの'))}`, `X-PHONETIC-LAST-NAME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${qp(utf8('みほん'))}`, 'TEL;CELL;PREF:090-1111-2222', 'TEL;X-自宅2:03-1234-5678', 'EMAIL;HOME:f@example.jp', `ADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${qp(utf8(';;銀座1-2-3 見本ビル5F;中央区;東京都;104-0061;日本'), 11)}`, `ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${qp(utf8('見本商事;営業部'))}`, `TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${qp(utf8('部長'))}`, 'BDAY:1980-04-01', `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${qp(utf8('辛口\n窓際'), 5)}`, 'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJ', ' CQgKDBQNDAsLDBkSEw8UHRof', '', `X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/nickname;${qp(utf8('ふで'))};1;;;;;;;;;;;;;`)),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', phone: '090-1111-2222', email: 'f@example.jp', address: at('1040061', ginza, '見本ビル5F'), company: firm('見本商事', '営業部', '部長'), birthday: born(1980, 4, 1), memo: '辛口\n窓際\nニックネーム: ふで\n電話 (自宅2): 03-1234-5678' }],
  },
  'wild-softbank.vcf': {
    bytes: utf8(card('VERSION:2.1', `N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${qp(shiftJis('見本;筆乃;;;'), 6)}`, `SOUND;X-IRMC-N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${qp(shiftJis('ﾐﾎﾝ;ﾌﾃﾞﾉ;;;'), 6)}`, 'TEL;CELL:09011112222', 'EMAIL;INTERNET:f@example.jp', `ADR;HOME;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${qp(shiftJis(';;銀座1-2-3;中央区;東京都;1040061;'))}`, 'BDAY:19800401', 'X-SOFTBANK-ID:1')),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'ミホン', givenKana: 'フデノ', phone: '09011112222', email: 'f@example.jp', address: at('1040061', ginza), birthday: born(1980, 4, 1) }],
  },
  'wild-version-4.vcf': {
    bytes: utf8([
      card('VERSION:4.0', 'KIND:individual', 'FN:見本 筆乃', 'N;SORT-AS="みほん,ふでの":見本;筆乃;;;', 'BDAY:--0401', 'GENDER:F', 'ADR;TYPE=home;LABEL="〒104-0061\\n東京都中央区銀座1-2-3\\n見本ビル5F";CC=JP:;;銀座1-2-3\\n見本ビル5F;中央区;東京都;104-0061;日本', 'group1.TEL;TYPE="cell,voice";VALUE=uri;PREF=1:tel:+81-90-1111-2222', 'group1.X-ABLabel:本人', 'EMAIL;PREF=1:f@example.jp', 'ORG;TYPE=work:見本商事;営業部', 'TITLE:部長', 'NOTE:辛口\\; 窓際', 'RELATED;TYPE=spouse;VALUE=text:墨之介', 'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1', 'REV:20260105T100000Z'),
      card('VERSION:4.0', 'KIND:group', 'FN:常連のお客様', 'MEMBER:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1', 'UID:urn:uuid:00000000-0bc3-424c-9c26-36c3e1eff6b1'),
      card('VERSION:3.0', 'N:友人;;;;', 'FN:友人', 'X-ADDRESSBOOKSERVER-KIND:group', 'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1'),
      card('VERSION:4.0', 'KIND:org', 'FN:見本商会', 'ORG:見本商会', 'TEL;TYPE=work;VALUE=uri:tel:+81-3-1234-5678'),
    ].join('')),
    guests: [{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', birthday: born(null, 4, 1), address: at('1040061', ginza, '見本ビル5F'), phone: '090-1111-2222', email: 'f@example.jp', company: firm('見本商事', '営業部', '部長'), memo: '辛口; 窓際\n性別: F\n配偶者: 墨之介\nグループ: 常連のお客様\nグループ: 友人' }, { company: firm('見本商会'), phone: '03-1234-5678' }],
  },
  'wild-icloud.vcf': {
    bytes: utf8(card('VERSION:3.0', 'PRODID:-//Apple Inc.//macOS 14.0//EN', 'N:見本;筆乃;;;様', 'FN:見本 筆乃 様', 'X-PHONETIC-FIRST-NAME:ふでの', 'X-PHONETIC-LAST-NAME:みほん', 'ORG:見本商事;営業部', 'TITLE:部長', 'EMAIL;type=INTERNET;type=HOME;type=pref:f@example.jp', 'TEL;type=CELL;type=VOICE;type=pref:090-1111-2222', 'item1.TEL:03-1234-5678', 'item1.X-ABLabel:実家', 'item2.ADR;type=HOME;type=pref:;;銀座1-2-3\\n見本ビル5F;;中央区;東京都 104-0061;日本'.replace(';;中央区;東京都 104-0061', ';中央区;東京都;104-0061'), 'item2.X-ABADR:jp', 'item3.X-ABRELATEDNAMES:墨之介', 'item3.X-ABLabel:_$!<Spouse>!$_', 'item4.X-ABDATE:2005-06-01', 'item4.X-ABLabel:_$!<Anniversary>!$_', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-01', 'X-SOCIALPROFILE;type=twitter:http://twitter.com/x', 'NOTE:辛口\\n窓際', 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJ', ' CQgKDBQNDAsLDBkSEw8UHRof')),
    guests: [{ familyName: '見本', givenName: '筆乃', honorific: 'sama', familyKana: 'みほん', givenKana: 'ふでの', company: firm('見本商事', '営業部', '部長'), email: 'f@example.jp', phone: '090-1111-2222', address: at('1040061', ginza, '見本ビル5F'), birthday: born(null, 4, 1), memo: '辛口\n窓際\n配偶者: 墨之介\n記念日: 2005-06-01\nSNS: http://twitter.com/x\n実家: 03-1234-5678' }],
  },
  'wild-old-mac.vcf': { bytes: utf8(card('VERSION:3.0', 'N:見本;筆乃;;;', 'FN:見本 筆乃', 'NOTE:辛口の酒が', '  お好き', 'TEL;TYPE=CELL:090-1111-2222').replaceAll('\r\n', '\r')), guests: [{ familyName: '見本', givenName: '筆乃', phone: '090-1111-2222', memo: '辛口の酒が お好き' }] },
  'wild-utf16.vcf': { bytes: joined(new Uint8Array([0xfe, 0xff]), utf16(card('VERSION:3.0', 'N:見本;筆乃;;;', 'FN:見本 筆乃'), false)), guests: [{ familyName: '見本', givenName: '筆乃' }] },
  'wild-outlook-21.vcf': { bytes: shiftJis(card('VERSION:2.1', 'N;LANGUAGE=ja;CHARSET=shift_jis:見本;筆乃', 'FN;CHARSET=shift_jis:見本 筆乃', 'ORG;CHARSET=shift_jis:見本商事;営業部', 'TITLE;CHARSET=shift_jis:部長', 'TEL;WORK;VOICE:03-1234-5678', 'TEL;CELL;VOICE:090-1111-2222', 'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2', 'ADR;WORK;PREF;CHARSET=shift_jis:;;梅田2-2-2;大阪市北区;大阪府;530-0001;日本', 'LABEL;WORK;PREF;CHARSET=shift_jis;ENCODING=QUOTED-PRINTABLE:=93=FA=96=7B', 'X-MS-YOMI-LASTNAME;CHARSET=shift_jis:みほん'.replace('X-MS-YOMI-LASTNAME', 'SOUND;X-MS-N'), 'EMAIL;PREF;INTERNET:f@example.jp', 'REV:20260105T100000Z')), guests: [{ familyName: '見本', givenName: '筆乃', company: firm('見本商事', '営業部', '部長'), phone: '090-1111-2222', address: at('5300001', '大阪府大阪市北区梅田2-2-2'), email: 'f@example.jp', memo: '電話 (会社): 03-1234-5678' }] },
};

const shared = (...strings: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((inner) => `<si>${inner}</si>`).join('')}</sst>`;
const at1 = (index: number) => ({ xml: ` t="s"><v>${index}</v>` });
/** As `xlsx`, with the table of strings that Excel writes. */
function withStrings(strings: string, sheets: Readonly<Record<string, string>>): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = Object.keys(sheets);
  return zip({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="176" formatCode="[&lt;=999]000;[&lt;=9999]000\\-00;000\\-0000"/><numFmt numFmtId="177" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheets[name] ?? ''])),
  });
}
const books: Readonly<Record<string, WildFile>> = {
  // Excel keeps the reading he typed beside the kanji; it is no part of the cell.
  'wild-furigana.xlsx': {
    bytes: withStrings(shared('<t>氏名</t><rPh sb="0" eb="2"><t>シメイ</t></rPh><phoneticPr fontId="1"/>', '<t>住所</t>', '<t>電話番号</t>', '<t>見本 筆乃</t><rPh sb="0" eb="2"><t>ミホン</t></rPh><rPh sb="3" eb="5"><t>フデノ</t></rPh><phoneticPr fontId="1"/>', '<r><t>東京都中央区</t></r><r><rPr><b/></rPr><t>銀座1-2-3</t></r>', '<t xml:space="preserve"> 03-1234-5678_x000D_\n</t>'), { 名簿: sheetXml([[at1(0), at1(1), at1(2)], [at1(3), at1(4), at1(5)]]) }),
    guests: [{ familyName: '見本', givenName: '筆乃', address: at('', ginza), phone: '03-1234-5678' }],
  },
  'wild-formats.xlsx': {
    bytes: withStrings(shared('<t>氏名</t>', '<t>郵便番号</t>', '<t>住所</t>', '<t>携帯電話</t>', '<t>生年月日</t>', '<t>備考</t>', '<t>見本 筆乃</t>', '<t>北海道札幌市中央区北1条西2-1</t>'), {
      表紙: sheetXml([['2026年 名簿']]),
      お客様: sheetXml([[at1(0), at1(1), at1(2), at1(3), at1(4), at1(5)], [at1(6), { xml: ' s="2"><v>600000</v>' }, at1(7), { xml: '><v>9011112222</v>' }, { xml: ' s="3"><v>29312</v>' }, { xml: ' t="e"><f>VLOOKUP(A2,X:Y,2,0)</f><v>#N/A</v>' }]]),
      空: sheetXml([]),
    }),
    guests: [{ familyName: '見本', givenName: '筆乃', address: at('0600000', '北海道札幌市中央区北1条西2-1'), phone: '09011112222', birthday: born(1980, 4, 1) }],
  },
  'wild-formulas-hidden.xlsx': {
    bytes: xlsx({ 名簿: sheetXml([['姓', '名', '氏名', '電話番号'], ['見本', '筆乃', { xml: ' t="str"><f>A2&amp;" "&amp;B2</f><v>見本 筆乃</v>' }, '03-1234-5678'], ['硯', '一郎', { xml: ' t="str"><f>A3&amp;" "&amp;B3</f><v>硯 一郎</v>' }, '06-1234-5678']]).replace('<row r="3">', '<row r="3" hidden="1">') }),
    guests: [{ familyName: '見本', givenName: '筆乃', phone: '03-1234-5678' }, { familyName: '硯', givenName: '一郎', phone: '06-1234-5678' }],
  },
};

/** What was tried after the first forty had been mended. */
const further: Readonly<Record<string, WildFile>> = {
  'wild-atena-free-columns.csv': {
    bytes: utf8(lines('姓名,姓名かな,敬称,自宅〒,自宅住所1,自宅住所2,自宅電話,自宅E-mail,会社名,部署名1,部署名2,役職名,連名,連名敬称,誕生日,備考1', '山田 太郎,やまだ たろう,様,〒104-0061,東京都中央区銀座1-2-3,見本ビル5F,03-1234-5678,t@example.jp,見本商事,営業部,第一課,課長,花子／次郎,様,昭和55年4月1日,辛口')),
    guests: [{ familyName: '山田', givenName: '太郎', familyKana: 'やまだ', givenKana: 'たろう', honorific: 'sama', address: at('1040061', ginza, '見本ビル5F'), phone: '03-1234-5678', email: 't@example.jp', company: firm('見本商事', '営業部 第一課', '課長'), jointNames: [joint('花子'), joint('次郎')], birthday: born(1980, 4, 1), memo: '辛口' }],
  },
  'wild-outlook-ja-empty.csv': {
    bytes: shiftJis(lines('"肩書き","名","ミドル ネーム","姓","敬称","会社名","部署","役職","番地 (会社)","市町村 (会社)","都道府県 (会社)","郵便番号 (会社)","国 (会社)/地域","番地 (自宅)","市町村 (自宅)","都道府県 (自宅)","郵便番号 (自宅)","国 (自宅)/地域","会社電話","自宅電話","携帯電話","会社名フリガナ","記念日","姓フリガナ","性別","誕生日","電子メール アドレス","電子メールの種類","電子メール表示名","秘密度","プライベート","名前フリガナ","優先度"',
      '"","太郎","","山田","様","見本商事","営業部","部長","梅田2-2-2","大阪市北区","大阪府","530-0001","日本","","","","","","06-1234-5678","","","ミホンショウジ","00/0/0","ヤマダ","指定なし","1980/4/1","t@example.jp","SMTP","山田 太郎 (t@example.jp)","標準","False","タロウ","標準"')),
    guests: [{ familyName: '山田', givenName: '太郎', honorific: 'sama', familyKana: 'ヤマダ', givenKana: 'タロウ', company: firm('見本商事', '営業部', '部長', 'ミホンショウジ'), address: at('5300001', '大阪府大阪市北区梅田2-2-2'), phone: '06-1234-5678', email: 't@example.jp', birthday: born(1980, 4, 1) }],
  },
  'wild-hand-headings.csv': {
    bytes: shiftJis(lines('お得意様名,よみがな,住所〒,ご住所１,ご住所２（建物名）,TEL/携帯,Mail,誕生日（月日）,ご紹介者,初来店,好き嫌い,備考欄', '山田太郎 様,やまだたろう,104-0061,中央区銀座1-2-3,見本ビル5F,03-1234-5678 / 090-1111-2222,t@example.jp,4月1日,佐藤様,2025/12/1,貝が苦手,辛口')),
    guests: [{ familyName: '山田', givenName: '太郎', honorific: 'sama', familyKana: 'やまだたろう', address: at('1040061', '中央区銀座1-2-3', '見本ビル5F'), phone: '03-1234-5678', email: 't@example.jp', birthday: born(null, 4, 1), memo: 'ご紹介者: 佐藤様\n初来店: 2025/12/1\n好き嫌い: 貝が苦手\n辛口\nTEL/携帯: 090-1111-2222' }],
  },
  'wild-no-headings-cp932.csv': {
    bytes: shiftJis(lines('山田　太郎,ヤマダ　タロウ,104-0061,東京都中央区銀座1-2-3,03-1234-5678', '佐藤　花子,サトウ　ハナコ,530-0001,大阪府大阪市北区梅田2-2-2,06-1234-5678')),
    guests: [{ familyName: '山田', givenName: '太郎', familyKana: 'ヤマダ', givenKana: 'タロウ', address: at('1040061', ginza), phone: '03-1234-5678' }, { familyName: '佐藤', givenName: '花子', familyKana: 'サトウ', givenKana: 'ハナコ', address: at('5300001', '大阪府大阪市北区梅田2-2-2'), phone: '06-1234-5678' }],
  },
  'wild-shop-orders.csv': {
    bytes: utf8(lines('顧客ID,姓,名,姓(フリガナ),名(フリガナ),メールアドレス,電話番号,郵便番号,都道府県,住所,性別,生年月日,メルマガ購読', '123,山田,太郎,ヤマダ,タロウ,t@example.jp,"=""09011112222""","=""1040061""",東京都,中央区銀座1-2-3 見本ビル5F,男性,1980-04-01,希望する')),
    guests: [{ familyName: '山田', givenName: '太郎', familyKana: 'ヤマダ', givenKana: 'タロウ', email: 't@example.jp', phone: '09011112222', address: at('1040061', ginza, '見本ビル5F'), birthday: born(1980, 4, 1), memo: '顧客ID: 123\n性別: 男性\nメルマガ購読: 希望する' }],
  },
  'wild-old-kana-halves.csv': {
    bytes: shiftJis(lines('ｼﾒｲ,ﾌﾘｶﾞﾅ,ﾕｳﾋﾞﾝ,ｼﾞｭｳｼｮ,ﾃﾞﾝﾜ', '山田 太郎,ﾔﾏﾀﾞ ﾀﾛｳ,1040061,東京都中央区銀座1-2-3,0312345678')),
    guests: [{ familyName: '山田', givenName: '太郎', familyKana: 'ヤマダ', givenKana: 'タロウ', address: at('1040061', ginza), phone: '0312345678' }],
  },
  'wild-address-kinds.csv': {
    bytes: utf8(lines('氏名,郵便番号,都道府県,市区町村,町域番地,マンション名・部屋番号,気付', '山田 太郎,1040061,東京都,中央区,銀座1-2-3,見本マンション501,佐藤様方')),
    guests: [{ familyName: '山田', givenName: '太郎', address: at('1040061', ginza, '見本マンション501', '佐藤様方') }],
  },
  // How a shop writes its regulars down.
  'wild-family-names-only.csv': {
    bytes: shiftJis(lines('お名前,電話', '佐々木様,03-1234-5678', '佐藤様,03-1234-5679', '長谷川 様,03-1234-5670', '林様,03-1234-5671')),
    guests: ['佐々木', '佐藤', '長谷川', '林'].map((familyName, index) => ({ familyName, honorific: 'sama' as const, phone: `03-1234-567${[8, 9, 0, 1][index]}` })),
  },
  'wild-zip-in-address.csv': {
    bytes: utf8(lines('お名前,住所', '山田太郎,〒104-0061 東京都中央区銀座1-2-3', '佐藤花子,104-0061 東京都中央区銀座1-2-3', '鈴木一郎,"〒104-0061\n東京都中央区銀座1-2-3\n見本ビル5F"')),
    guests: [{ familyName: '山田', givenName: '太郎', address: at('1040061', ginza) }, { familyName: '佐藤', givenName: '花子', address: at('1040061', ginza) }, { familyName: '鈴木', givenName: '一郎', address: at('1040061', ginza, '見本ビル5F') }],
  },
  'wild-name-in-family.vcf': { bytes: utf8(card('VERSION:3.0', 'N:山田太郎;;;;', 'FN:山田太郎', 'TEL:09011112222')), guests: [{ familyName: '山田', givenName: '太郎', phone: '09011112222' }] },
  'wild-fn-wrong-order.vcf': { bytes: utf8(card('VERSION:3.0', 'FN:太郎 山田', 'N:山田;太郎;;;', 'ORG:', 'TEL;TYPE=CELL:+819011112222')), guests: [{ familyName: '山田', givenName: '太郎', phone: '09011112222' }] },
  'wild-lower-case.vcf': { bytes: utf8('begin:vcard\nversion:3.0\nn:山田;太郎;;;\nfn:山田 太郎\ntel;type=cell:090-1111-2222\nemail;type=internet:t@example.jp\nadr;type=home:;;銀座1-2-3;中央区;東京都;104-0061;日本\nend:vcard\n'), guests: [{ familyName: '山田', givenName: '太郎', phone: '090-1111-2222', email: 't@example.jp', address: at('1040061', ginza) }] },
  'wild-bom.vcf': { bytes: utf8(`\ufeff${card('VERSION:3.0', 'N:山田;太郎;;;', 'FN:山田 太郎')}`), guests: [{ familyName: '山田', givenName: '太郎' }] },
  'wild-address-in-street.vcf': { bytes: utf8(card('VERSION:3.0', 'N:山田;太郎;;;', 'FN:山田 太郎', 'ADR;TYPE=HOME:;;東京都中央区銀座1-2-3 見本ビル5F;;;〒104-0061;')), guests: [{ familyName: '山田', givenName: '太郎', address: at('1040061', ginza, '見本ビル5F') }] },
  'wild-eight-card.vcf': { bytes: utf8(card('VERSION:3.0', 'N:山田;太郎;;;', 'FN:山田 太郎', 'ORG:見本商事株式会社;営業部 第一課', 'TITLE:課長', 'ADR;WORK:;;東京都中央区銀座1-2-3;;;104-0061;', 'TEL;WORK;VOICE:03-1234-5678', 'TEL;WORK;FAX:03-1234-5679', 'TEL;CELL;VOICE:090-1111-2222', 'EMAIL;INTERNET;WORK:t@example.jp', 'URL;WORK:https://example.jp')), guests: [{ familyName: '山田', givenName: '太郎', company: firm('見本商事株式会社', '営業部 第一課', '課長'), address: at('1040061', ginza), phone: '090-1111-2222', email: 't@example.jp', memo: '電話 (会社): 03-1234-5679\n会社: https://example.jp\n電話 (会社): 03-1234-5678' }] },
  'wild-anniversary.vcf': { bytes: utf8(card('VERSION:4.0', 'N:山田;太郎;;;', 'FN:山田 太郎', 'BDAY;VALUE=date-and-or-time:19800401', 'ANNIVERSARY:20050601')), guests: [{ familyName: '山田', givenName: '太郎', birthday: born(1980, 4, 1), memo: '記念日: 20050601' }] },
  'wild-birth-time.vcf': { bytes: utf8(card('VERSION:4.0', 'N:山田;太郎;;;', 'FN:山田 太郎', 'BDAY:1980-04-01T00:00:00Z')), guests: [{ familyName: '山田', givenName: '太郎', birthday: born(1980, 4, 1) }] },
  'wild-prefixed-xml.xlsx': {
    bytes: xlsx({ 名簿: sheetXml([['氏名', '電話番号'], ['山田 太郎', '03-1234-5678']]).replaceAll(/<(\/?)(worksheet|sheetData|row|c|is|t|v)\b/gu, '<$1x:$2').replace('xmlns=', 'xmlns:x=') }),
    guests: [{ familyName: '山田', givenName: '太郎', phone: '03-1234-5678' }],
  },
  'wild-numbers.xlsx': {
    bytes: xlsx({ Sheet1: sheetXml([['お客様名簿'], [], ['No.', 'お名前', 'フリガナ', '〒', 'ご住所', '電話', '誕生日'], [1, '山田　太郎', 'ヤマダ　タロウ', 1040061, '東京都中央区銀座1-2-3', 312345678, { day: 29312 }], [2, '佐藤　花子', 'サトウ　ハナコ', 600000, '北海道札幌市中央区北1条西2-1', 9011112222, '4/1']]) }),
    guests: [{ familyName: '山田', givenName: '太郎', familyKana: 'ヤマダ', givenKana: 'タロウ', address: at('1040061', ginza), phone: '0312345678', birthday: born(1980, 4, 1) }, { familyName: '佐藤', givenName: '花子', familyKana: 'サトウ', givenKana: 'ハナコ', address: at('0600000', '北海道札幌市中央区北1条西2-1'), phone: '09011112222', birthday: born(null, 4, 1) }],
  },
  'wild-firm-and-post.csv': {
    bytes: utf8(lines('氏名,電話', '見本商事株式会社 営業部 佐藤花子様,', '(株)見本 第一営業部 部長 佐藤 花子様,', '見本商事㈱ 長谷部 太郎様,', '見本商事㈱ 代表取締役 山田太郎様,')),
    guests: [{ familyName: '佐藤', givenName: '花子', honorific: 'sama', company: firm('見本商事株式会社', '営業部') }, { familyName: '佐藤', givenName: '花子', honorific: 'sama', company: firm('(株)見本', '第一営業部', '部長') },
      { familyName: '長谷部', givenName: '太郎', honorific: 'sama', company: firm('見本商事㈱') }, { familyName: '山田', givenName: '太郎', honorific: 'sama', company: firm('見本商事㈱', '', '代表取締役') }],
  },
  // Shops and banks stand in the telephone under the family name.
  'wild-shops.vcf': { bytes: utf8(['三井住友銀行', '田中内科医院', '東京海上日動', 'ホテルオークラ'].map((name) => card('VERSION:3.0', `N:${name};;;;`, `FN:${name}`)).join('')), guests: ['三井住友銀行', '田中内科医院', '東京海上日動', 'ホテルオークラ'].map((familyName) => ({ familyName })) },
  'wild-group-of-nobody.vcf': { bytes: utf8(card('VERSION:4.0', 'FN:山田 太郎', 'N:山田;太郎;;;', 'BDAY:19800401T000000Z') + card('VERSION:4.0', 'KIND:group', 'FN:常連', 'MEMBER:')), guests: [{ familyName: '山田', givenName: '太郎', birthday: born(1980, 4, 1) }] },
  'wild-last-lines.csv': {
    bytes: utf8(lines('氏名,携帯,誕生日', '山田太郎［やまだ たろう］,"9,011,112,222",4月1日生', '大久保実,090-1111-2222,', '計 2名,,', '【総合計】,,', '合　計：,,', '以上,,')),
    guests: [{ familyName: '山田', givenName: '太郎', familyKana: 'やまだ', givenKana: 'たろう', phone: '09011112222', birthday: born(null, 4, 1) }, { familyName: '大久保', givenName: '実', phone: '090-1111-2222' }, ...['計 2名', '【総合計】', '合　計：', '以上'].map((text) => ({ memo: `氏名: ${text}` }))],
  },
  'wild-hotel.csv': { bytes: utf8(lines('LastName,FirstName,Address1,Address2,City,Tel', 'Yamada,Taro,350 5th Ave,Apt 3,New York,+1 212 555 0100')), guests: [{ familyName: 'Yamada', givenName: 'Taro', address: at('', '350 5th Ave, Apt 3, New York'), phone: '+1-212-555-0100' }] },
};

export const wildFiles: Readonly<Record<string, WildFile>> = { ...lists, ...hands, ...cards, ...books, ...further };
