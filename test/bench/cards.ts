import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import geometryJson from '../../assets/geometry/postcard.json' with { type: 'json' };
import fontList from '#assets/fonts/fonts.json' with { type: 'json' };
import { cardGeometrySchema } from '#shared/model/card-geometry';
import { defaultFont, fontsFor } from '#shared/model/font-name';
import { cardKit, type AddressCard, type CardKit } from '#shared/print/card';
import type { CardSide, TextRun } from '#shared/print/card-side';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { renderPdf } from '#shared/print/render-pdf';
import { renderSvg } from '#shared/print/render-svg';
import { chromiumArguments, findChromium } from '../support/find-chromium.ts';
import { instantiateSubsetter, readFont } from '../support/read-font.ts';
import { uplatexPrints } from './uplatex.ts';

/** Cards: one keystroke to a new preview, and a batch of address sides against the browser's own printing of the same cards. */

const batch = 500;
const families = ['山田', '髙﨑', '佐藤', '渡邊', '勘解由小路', '林', '𠮷田', '齋藤', '長谷川', '小鳥遊'];
const givens = ['太郎', '花子', '一', '健太郎', 'さくら', '誠', '美智子', '陽葵', '大翔', '左衛門'];
const streets = ['東京都中央区銀座4-1-2', '京都市中京区河原町通三条上る恵比須町427', '北海道札幌市中央区大通西20丁目1-1', '大阪府大阪市北区梅田3-1-3', '奈良県葛\u{E0100}城市忍海1-1-1'];
const companies = ['', '', '株式会社山田商店', '独立行政法人東日本国際産業技術総合研究開発支援機構'];
const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** One shop writes all of them, as in the program. */
const sender: AddressCard['sender'] = {
  name: '割烹さくら', ownerName: '山田一郎', phone: '03-1234-5678', printPhone: true, address: { postalCode: '1040061', street: '東京都中央区銀座4-1-2', building: '' },
};

const card = (index: number): AddressCard => ({
  recipient: {
    familyName: at(families, index), givenName: at(givens, Math.floor(index / families.length)), honorific: 'sama',
    jointNames: index % 7 === 0 ? [{ familyName: '', givenName: at(givens, index + 3), honorific: 'sama' }] : [],
    company: { name: at(companies, index), kana: '', department: '', title: '' },
    address: { postalCode: String(1_000_000 + index * 7919 % 8_999_999), street: at(streets, index), building: index % 3 === 0 ? `銀座ビル${index % 9 + 1}F` : '' },
  },
  sender,
  drawPostalBoxes: true,
});

async function timed<Value>(work: () => Value | Promise<Value>): Promise<{ readonly ms: number; readonly value: Value }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

const pdfOf = async (sides: Iterable<CardSide>, kit: CardKit): Promise<Uint8Array> => {
  const made = await renderPdf(sides, kit.fonts, { title: 'bench', offset: { right: 0, down: 0 }, instantiateSubsetter });
  if (!made.ok) throw new Error(made.error.reason);
  return made.value;
};
function* sidesOf(kit: CardKit, count: number): Generator<CardSide> {
  for (let index = 0; index < count; index += 1) yield composeAddressSide(card(index), kit).side;
}

function keystrokes(kit: CardKit): { readonly first: number; readonly median: number; readonly worst: number; readonly svg: number } {
  const sentence = '先日はお忙しいなか、ご来店くださりありがとうございました。来月は鱧と松茸の土瓶蒸しをご用意いたします。髙﨑様のお席を空けてお待ちしております。';
  const text = Array.from(sentence.repeat(4)).slice(0, 200).join('');
  const draw = (length: number) => renderSvg(composeMessageSide({ text: text.slice(0, length), signature: '割烹　さくら', style: 'hand', seed: 'bench' }, kit).side, kit.fonts);
  const took: number[] = [];
  let svg = '';
  for (let length = 150; length <= 200; length += 1) {
    const started = performance.now();
    svg = draw(length);
    took.push(performance.now() - started);
  }
  const [first = 0, ...warm] = took;
  const sorted = warm.toSorted((a, b) => a - b);
  return { first, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0, svg: svg.length };
}

