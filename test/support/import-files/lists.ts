import { eucJp, jis, joined, shiftJis, utf16, utf8 } from './bytes.ts';

/** Lists of CSV for the corpus. Names and places are made up; the headings are those of the programs. */

const heads = '姓,名,姓かな,名かな,郵便番号,住所,電話番号,生年月日,メモ';
const people = [
  heads,
  '見本,筆乃,みほん,ふでの,104-0061,東京都中央区銀座1-2-3 見本ビル5F,03-1234-5678,1980/1/1,辛口がお好き',
  '髙﨑,硯一郎,たかさき,けんいちろう,530-0001,大阪府大阪市北区梅田2-2-2,06-1234-5678,,①番の席',
];
const crlf = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const list = crlf(people);

const encodings: Readonly<Record<string, Uint8Array>> = {
  'utf8.csv': utf8(list),
  'utf8-bom.csv': utf8(`\u{FEFF}${list}`),
  'utf16le-unicode-text.txt': joined(Uint8Array.of(0xff, 0xfe), utf16(list.replaceAll(',', '\t'), true)),
  'utf16be.csv': joined(Uint8Array.of(0xfe, 0xff), utf16(list, false)),
  'utf16le-without-mark.csv': utf16(list, true),
  'cp932.csv': shiftJis(list),
  'euc-jp.csv': eucJp(list.replaceAll('髙﨑', '高崎').replaceAll('①', '1')),
  'iso-2022-jp.csv': jis(list.replaceAll('髙﨑', '高崎').replaceAll('①', '1')),
  'cp932-one-name.csv': shiftJis('見本,筆乃\r\n'),
  'euc-jp-one-name.csv': eucJp('見本,筆乃\r\n'),
  'cp932-half-kana.csv': shiftJis('氏名,フリガナ\r\n見本 筆乃,ﾐﾎﾝ ﾌﾃﾞﾉ\r\n'),
  'utf8-broken-byte.csv': joined(utf8('氏名,住所\n見本 筆'), Uint8Array.of(0xe4, 0xb9), utf8(',東京都中央区銀座1\n硯 一郎,大阪市北区梅田1\n')),
  'cp932-broken-byte.csv': joined(shiftJis('氏名,住所\r\n見本 筆'), Uint8Array.of(0x94), utf8(',x'), shiftJis('東京都中央区銀座1\r\n硯 一郎,大阪市北区梅田1\r\n')),
};

