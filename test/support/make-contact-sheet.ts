/** Pictures of all hard names (test/unit/print/hard-names.ts), many to a page, to be looked at: `node test/support/make-contact-sheet.ts`, then out/contact-sheet. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { cardKinds } from '#shared/model/card-kind';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { renderSvg } from '#shared/print/render-svg';
import { hardNames } from '../unit/print/hard-names.ts';
import { geometry, kit, sender } from '../unit/print/print-cases.ts';
import { chromiumArguments, findChromium } from './find-chromium.ts';

const perPage = 18;
const columns = 6;
const cardWidth = 330;

const folder = join(import.meta.dirname, '../../out/contact-sheet');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** What the stock has and we do not print, so that a collision is seen. */
const zones = (kind: (typeof cardKinds)[number]): string => geometry.kinds[kind].keepOuts
  .map(({ x, y, width, height }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#d94" fill-opacity=".12"/>`).join('');

const cards = hardNames.map(({ recipient }, index) => {
  const kind = cardKinds[index % cardKinds.length]!;
  const { side } = composeAddressSide({ recipient, sender, drawPostalBoxes: false, kind }, kit);
  return `<figure>${renderSvg(side, kit.fonts).replaceAll(/(id="|href="#)g/g, `$1c${index}g`).replace('</svg>', `${zones(kind)}</svg>`)}<figcaption>${index + 1}</figcaption></figure>`;
});

const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] });
const page = await browser.newPage({ viewport: { width: columns * (cardWidth + 12) + 12, height: 800 } });
for (let from = 0; from < cards.length; from += perPage) {
  await page.setContent(`<style>body{margin:6px;background:#888;display:grid;grid-template-columns:repeat(${columns},1fr);gap:12px}figure{margin:0;position:relative}svg{width:${cardWidth}px;height:auto;display:block}figcaption{position:absolute;top:4px;left:6px;font:11px sans-serif;color:#36c}</style>${cards.slice(from, from + perPage).join('')}`);
  await page.screenshot({ path: join(folder, `${String(from / perPage + 1).padStart(2, '0')}.png`), fullPage: true });
}
await browser.close();
console.log(`${cards.length} cards in ${folder}`);
