import { cardKinds } from '#shared/model/card-kind';
import { addressStyles, glyphChoices } from '#shared/model/guest';
import { letterStyles } from '#shared/model/letter';
import { typeSizes } from '#shared/model/card-look';
import { underlayPapers } from '#shared/print/compose-underlay';
import { handStrengths } from '#shared/print/hand-variation';
import { fontNames } from './open-kit.ts';

export const usage = `Cards from the terminal: the typesetting and the PDF of the program, without its window.

  npm run --silent cards -- address --guests FILE.csv --out FILE.pdf [--profile FILE.json] [--boxes]
          [--kind ${cardKinds.join('|')}] [--style ${addressStyles.join('|')}] [--seal PICTURE] [--labels 12|24 [--first N]]
      One address side per row. First row: 姓, 名 (or 氏名), 敬称, 郵便番号, 住所, 建物, 方, 会社, 部署, 役職, 連名
      (or family name, given name, name, honorific, postal code, address, building, c/o, company, department, title, joint names).
      連名: given names, or family and given name, parted by ; with an honorific where it is not 様 (花子;佐藤 小百合 先生).
      UTF-8 or Shift_JIS. --boxes draws the postal boxes; --kind knows what each stock carries. --style: 一ー二ー三, 一丁目二番三号 or 1ー2ー3.
      --labels makes A4 sheets of 12 or 24 labels instead, from label N on. --seal: JPEG or PNG at the foot of the sender's block.
      The profile: {"address": {"right": 0.5, "down": -0.3, "rotated": false, "scaleAcross": 100, "scaleAlong": 100}, "cardKind": "official",
      "sender": {"name": "", "ownerName": "", "address": {"postalCode": "", "street": "", "building": ""}, "phone": "", "printPhone": true}}

  --glyphs ${glyphChoices.join('|')} (address, message, place): a character that the font lacks is drawn in the fallback font (default), or in
      its usual form (吉 for 𠮷, 葛 for its variants) where the font has that.

  npm run --silent cards -- message --text FILE.txt --style ${letterStyles.join('|')} --font NAME --out FILE.pdf [--seed TEXT]
          [--strength ${handStrengths.join('|')}] [--writing vertical|horizontal] [--size ${typeSizes.join('|')}] [--grey 0.80-0.85] [--picture FILE] [--seal FILE]
      One message side. The same seed gives the same hand. Pictures are JPEG or PNG; --grey is for tracing.

  npm run --silent cards -- calibration --out FILE.pdf [--profile FILE.json] [--side address|message]
  npm run --silent cards -- calibration --readings LEFT,TOP,RIGHT,BOTTOM [--turned] [--profile FILE.json] [--side address|message]
      A card to print and measure; then, from the four distances in mm, the part of the profile that cancels the printer's error, as JSON.
      --profile is the one that the sheet was printed with. --turned: the arrow points to the foot of the card.

  npm run --silent cards -- underlay --out FILE.pdf [--paper ${underlayPapers.join('|')}] [--writing vertical|horizontal] [--pitch MM]
      Dark lines to lay under the paper that is written on.

  npm run --silent cards -- strip --out FILE.pdf [--font NAME] [--text FILE.txt]
      The same words in six greys, to choose one for tracing.

  npm run --silent cards -- place --text FILE.txt --font NAME --size PT --measure EM --writing vertical|horizontal
      JSON on stdout: one object per placed cluster: text, line (column) index, position along the line and advance in em,
      rotation in degrees, glyphIds, font (null where no font has the character).

Fonts: ${fontNames.join(', ')}
Exit code 0: done. 2: something to put right, said on stderr; nothing was written.
`;