const forms: Readonly<Record<string, string>> = {
  'tabs.tsv': '氏名\t電話番号\n見本 筆乃\t03-1234-5678\n',
  'semicolons.csv': '氏名;電話番号;住所\n見本 筆乃;03-1234-5678;東京都中央区銀座1,2階\n',
  'sep-line.csv': 'sep=;\r\n氏名;メモ\r\n見本 筆乃;辛口\r\n',
  'old-mac-line-ends.csv': '氏名,電話番号\r見本 筆乃,03-1234-5678\r硯 一郎,06-1234-5678\r',
  'mixed-line-ends.csv': '氏名,電話番号\r\n見本 筆乃,03-1234-5678\n硯 一郎,06-1234-5678\r墨 花子,052-123-4567',
  'line-end-in-cell.csv': '氏名,住所,メモ\r\n見本 筆乃,"東京都中央区銀座1-2-3\r\n見本ビル5F","一行目\n二行目"\r\n硯 一郎,大阪市北区梅田1,\r\n',
  'quote-in-middle.csv': '氏名,メモ\n見本 筆乃,背が5"高い\n硯 一郎,"「"特別"」の席"\n墨 花子,"二重の""かぎ"" "\n',
  'quote-never-closed.csv': '氏名,住所\n見本 筆乃,"東京都中央区銀座1\n硯 一郎,大阪市北区梅田1\n',
  'quote-swallows-lines.csv': '氏名,住所\n"見本 "筆乃,東京都中央区銀座1\n硯 一郎,"大阪市北区梅田1"\n墨 花子,名古屋市中区栄1\n',
  'ragged.csv': '氏名,電話番号,メモ\n見本 筆乃\n硯 一郎,06-1234-5678,辛口,余分,さらに\n墨 花子,,,\n',
  'titles-above.csv': '住所録（常連のお客様）,,\n2026年11月22日 印刷,,\n,,\n氏名,郵便番号,電話番号\n見本 筆乃,104-0061,03-1234-5678\n',
  'no-headings.csv': '見本 筆乃,104-0061,東京都中央区銀座1-2-3,03-1234-5678\n硯 一郎,530-0001,大阪府大阪市北区梅田2,06-1234-5678\n',
  'one-column.csv': '氏名\n見本 筆乃\n硯 一郎\n',
  'headings-only.csv': '氏名,電話番号\n',
  'empty.csv': '',
  'blanks-only.csv': ' \n\t\n\u3000\n',
  'blank-rows.csv': '氏名,電話番号\n\n見本 筆乃,03-1234-5678\n,\n\n硯 一郎,06-1234-5678\n',
  'formula-cells.csv': '氏名,電話番号,郵便番号,メモ\n見本 筆乃,="0312345678",="0600001",=HYPERLINK("http://example.jp")\n硯 一郎,\'+81-90-1111-2222,,@here -1+1\n',
  'zeros-lost.csv': '氏名,携帯電話,電話番号,郵便番号\n見本 筆乃,9011112222,312345678,600001\n硯 一郎,,0312345678,10010\n',
  'birthdays.csv': '氏名,誕生日\n一 番,1980-01-01\n二 番,1980/1/1 0:00\n三 番,昭和55年1月1日\n四 番,S55.1.1\n五 番,19800101\n六 番,1月1日\n七 番,1/1\n八 番,29221\n九 番,1980年2月30日\n十 番,昔\n十一 番,平成元年2月3日（金）\n十二 番,12/31/1979\n',
  'long-fields.csv': `氏名,会社名,住所\n見本 筆乃,${'長'.repeat(61)},${'東京都中央区銀座'.repeat(13)}1\n`,
  'unknown-headings.csv': 'よびな,すまい,ばんごう\n見本 筆乃,東京都中央区銀座1,い-12\n硯 一郎,大阪府大阪市北区梅田1,ろ-3\n',
  'full-names.csv': 'お名前,ふりがな\n見本 筆乃様,みほん ふでの\n硯一郎,ｽｽﾞﾘ ｲﾁﾛｳ\n株式会社見本商事,みほんしょうじ\n鵜殿,うどの\nジョン・スミス,\n鵜殿 先生,\n',
  'joint-names.csv': '氏名,連名,連名敬称\n見本 筆乃・墨之介,,\n硯 一郎,花子、硯 次郎,様\n墨 太郎,一、二、三、四、五,\n',
  'honorifics.csv': '姓,名,敬称,会社名\n見本,筆乃,様,\n硯,一郎,先生,\n墨,花子,さん,\n,,御中,見本商事\n,,,\n',
  'addresses.csv': '氏名,〒,住所1,住所2,住所3\n一 番,,〒104-0061 東京都中央区銀座1-2-3 見本ビル5F,,\n二 番,１０４－００６１,東京都中央区,銀座1-2-3,見本ビル5F\n三 番,104,東京都中央区銀座一丁目2番3号,佐藤様方,\n四 番,1040061,1-2-3 Ginza,Chuo-ku Tokyo,\n',
  'duplicate-headings.csv': '氏名,電話,電話,メモ,メモ\n見本 筆乃,03-1234-5678,090-1111-2222,一,二\n',
  'required-marks.csv': 'お名前 ※必須,電話番号*,【必須】メールアドレス\n見本 筆乃,03-1234-5678／090-1111-2222,fudeno＠example.jp\n硯 一郎,内線12,なし\n',
  'visits.csv': 'ご来店日,お客様名,電話番号,人数,金額,お連れ様,メモ\n2026/11/20,見本筆乃様,03-1234-5678,2名,"¥48,000",ご主人,記念日\n11/3(火),硯 一郎,,x,,,\n令和7年12月9日,,09011112222,3,4万8千,,\nきのうの前,墨 花子,,1,0,,\n',
};

