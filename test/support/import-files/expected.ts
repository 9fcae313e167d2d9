import type { FileFault } from '#shared/exchange/incoming/contacts-file';

/**
 * Who must come of each file, or why nothing does. Written by hand from what the files hold (`lists.ts`, `cards.ts`, `others.ts`), without asking the reader; everything else of a row
 * stands in `test/golden/import-outcomes.txt`. Names without blanks; of a row without a person the firm.
 */
export const expectedOf: Readonly<Record<string, FileFault['kind'] | readonly string[]>> = {
  ...each(['見本筆乃', '髙﨑硯一郎'], 'utf8.csv', 'utf8-bom.csv', 'utf16le-unicode-text.txt', 'utf16be.csv', 'utf16le-without-mark.csv', 'cp932.csv'),
  ...each(['見本筆乃', '高崎硯一郎'], 'euc-jp.csv', 'iso-2022-jp.csv'),
  ...each(['見本筆\ufffd', '硯一郎'], 'utf8-broken-byte.csv', 'cp932-broken-byte.csv'),
  ...each(['見本筆乃'],
    'cp932-one-name.csv', 'euc-jp-one-name.csv', 'cp932-half-kana.csv', 'tabs.tsv', 'semicolons.csv', 'sep-line.csv', 'titles-above.csv', 'long-fields.csv', 'duplicate-headings.csv', 'atena-shokunin.csv', 'hagaki-design-kit.csv',
    'fudemame-cloud.csv', 'fudemame-desktop.csv', 'google.csv', 'google-old.csv', 'outlook-ja.csv', 'eight.csv', 'sansan.csv', 'kitamura.csv', 'web-post.csv', 'windows-contacts.csv',
    'several-sheets.xlsx', 'list-named-csv.csv', 'titles-and-merged.xlsx', 'android-2.1.vcf', 'icloud-3.0.vcf', 'google-3.0.vcf', 'version-4.0.vcf', 'version-4.0-altid.vcf', 'photo-3.0.vcf', 'photo-link.vcf', 'no-n-only-fn.vcf',
    'docomo-2.1.vcf', 'folded-in-character.vcf', 'card-named-list.csv', 'empty-lines-before.vcf'),
  ...each(['見本筆乃', '硯一郎'],
    'old-mac-line-ends.csv', 'line-end-in-cell.csv', 'quote-never-closed.csv', 'no-headings.csv', 'one-column.csv', 'blank-rows.csv', 'formula-cells.csv', 'zeros-lost.csv', 'unknown-headings.csv', 'required-marks.csv', 'numbers-and-days.xlsx'),
  ...each(['見本筆乃', '硯一郎', '墨花子'], 'mixed-line-ends.csv', 'quote-in-middle.csv', 'quote-swallows-lines.csv', 'ragged.csv'),
  ...each(['MihonFudeno'], 'outlook-en.csv', 'outlook-2.1.vcf', 'photo-2.1-unindented.vcf', 'agent-inside.vcf'),
  'formulas.xlsx': ['見本筆乃', '硯一郎'],
  // LibreOffice wrote the two people of the lists.
  'libreoffice-7.xlsx': ['見本筆乃', '髙﨑硯一郎'],
  // A card of nobody: shown as a row without a name.
  'empty-card.vcf': [''],
  'birthdays.csv': ['一番', '二番', '三番', '四番', '五番', '六番', '七番', '八番', '九番', '十番', '十一番', '十二番'],
  'full-names.csv': ['見本筆乃', '硯一郎', '株式会社見本商事', '鵜殿', 'ジョン・スミス', '鵜殿'],
  'joint-names.csv': ['見本筆乃', '硯一郎', '墨太郎'],
  'honorifics.csv': ['見本筆乃', '硯一郎', '墨花子', '見本商事'],
  'addresses.csv': ['一番', '二番', '三番', '四番'],
  'eight.tsv': ['硯一郎'],
  'softbank-2.1.vcf': ['表本ソノ子'],
  'icloud-company.vcf': ['見本商事'],
  'escapes.vcf': ['見本;本筆,乃'],
  // The card that is cut off is told, and what it says is kept.
  'many-one-cut.vcf': ['見本筆乃', '硯一郎', '墨花子', '紙次郎'],
  'visits.csv': ['見本筆乃', '硯一郎', '', '墨花子'],
  'visits-cp932.csv': ['見本筆乃'],
  ...each('empty', 'empty.csv', 'blanks-only.csv', 'nothing.xlsx'),
  ...each('no-rows', 'headings-only.csv', 'headings-only.xlsx'),
  ...each('damaged', 'cut-off.xlsx', 'broken-xml.xlsx', 'more-than-it-says.xlsx'),
  ...each('encrypted', 'pass-phrase.xlsx', 'zip-with-pass-phrase.xlsx'),
  ...each('bomb', 'far-corner.xlsx'),
  ...each('old-excel', 'old-excel.xls', 'binary-workbook.xlsb', 'libreoffice-97.xls'),
  ...each('binary-address-book', 'fudemame.fwa', 'fudemame.fwb', 'fudegurume.fga', 'fudeo.fzd', 'atena.ata', 'j-address.jad', 'j-address-renamed.csv', 'contact.xml'),
  ...each('not-a-list',
    'paper.pdf', 'photo-named-list.csv', 'telephone-photo.jpg', 'web-page.xls', 'data.json', 'letter.docx', 'open-document.ods', 'libreoffice.ods', 'numbers.numbers', 'pictures.zip', 'packed.csv.gz', 'calendar.ics', 'backup.goencho', 'noise.csv'),
};

function each<Expected>(expected: Expected, ...names: readonly string[]): Readonly<Record<string, Expected>> {
  return Object.fromEntries(names.map((name) => [name, expected]));
}
