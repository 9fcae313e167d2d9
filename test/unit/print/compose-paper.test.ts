import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePaper } from '#shared/print/compose-paper';
import type { CardSide } from '#shared/print/card-side';
import type { PaperBlock, PaperCell } from '#shared/print/paper';
import { jpegHead } from './picture-files.ts';
import { paper, paperKit, table, textOf, wordsOf } from './paper-cases.ts';
import { cellsOf, overlap } from './print-cases.ts';

const longName = '勘解由小路東三条西園寺左衛門三郎義太夫';
const talk = 'お嬢様のご入学のお祝い。「来年もこの席で」とのこと。鱧の落としがとても気に入られ、Congratulationsと書いた板を喜ばれた。';
const rows = (count: number, cells: readonly PaperCell[] = [[{ kind: 'tick' }], longName, talk, '12,000円']) => Array.from({ length: count }, () => ({ cells }));

/** Left 18, right 14, top 14; the foot line ends ten millimetres and half its height above the edge. */
function expectWithinMargins(page: CardSide): void {
  const boxes = [
    ...cellsOf(page), ...page.frames.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height })),
    ...page.strokes.map(({ from, to }) => ({ left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]), top: Math.min(from[1], to[1]), bottom: Math.max(from[1], to[1]) })),
    ...page.images.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height })),
  ];
  for (const box of boxes) {
    expect(box.left).toBeGreaterThanOrEqual(18 - 1e-6);
    expect(page.width - box.right).toBeGreaterThanOrEqual(14 - 1e-6);
    expect(box.top).toBeGreaterThanOrEqual(14 - 1e-6);
    expect(page.height - box.bottom).toBeGreaterThanOrEqual(7);
  }
}

