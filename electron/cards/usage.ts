import { letterStyles } from '#shared/model/letter';
import { fontNames } from './open-kit.ts';

export const usage = `Cards from the terminal: the typesetting and the PDF of the program, without its window.

  npm run --silent cards -- address --guests FILE.csv --out FILE.pdf [--profile FILE.json] [--boxes]
      One address side per row. First row: 姓, 名 (or 氏名), 敬称, 郵便番号, 住所, 建物, 会社, 部署, 役職, 連名
      (or family name, given name, name, honorific, postal code, address, building, company, department, title, joint names).
      連名: given names, or family and given name, parted by ; with an honorific where it is not 様 (花子;佐藤 小百合 先生).
      UTF-8 or Shift_JIS. --boxes draws the postal boxes, for plain stock.
      The profile: {"address": {"right": 0.5, "down": -0.3}, "drawPostalBoxes": false,
      "sender": {"name": "", "ownerName": "", "address": {"postalCode": "", "street": "", "building": ""}, "phone": "", "printPhone": true}}

  npm run --silent cards -- message --text FILE.txt --style ${letterStyles.join('|')} --font NAME --out FILE.pdf [--seed TEXT]
      One message side. The same seed gives the same hand.

  npm run --silent cards -- place --text FILE.txt --font NAME --size PT --measure EM --writing vertical|horizontal
      JSON on stdout: one object per placed cluster: text, line (column) index, position along the line and advance in em,
      rotation in degrees, glyphIds, font (null where no font has the character).

Fonts: ${fontNames.join(', ')}
Exit code 0: done. 2: something to put right, said on stderr; nothing was written.
`;