const dialects: Readonly<Record<string, Uint8Array>> = {
  'atena-shokunin.csv': utf8(crlf([
    '姓,名,姓かな,名かな,姓名,姓名かな,敬称,旧姓,宛先,自宅〒,自宅住所1,自宅住所2,自宅住所3,自宅電話,自宅E-mail,会社〒,会社住所1,会社住所2,会社電話,会社名かな,会社名,部署名1,部署名2,役職名,連名,連名ふりがな,連名敬称,メモ1,メモ2,備考1,誕生日,性別',
    '見本,筆乃,みほん,ふでの,見本 筆乃,みほん ふでの,様,古本,会社,104-0061,東京都中央区,銀座1-2-3,見本ビル5F,03-1234-5678,f@example.jp,530-0001,大阪府大阪市北区,梅田2-2-2,06-1234-5678,みほんしょうじ,見本商事,営業部,第一課,部長,墨之介,すみのすけ,様,辛口,窓際,紹介あり,1980/01/01,女性',
  ])),
  'hagaki-design-kit.csv': shiftJis(crlf([
    '氏名(姓),氏名(名),フリガナ(姓),フリガナ(名),リスト表示用氏名,リスト表示用フリガナ,郵便番号(自宅欄),自宅住所(都道府県),自宅住所(市区町村),自宅住所(番地等),自宅住所(建物名),会社名(会社欄),部署名(会社欄),役職(会社欄),敬称,連名1(姓:自宅欄),連名1(名:自宅欄),連名1(敬称:自宅欄),カテゴリ,デザインキット住所ID',
    '見本,筆乃,ミホン,フデノ,見本 筆乃,ミホン フデノ,1040061,東京都,中央区,銀座1-2-3,見本ビル5F,,,,様,見本,墨之介,様,常連,17',
  ])),
  'fudemame-cloud.csv': shiftJis(crlf([
    '姓,名,敬称,セイ,メイ,タグ,誕生日,性別,顧客コード,メモ,勤務先名,勤務先カナ,部署名1,部署名2,役職,住所1-分類,住所1-郵便番号,住所1-都道府県,住所1-市区町村,住所1-地名番地,住所1-ビル名,住所2-分類,住所2-郵便番号,住所2-都道府県,住所2-市区町村,住所2-地名番地,住所2-ビル名,TEL1-分類,TEL1-番号,TEL2-分類,TEL2-番号,EMAIL1-分類,EMAIL1-アドレス,連名1-姓,連名1-名,連名1-敬称,連名1-セイ,連名1-メイ',
    '見本,筆乃,様,ミホン,フデノ,常連,1980/1/1,女,A-1,辛口,見本商事,ミホンショウジ,営業部,,課長,会社,530-0001,大阪府,大阪市北区,梅田2-2-2,,自宅,104-0061,東京都,中央区,銀座1-2-3,見本ビル5F,自宅,03-1234-5678,携帯,090-1111-2222,自宅,f@example.jp,見本,墨之介,様,ミホン,スミノスケ',
  ])),
  'fudemame-desktop.csv': shiftJis(crlf(['フリガナ,氏名,旧姓,性別,生年月日,郵便番号,住所1,住所2,電話番号,FAX番号,メール,会社,部署名,分類,メモ', 'ﾐﾎﾝ ﾌﾃﾞﾉ,見本 筆乃,,女,昭和55年1月1日,104-0061,東京都中央区銀座1-2-3,見本ビル5F,03-1234-5678,03-1234-5679,f@example.jp,,,友人,'])),
  'google.csv': utf8([
    'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address',
    '筆乃,,見本,ふでの,,みほん,,様,ふで,,見本商事,課長,営業部,1980-01-01,辛口,,* myContacts,* Work,f@example.jp ::: f2@example.jp,Mobile,+81 90-1111-2222,Work Fax,03-1234-5679,Home,"銀座1-2-3\n中央区, 東京都\n104-0061",銀座1-2-3,中央区,,東京都,104-0061,日本,見本ビル5F',
  ].join('\n')),
  'google-old.csv': utf8([
    'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Birthday,Notes,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Organization 1 - Name,Organization 1 - Title',
    '見本 筆乃,筆乃,,見本,みほん ふでの,ふでの,,みほん,,,--01-01,,* ,f@example.jp,Mobile,090-1111-2222,Home,"〒104-0061 東京都中央区銀座1-2-3\n見本ビル5F",見本商事,課長',
  ].join('\n')),
  'outlook-ja.csv': shiftJis(crlf([
    '"肩書き","名","ミドル ネーム","姓","敬称","会社名","部署","役職","番地 (会社)","住所 2 (会社)","市町村 (会社)","都道府県 (会社)","郵便番号 (会社)","国 (会社)/地域","番地 (自宅)","市町村 (自宅)","都道府県 (自宅)","郵便番号 (自宅)","国 (自宅)/地域","会社 FAX","会社電話","自宅電話","携帯電話","メモ","会社名フリガナ","姓フリガナ","性別","誕生日","電子メール アドレス","電子メールの種類","電子メール表示名","名前フリガナ","優先度","プライベート","秘密度"',
    '"","筆乃","","見本","様","見本商事","営業部","課長","梅田2-2-2","見本ビル","大阪市北区","大阪府","530-0001","日本","","","","","","06-1234-5679","06-1234-5678","","090-1111-2222","辛口","ミホンショウジ","ミホン","指定なし","00/0/0","f@example.jp","SMTP","見本 筆乃","フデノ","標準","False","標準"',
  ])),
  'outlook-en.csv': utf8(crlf([
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Assistant's Phone,Business Fax,Business Phone,Home Phone,Mobile Phone,Birthday,E-mail Address,E-mail Display Name,Notes,Sensitivity",
    ',Fudeno,,Mihon,,Mihon Inc.,Sales,Manager,2-2-2 Umeda,Kita-ku,Osaka,530-0001,Japan,,,,,,,,+81 (6) 1234-5678,,,12/31/1979,f@example.jp,Fudeno Mihon,likes dry sake,Normal',
  ])),
  'eight.csv': utf8(`\u{FEFF}${crlf(['会社名,部署名,役職,姓,名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日,常連,割烹の会', '見本商事,営業部,課長,見本,筆乃,f@example.jp,104-0061,東京都中央区銀座1-2-3 見本ビル5F,03-1234-5678,,03-1234-5670,03-1234-5679,090-1111-2222,https://example.jp,2026-10-01,1,'])}`),
  'eight.tsv': utf8(crlf(['会社名\t部署名\t役職\t姓\t名\te-mail\t郵便番号\t住所\tTEL会社\tTEL部門\tTEL直通\tFax\t携帯電話\tURL\t名刺交換日', '見本商事\t\t\t硯\t一郎\t\t\t\t\t\t\t\t\t\t2026-10-01'])),
  'sansan.csv': utf8(`\u{FEFF}${crlf(['会社名,部署名,役職,氏名,郵便番号(1),住所(1)［全て］,e-mail(1),名刺所有者ユーザID', '見本商事,営業部,課長,見本 筆乃,104-0061,東京都中央区銀座1-2-3 見本ビル5F,f@example.jp,U-1'])}`),
  'kitamura.csv': shiftJis(crlf(['姓1,名1,敬称1,姓2,名2,敬称2,姓3,名3,敬称3,〒番号,住所1,住所2,住所3,会社名,部署,役職,御中', '見本,筆乃,様,見本,墨之介,様,硯,一郎,君,104-0061,東京都中央区,銀座1-2-3,見本ビル5F,,,,'])),
  'web-post.csv': shiftJis(crlf(['お届け先郵便番号,お届け先氏名,お届け先敬称,お届け先住所1行目,お届け先住所2行目,お届け先住所3行目,お届け先住所4行目,内容品', '104-0061,見本 筆乃,様,東京都中央区,銀座1-2-3,見本ビル5F,,はがき'])),
  'windows-contacts.csv': shiftJis(crlf(['表示名,電子メール アドレス,自宅の郵便番号,自宅の都道府県,自宅の市区町村,自宅の番地,自宅の電話番号,携帯電話 ,会社名', '見本 筆乃,f@example.jp,104-0061,東京都,中央区,銀座1-2-3,03-1234-5678,090-1111-2222,'])),
  'visits-cp932.csv': shiftJis(crlf(['日付,お名前,会計,人数,料理,会話', '2026-10-01,見本 筆乃,32000,2,松茸,お孫さんの運動会'])),
};

export const listFiles: Readonly<Record<string, Uint8Array>> = { ...encodings, ...Object.fromEntries(Object.entries(forms).map(([name, text]) => [name, utf8(text)])), ...dialects };