function expectNothingOverlaps(page: CardSide): void {
  const boxes = page.runs.map((run) => ({
    left: Math.min(...run.cells.map(({ x }) => x)), right: Math.max(...run.cells.map(({ x, width }) => x + width)),
    top: Math.min(...run.cells.map(({ y }) => y)), bottom: Math.max(...run.cells.map(({ y, height }) => y + height)),
  }));
  for (const [index, one] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(overlap(one, other), `${page.runs[index]?.text}`).toBe(false);
}

describe('a sheet', () => {
  it('is one A4 page with its title and its number, even when nothing stands on it', () => {
    const { pages, problems } = composePaper(paper(), paperKit);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[210, 297]]);
    expect(pages[0]!.runs.map(({ text }) => text).toSorted()).toEqual(['1 / 1', '今週の約束', '割烹さくら']);
    expect(problems).toEqual([]);
  });

  it('lies on its side when asked to', () => {
    const [page] = composePaper(paper({ landscape: true, blocks: [table({ rows: rows(3) })] }), paperKit).pages;
    expect([page!.width, page!.height]).toEqual([297, 210]);
    expectWithinMargins(page!);
  });

  it('says so where a table has no rows', () => {
    expect(textOf(composePaper(paper({ blocks: [table()] }), paperKit).pages[0]!)).toContain('ありません');
  });

  it.each([1, 300])('keeps %i rows of long names whole, inside the margins, nothing over anything else', (count) => {
    const { pages } = composePaper(paper({ blocks: [table({ rows: rows(count) })] }), paperKit);
    for (const page of pages) expectWithinMargins(page);
    for (const page of pages.slice(0, 2)) expectNothingOverlaps(page);
    const words = wordsOf(pages);
    expect(words.split(longName)).toHaveLength(count + 1);
    expect(words.split(talk)).toHaveLength(count + 1);
  });

  it('repeats the head of the table on each page and numbers the pages', () => {
    const { pages } = composePaper(paper({ blocks: [table({ rows: rows(60) })] }), paperKit);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(textOf(page).split('お客様')).toHaveLength(2);
      expect(textOf(page)).toContain(`${index + 1} / ${pages.length}`);
    }
  });

  it('does not divide a row that fits on a page', () => {
    const { pages } = composePaper(paper({ blocks: [table({ rows: rows(60) })] }), paperKit);
    for (const page of pages) {
      expect(wordsOf([page]).split('12,000円').length).toBe(wordsOf([page]).split('喜ばれた。').length);
      expect(wordsOf([page]).split('12,000円').length).toBe(wordsOf([page]).split(longName).length);
    }
  });

  it('divides a row that is longer than a page and loses none of it', () => {
    const endless = Array.from({ length: 400 }, (_, index) => `その${index}、`).join('');
    const { pages } = composePaper(paper({ blocks: [table({ rows: rows(1, ['', longName, endless, '']) })] }), paperKit);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expectWithinMargins(page);
    expect(pages.flatMap(({ runs }) => runs).filter(({ text }) => text.includes('その') || /^\d*、|、/.test(text)).map(({ text }) => text).join('')).toContain(endless);
  });

  it('begins a long row where there is room, also under a heading, and divides it between pages', () => {
    const memo = Array.from({ length: 260 }, (_, index) => `その${index}、`).join('');
    const { pages } = composePaper(paper({ blocks: [{ kind: 'gap', height: 90 }, { kind: 'heading', text: 'お電話' }, table({ rows: rows(1, ['', longName, memo, '']) })] }), paperKit);
    expect(pages).toHaveLength(2);
    expect(textOf(pages[0]!)).toContain('その30、');
    for (const page of pages) expectWithinMargins(page);
    for (const page of pages) expectNothingOverlaps(page);
    expect(wordsOf(pages).split('その')).toHaveLength(261);
  });

  it('says whose table it is where a page begins with a row of it or with its head, and nowhere else', () => {
    for (let gap = 150; gap < 260; gap += 9) {
      const { pages } = composePaper(paper({ blocks: [{ kind: 'gap', height: gap }, { kind: 'heading', text: '山田様' }, table({ columns: [{ title: '', width: 60 }], rows: rows(3, ['ご住所']), goesOn: '山田様（つづき）' }), { kind: 'gap', height: 2 }, table({ rows: rows(9), goesOn: '山田様（つづき）' })] }), paperKit);
      for (const page of pages.slice(1)) expect(textOf(page).includes('（つづき）')).toBe(page.runs[0]?.text !== '山田様');
      expect(textOf(pages[0]!)).not.toContain('つづき');
      for (const page of pages) expectWithinMargins(page);
    }
  });

  it('goes on in a longer document: without a title, its pages counted from where the last one ended', () => {
    const { pages } = composePaper(paper({ title: '', firstPage: 41, blocks: [table({ rows: rows(30) })] }), paperKit);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => textOf(page).includes('今週の約束'))).toEqual(pages.map(() => false));
    for (const [index, page] of pages.entries()) expect(page.runs.map(({ text }) => text)).toContain(`${41 + index}`);
  });

  it('never leaves a heading alone at the foot of a page', () => {
    for (let gap = 180; gap < 260; gap += 4) {
      const { pages } = composePaper(paper({ blocks: [{ kind: 'gap', height: gap }, { kind: 'heading', text: 'お電話' }, table({ rows: rows(2) })] }), paperKit);
      const holder = pages.find((page) => textOf(page).includes('お電話'))!;
      expect(textOf(holder)).toContain(longName.slice(0, 4));
    }
  });

  it('begins anew where a page is asked for', () => {
    const { pages } = composePaper(paper({ blocks: [{ kind: 'text', text: '一枚目' }, { kind: 'page' }, { kind: 'text', text: '二枚目' }] }), paperKit);
    expect(pages.map((page) => /[一二]枚目/.exec(textOf(page))?.[0])).toEqual(['一枚目', '二枚目']);
  });

  it('grows smaller to stay on one page, and goes back to full size where even that does not help', () => {
    const sizes = (count: number) => {
      const { pages } = composePaper(paper({ onePage: true, blocks: [table({ rows: rows(count) })] }), paperKit);
      return { pages: pages.length, size: pages[0]!.runs.find(({ text }) => text.startsWith(longName.slice(0, 3)))!.marks[0]!.size };
    };
    const [few, some, many] = [sizes(3), sizes(16), sizes(100)];
    expect([few.pages, some.pages]).toEqual([1, 1]);
    expect(some.size).toBeLessThan(few.size);
    expect(many.pages).toBeGreaterThan(3);
    expect(many.size).toBe(few.size);
  });

  it('shrinks no further than its smallest', () => {
    const pagesOf = (smallest: number) => composePaper(paper({ onePage: true, smallest, blocks: [table({ rows: rows(16) })] }), paperKit).pages.length;
    expect([pagesOf(0.6), pagesOf(1)]).toEqual([1, 2]);
  });
});

