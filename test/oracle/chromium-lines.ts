import { chromium, type Browser, type Page } from 'playwright-core';
import { fontsFor } from '#shared/model/font-name';
import { chromiumArguments, findChromium } from '../support/find-chromium.ts';
import { readFontBytes, type FontName } from '../support/read-font.ts';

const origin = 'http://fonts.invalid/';
/** Large, so that Chromium's layout unit of 1/64 px is below 0.0005 em. */
const fontSize = 40;

/** One cluster of ours as Chromium is to measure it; `combined` gets a 縦中横 element of its own. */
export interface OracleCluster {
  readonly text: string;
  readonly combined: boolean;
}

export interface OracleParagraph {
  readonly clusters: readonly OracleCluster[];
  readonly measure: number;
  readonly writing: 'vertical' | 'horizontal';
}

/** Where Chromium put each cluster: line, and distance from the head of the line in em. */
export interface OraclePlace {
  readonly line: number;
  readonly position: number;
}

export interface Oracle {
  measure(font: FontName, paragraphs: readonly OracleParagraph[]): Promise<readonly (readonly OraclePlace[])[]>;
  close(): Promise<void>;
}

export async function openOracle(): Promise<Oracle> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: npm test installs one');
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  const pages = new Map<FontName, Page>();
  return {
    measure: async (font, paragraphs) => {
      const page = pages.get(font) ?? (await openPage(browser, font));
      pages.set(font, page);
      return page.evaluate(measureInPage, { paragraphs, fontSize });
    },
    close: () => browser.close(),
  };
}

/** The element of the comparison: no hanging, no squeezed punctuation, no kerning, no space between scripts. */
const style = `
  @font-face { font-family: card; src: url(${origin}card.ttf); }
  @font-face { font-family: fallback; src: url(${origin}fallback.ttf); }
  @font-face { font-family: last; src: url(${origin}last.ttf); }
  body { margin: 0; }
  p {
    margin: 0; font: ${fontSize}px card, fallback, last; line-height: 2em; white-space: pre-wrap; overflow-wrap: break-word;
    line-break: strict; text-spacing-trim: space-all; text-autospace: no-autospace; font-kerning: none; text-rendering: geometricPrecision;
  }
  p.vertical { writing-mode: vertical-rl; width: max-content; }
  b { font-weight: inherit; text-combine-upright: all; }
`;

async function openPage(browser: Browser, font: FontName): Promise<Page> {
  const page = await browser.newPage();
  const [, fallback = font, last = fallback] = fontsFor(font);
  const files: Readonly<Record<string, FontName>> = { 'card.ttf': font, 'fallback.ttf': fallback, 'last.ttf': last };
  await page.route(`${origin}**`, (route) => {
    const file = files[route.request().url().slice(origin.length)];
    return route.fulfill(file
      ? { body: Buffer.from(readFontBytes(file)), contentType: 'font/ttf', headers: { 'access-control-allow-origin': '*' } }
      : { body: `<!doctype html><html lang="ja"><meta charset="utf-8"><style>${style}</style><body></body>`, contentType: 'text/html' });
  });
  await page.goto(origin);
  await page.evaluate(async (size) => {
    const loaded = await Promise.all(['card', 'fallback', 'last'].map((family) => document.fonts.load(`${size}px ${family}`, 'あ')));
    if (loaded.some((faces) => faces.length !== 1)) throw new Error('a font did not load');
  }, fontSize);
  return page;
}

/**
 * Runs inside the page. All paragraphs are put in before the first is measured: one layout for all of them.
 */
function measureInPage({ paragraphs, fontSize }: { readonly paragraphs: readonly OracleParagraph[]; readonly fontSize: number }): OraclePlace[][] {
  const room = document.createElement('div');
  const set = paragraphs.map(({ clusters, measure, writing }) => {
    const element = document.createElement('p');
    element.className = writing;
    element.style[writing === 'vertical' ? 'height' : 'width'] = `${measure * fontSize}px`;
    let run: Text | null = null;
    const spots = clusters.map(({ text, combined }) => {
      if (combined) {
        run = null;
        const box = document.createElement('b');
        box.textContent = text;
        element.append(box);
        return { node: box as Node, from: 0, to: 0 };
      }
      if (!run) {
        run = document.createTextNode('');
        element.append(run);
      }
      const from = run.data.length;
      run.appendData(text);
      return { node: run as Node, from, to: from + text.length };
    });
    room.append(element);
    return { element, spots, vertical: writing === 'vertical' };
  });
  document.body.append(room);
  const range = document.createRange();
  const places = set.map(({ element, spots, vertical }) => {
    const frame = element.getBoundingClientRect();
    return spots.map(({ node, from, to }) => {
      if (to > from) {
        range.setStart(node, from);
        range.setEnd(node, to);
      } else range.selectNode(node);
      const box = range.getClientRects()[0] ?? new DOMRect();
      const across = vertical ? frame.right - (box.left + box.right) / 2 : (box.top + box.bottom) / 2 - frame.top;
      const along = vertical ? box.top - frame.top : box.left - frame.left;
      return { line: Math.floor(across / (2 * fontSize)), position: along / fontSize };
    });
  });
  room.remove();
  return places;
}