/** The same words in the same fonts and sizes at the same places, as a page that a browser prints. */
function html(sides: readonly CardSide[]): string {
  const faces = fontsFor(defaultFont).map((name) => `@font-face{font-family:"${name}";src:url(http://bench.local/${name}.ttf)}`).join('');
  const columns = (run: TextRun) => [...Map.groupBy(run.cells, (cell) => cell.x)].map(([x, cells]) => {
    const [first] = cells;
    if (!first) return '';
    const size = first.width;
    const vertical = run.role.endsWith('postal-code') ? '' : 'writing-mode:vertical-rl;';
    return `<i style="left:${x.toFixed(2)}mm;top:${first.y.toFixed(2)}mm;font-size:${size.toFixed(2)}mm;${vertical}">${cells.map((cell) => cell.text).join('')}</i>`;
  }).join('');
  const frames = (side: CardSide) => side.frames.map((frame) => `<b style="left:${frame.x}mm;top:${frame.y}mm;width:${frame.width}mm;height:${frame.height}mm"></b>`).join('');
  const pages = sides.map((side) => `<section>${frames(side)}${side.runs.map(columns).join('')}</section>`).join('');
  return `<!doctype html><meta charset="utf-8"><style>${faces}@page{size:100mm 148mm;margin:0}body{margin:0;font-family:${fontsFor(defaultFont).map((name) => `"${name}"`).join(',')}}
section{position:relative;width:100mm;height:148mm;break-after:page;overflow:hidden}i,b{position:absolute;font-style:normal;line-height:1;white-space:pre}b{border:.3mm solid #ed543d;box-sizing:border-box}</style>${pages}`;
}

async function browserPrints(sides: readonly CardSide[]) {
  const launched = await timed(() => chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] }));
  const browser = launched.value;
  try {
    const page = await browser.newPage();
    await page.route('http://bench.local/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1, -'.ttf'.length) as keyof typeof fontList;
      return route.fulfill({ body: readFileSync(join(import.meta.dirname, '../..', fontList[name].file)), contentType: 'font/ttf', headers: { 'access-control-allow-origin': '*' } });
    });
    const print = () => timed(async () => {
      await page.setContent(html(sides), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page.pdf({ preferCSSPageSize: true });
    });
    const [cold, warm] = [await print(), await print()];
    return { cold: launched.ms + cold.ms, warm: warm.ms, bytes: cold.value.length };
  } finally {
    await browser.close();
  }
}

const row = (what: string, figure: string): void => console.log(`${what.padEnd(58)} ${figure}`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

export async function run(): Promise<void> {
  console.log('\ncards');
  const opened = await timed(() => cardKit([readFont('klee-one'), readFont('noto-serif-jp')], cardGeometrySchema.parse(geometryJson)));
  row('open two fonts (15 MB)', `${opened.ms.toFixed(0)} ms`);
  const kit = opened.value;
  const typed = keystrokes(kit);
  row('one keystroke → SVG, 150–200 characters, hand', `median ${typed.median.toFixed(1)} ms, worst ${typed.worst.toFixed(1)} ms, first ever ${typed.first.toFixed(0)} ms, ${(typed.svg / 1024).toFixed(0)} KB`);

  const cold = await timed(() => pdfOf(sidesOf(kit, batch), kit));
  const warm = await timed(() => pdfOf(sidesOf(kit, batch), kit));
  const browser = await browserPrints([...sidesOf(kit, batch)]);
  row(`${batch} address sides, ours (with opening the fonts / again)`, `${seconds(opened.ms + cold.ms)} / ${seconds(warm.ms)}, ${(cold.value.length / batch).toFixed(0)} bytes a page`);
  row(`${batch} address sides, Chromium page.pdf (with launch / again)`, `${seconds(browser.cold)} / ${seconds(browser.warm)}, ${(browser.bytes / batch).toFixed(0)} bytes a page`);
  const tex = uplatexPrints([...sidesOf(kit, batch)]);
  row(`${batch} address sides, upLaTeX + dvipdfmx`, tex === null ? 'not installed here' : 'failed' in tex ? tex.failed : `${seconds(tex.ms)}, ${(tex.bytes / batch).toFixed(0)} bytes a page`);
  if (tex !== null && 'ms' in tex) row('ours : upLaTeX', `${(tex.ms / (opened.ms + cold.ms)).toFixed(1)} × / ${(tex.ms / warm.ms).toFixed(1)} ×`);
  row('ours : Chromium', `${(browser.cold / (opened.ms + cold.ms)).toFixed(1)} × / ${(browser.warm / warm.ms).toFixed(1)} ×`);

  row('a single address side', `${((await pdfOf(sidesOf(kit, 1), kit)).length / 1024).toFixed(1)} KB`);
  for (const style of ['hand', 'tracing', 'type'] as const) {
    const side = composeMessageSide({ text: '先日はお忙しいなか、ご来店くださりありがとうございました。\n来月は鱧をご用意いたします。', signature: '山田', style, seed: 'bench' }, kit).side;
    row(`a single message side, ${style}`, `${((await pdfOf([side], kit)).length / 1024).toFixed(1)} KB`);
  }
  const memory: number[] = [];
  await renderPdf(sidesOf(kit, 2000), kit.fonts, {
    title: 'bench', offset: { right: 0, down: 0 }, instantiateSubsetter,
    onPage: (done) => { if (done % 500 === 0) memory.push(process.memoryUsage().rss / 1024 / 1024); },
  });
  row('2,000 address sides: memory after 500, 1,000, 1,500, 2,000', `${memory.map((megabytes) => megabytes.toFixed(0)).join(', ')} MB`);
}

if (import.meta.main) await run();