describe('what is drawn', () => {
  it('keeps full stops and closing brackets away from the head of a line', () => {
    for (let count = 20; count < 70; count += 1) {
      const { pages } = composePaper(paper({ blocks: [{ kind: 'text', text: `${'あ'.repeat(count)}。「${'い'.repeat(40)}」と、言った。` }] }), paperKit);
      for (const { text } of pages[0]!.runs) expect(text).not.toMatch(/^[。、」]/);
    }
  });

  it('draws 〓 for a character that no font has, and names it at the end', () => {
    const { pages, problems } = composePaper(paper({ blocks: [table({ rows: rows(1, ['', '髙﨑🍣誠', '', '']) })] }), paperKit);
    expect(problems).toContainEqual({ kind: 'missing-glyph', character: '🍣' });
    expect(textOf(pages[0]!)).toContain('髙﨑〓誠');
    expect(textOf(pages[0]!)).toContain('〓は書体にない字です：U+1F363');
  });

  it('takes a rare name from the fallback font without a word', () => {
    const [page] = composePaper(paper({ blocks: [{ kind: 'text', text: '葛\u{E0100}城の𫝶田様' }] }), paperKit).pages;
    expect(textOf(page!)).toContain('葛\u{E0100}城の𫝶田様');
    expect(textOf(page!)).not.toContain('〓');
  });

  it('shows a picture upright and whole in its square, and names a file that is none', () => {
    const wide = jpegHead({ width: 400, height: 200 });
    const { pages, problems } = composePaper(paper({ blocks: [table({ columns: [{ title: '', width: 40 }, { title: '', width: { share: 1 } }], rows: [{ cells: [[{ kind: 'picture', file: wide, size: 30 }], '山田'] }, { cells: [[{ kind: 'picture', file: new Uint8Array([1, 2]), size: 30 }], '鈴木'] }] })] }), paperKit);
    expect(pages[0]!.images.map(({ width, height }) => [width, height])).toEqual([[30, 15]]);
    expect(problems).toContainEqual({ kind: 'not-a-picture', what: 'picture' });
  });

  it('keeps a name on one line by setting it smaller, and breaks what even that does not help', () => {
    const set = (text: string) => {
      const part = { kind: 'text', text, points: 16, oneLine: true } as const;
      const { pages } = composePaper(paper({ blocks: [table({ columns: [{ title: '', width: 40 }, { title: '', width: { share: 1 } }], rows: [{ cells: [[part], ''] }] })] }), paperKit);
      return pages[0]!.runs.filter(({ role }) => role === 'body').map(({ text, marks }) => ({ text, size: marks[0]!.size }));
    };
    const [[short], [long], endless] = [set('林様'), set('栁澤 封太郎先生'), set(`${longName}様`)];
    expect([short!.text, long!.text]).toEqual(['林様', '栁澤 封太郎先生']);
    expect(long!.size).toBeLessThan(short!.size);
    expect(endless.length).toBeGreaterThan(1);
    expect(endless[0]!.size).toBeCloseTo(short!.size * 0.6, 6);
  });

  it.each([40, 43.2, 30])('divides a foreign name between its words in a cell of %d mm, and sets a word that is wider smaller', (width) => {
    for (const words of [
      ['クリストファー・', 'フェザーストンハウ様'], ['フェザーストンハウ ', 'クリストファー様'], ['Christopher ', 'Featherstonehaugh様'], ['Featherstonehaugh-', 'Cholmondeley ', 'Christopher様'],
      ['Wolfeschlegelsteinha ', 'Hubertus-', 'Blaine ', 'Wolf様'],
    ]) {
      const part = { kind: 'text', text: words.join(''), points: 16, oneLine: true } as const;
      const { pages } = composePaper(paper({ blocks: [table({ columns: [{ title: '', width }, { title: '', width: { share: 1 } }], rows: [{ cells: [[part], ''] }] })] }), paperKit);
      const lines = pages[0]!.runs.filter(({ role }) => role === 'body');
      expect(lines.length).toBeGreaterThan(1);
      const ends = words.map((_, index) => words.slice(0, index + 1).join('').length);
      for (const [index] of lines.entries()) expect(ends, words.join('')).toContain(lines.slice(0, index + 1).map(({ text }) => text).join('').length);
      for (const { marks } of lines) expect(marks[0]!.size).toBeGreaterThan(0.45 * 16 * 25.4 / 72 - 1e-3);
    }
  });

  it('aligns sums of money at their right ends', () => {
    const { pages } = composePaper(paper({ blocks: [table({ rows: ['900円', '12,000円', '1,234,000円'].map((sum) => ({ cells: ['', '', '', sum] })) })] }), paperKit);
    const ends = pages[0]!.runs.filter(({ text }) => text.endsWith('00円')).map(({ cells }) => cells.at(-1)!.x + cells.at(-1)!.width);
    expect(ends).toHaveLength(3);
    for (const end of ends) expect(end).toBeCloseTo(ends[0]!, 6);
  });
});

describe('a postcard', () => {
  it('has the size of the post, no foot, and keeps its ink off the edge', () => {
    const blocks: readonly PaperBlock[] = [{ kind: 'text', text: '私どもの店を、お友達にすすめたいと思われますか。', points: 13 }, { kind: 'text', text: '0  1  2  3  4  5  6  7  8  9  10', points: 13 }, { kind: 'rules', count: 5 }];
    const { pages } = composePaper(paper({ title: '割烹 見本', foot: '割烹 見本', format: 'postcard', onePage: true, blocks }), paperKit);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[100, 148]]);
    expect(wordsOf(pages)).not.toMatch(/1 \/ 1/);
    expect(wordsOf(pages).split('割烹').length).toBe(2);
    for (const { left, right, top, bottom } of cellsOf(pages[0]!)) {
      expect(Math.min(left, 100 - right, top, 148 - bottom)).toBeGreaterThanOrEqual(8 - 1e-6);
    }
  });
});

describe('any text', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.constantFrom('髙﨑', '。', '「', '」', 'ABCDEFGHIJKLMNOPQRST', '\n', ' ', '1234', 'ー', '🍣'), { maxLength: 60 }).map((parts) => parts.join('')))
    .filter((made) => made.isWellFormed());
  const block: fc.Arbitrary<PaperBlock> = fc.oneof(
    text.map((made): PaperBlock => ({ kind: 'heading', text: made })), text.map((made): PaperBlock => ({ kind: 'text', text: made, tone: 'framed' })),
    fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { maxLength: 12 }).map((cells): PaperBlock => table({ rows: cells.map((row) => ({ cells: row })) })),
  );

  it('stays inside the margins', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 6 }), text, (blocks, title) => {
      const { pages } = composePaper(paper({ title, blocks }), paperKit);
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) expectWithinMargins(page);
    }), { numRuns: 60, seed: 5 });
  });
});
