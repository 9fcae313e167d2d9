import { createServer, type Server } from 'node:http';
import { readFileSync, mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '#shared/ipc/security-headers';
import type { AddressCard, MessageCard } from '#shared/print/card';
import type { CardPress } from '../../../renderer/worker/card-press.ts';
import { chromiumArguments, findChromium } from '../../support/find-chromium.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { recipient, sender } from './card-cases.ts';

declare const press: CardPress;
declare const openCardPress: () => CardPress;

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.ttf': 'font/ttf' };

const message: MessageCard = { text: '先日はありがとうございました。\n髙﨑様のお席をご用意しております。', signature: '割烹　さくら', style: 'hand', seed: 'one' };
const address: AddressCard = { recipient: recipient({}), sender, drawPostalBoxes: true };

describe('the card press, built and served under the security headers of the page', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];
  let refuseFonts = false;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'goencho-press-'));
    const root = join(import.meta.dirname, 'press-page');
    await build({
      configFile: join(import.meta.dirname, '../../../renderer/vite.config.ts'), root, logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: join(root, 'index.html') } },
    });
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname;
      asked.push(path);
      const file = join(folder, path === '/' ? 'index.html' : path);
      const missing = !existsSync(file) || (refuseFonts && path.endsWith('.ttf'));
      response.writeHead(missing ? 404 : 200, { 'content-type': types[extname(file)] ?? 'text/plain', ...securityHeaders(path) });
      response.end(missing ? '' : readFileSync(file));
    }).listen(0, '127.0.0.1');
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] });
    page = await browser.newPage();
    page.on('console', (line) => { if (line.type() === 'error') complaints.push(line.text()); });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(origin());
  }, 120_000);
  const origin = () => {
    const at = server.address();
    return typeof at === 'object' && at ? `http://127.0.0.1:${at.port}/` : '';
  };

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('previews both sides', async () => {
    const drawn = await page.evaluate(async (cards) => Promise.all([
      press.preview({ side: 'message', card: cards.message }), press.preview({ side: 'address', card: cards.address }),
    ]), { message, address });
    for (const { svg, problems } of drawn) {
      expect(svg).toMatch(/^<svg xmlns=.*<use href="#g0"/);
      expect(problems).toEqual([]);
    }
  });

  it('makes a PDF in the order of the cards and counts the pages', async () => {
    const made = await page.evaluate(async (card) => {
      const steps: string[] = [];
      const cards = Array.from({ length: 12 }, () => card);
      const bytes = await press.pdf({ side: 'address', cards, offset: { right: 0, down: 0 }, title: '宛名' }, (done, total) => steps.push(`${done}/${total}`));
      return { head: String.fromCharCode(...bytes.slice(0, 5)), length: bytes.length, steps };
    }, address);
    expect(made.head).toBe('%PDF-');
    expect(made.length).toBeGreaterThan(10_000);
    expect(made.steps).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 1}/12`));
  });

  it('stops a batch in the middle when it is cancelled, and goes on with other work', async () => {
    const made = await page.evaluate(async (card) => {
      const stop = new AbortController();
      let [seen, late] = [0, 0];
      const batch = press.pdf({ side: 'address', cards: Array.from({ length: 2000 }, () => card), offset: { right: 0, down: 0 }, title: '' }, (done) => {
        if (stop.signal.aborted) late += 1;
        seen = done;
        if (done === 30) stop.abort();
      }, stop.signal);
      const failure = await batch.then(() => null, (error: { failure: unknown }) => error.failure);
      const svg = (await press.preview({ side: 'calibration' })).svg.slice(0, 4);
      const already = await press.pdf({ side: 'underlay', underlay: { paper: 'card' }, offset: { right: 0, down: 0 }, title: '' }, undefined, AbortSignal.abort())
        .then(() => null, (error: { failure: unknown }) => error.failure);
      return { failure, seen, late, svg, already };
    }, address);
    expect(made).toEqual({ failure: { kind: 'cancelled' }, seen: 30, late: 0, svg: '<svg', already: { kind: 'cancelled' } });
  });

  it('makes labels, underlay, strip and calibration sheet, with the side of a profile', async () => {
    const sizes = await page.evaluate(async (card) => {
      const offset = { right: 0.5, down: 0, rotated: true, scaleAcross: 99.5, scaleAlong: 100 };
      const steps: string[] = [];
      const jobs = [
        { side: 'labels', cards: Array.from({ length: 25 }, () => card), sheet: 'a4-24', firstLabel: 3 }, { side: 'underlay', underlay: { paper: 'a4' } },
        { side: 'strip', greys: [0.8, 0.85] }, { side: 'calibration' },
      ] as const;
      const made = [];
      for (const job of jobs) made.push((await press.pdf({ ...job, offset, title: '' }, (done, total) => steps.push(`${done}/${total}`))).length);
      return { made, steps };
    }, address);
    for (const size of sizes.made) expect(size).toBeGreaterThan(1000);
    expect(sizes.steps).toEqual(['1/2', '2/2', '1/1', '1/1', '1/1']);
  });

  it('previews the first sheet of labels, from the first label that is left; without a guest it is an empty sheet', async () => {
    const drawn = await page.evaluate(async (card) => {
      const sheetOf = async (count: number, firstLabel: number) => (await press.preview({ side: 'labels', cards: Array.from({ length: count }, () => card), sheet: 'a4-12', firstLabel })).svg;
      return { empty: await sheetOf(0, 0), whole: await sheetOf(30, 0), begun: await sheetOf(30, 9) };
    }, address);
    const glyphs = (svg: string) => svg.split('<use ').length - 1;
    for (const svg of Object.values(drawn)) expect(svg).toContain('viewBox="0 0 210 297"');
    expect(glyphs(drawn.empty)).toBe(0);
    expect(glyphs(drawn.whole)).toBeGreaterThan(0);
    expect(glyphs(drawn.begun) * 4).toBe(glyphs(drawn.whole));
  });

  it('makes a sheet of several pages and counts them', async () => {
    const made = await page.evaluate(async () => {
      const steps: string[] = [];
      const rows = Array.from({ length: 90 }, (_, index) => ({ cells: [`${index}`, '髙﨑🍣様'] }));
      const columns = [{ title: '番', width: 12 }, { title: 'お客様', width: { share: 1 } }];
      const paper = { title: '今週の約束', foot: '割烹さくら', missing: '〓：{{codes}}', blocks: [{ kind: 'table', columns, rows, empty: '' }] } as const;
      const job = { side: 'paper', paper, offset: { right: 0, down: 0 }, title: '' } as const;
      const counted = await press.count(job);
      const bytes = await press.pdf(job, (done, total) => steps.push(`${done}/${total}`));
      return { length: bytes.length, steps, counted };
    });
    expect(made.counted).toBe(made.steps.length);
    expect(made.length).toBeGreaterThan(1000);
    expect(made.steps.length).toBeGreaterThan(1);
    expect(made.steps).toEqual(made.steps.map((_, index) => `${index + 1}/${made.steps.length}`));
  });

  it('makes one file of papers that it asks for one by one, its pages counted through; a stop or a failure of their source ends it', async () => {
    const made = await page.evaluate(async () => {
      const job = { side: 'papers', count: 3, offset: { right: 0, down: 0 }, title: '' } as const;
      const asked: number[] = [];
      const paper = async (index: number) => {
        asked.push(index);
        const rows = Array.from({ length: 60 }, (_, row) => ({ cells: [`第${index}の${row}`] }));
        return { title: index === 0 ? 'お客様帳' : '', foot: '割烹さくら', missing: '', blocks: [{ kind: 'table', columns: [{ title: '', width: { share: 1 } }], rows, empty: '' }] } as const;
      };
      const bytes = await press.papers(job, paper);
      const once = asked.splice(0);
      const fails = await press.papers(job, async (index) => (index === 1 ? Promise.reject(new Error('unreadable')) : paper(index))).then(() => 'made', (error: Error) => error.message);
      asked.length = 0;
      const stop = new AbortController();
      const stopped = await press.papers(job, async (index) => {
        if (index === 1) stop.abort();
        return paper(index);
      }, stop.signal).then(() => null, (error: { failure: unknown }) => error.failure);
      const after = await press.papers(job, paper);
      return { bytes: [...bytes], once, fails, stopped, same: after.length === bytes.length };
    });
    expect([made.once, made.fails, made.stopped, made.same]).toEqual([[0, 1, 2], 'unreadable', { kind: 'cancelled' }, true]);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(made.bytes)), { mergePages: false });
    expect(text.map((words) => /(\d+)\s*割烹さくら$/.exec(words.trim())?.[1])).toEqual(text.map((_, index) => String(index + 1)));
    expect(text.join('')).toContain('第2の59');
  });

  it('carries a picture from the page into preview and PDF, and names one that is none', async () => {
    const made = await page.evaluate(async (card) => {
      const canvas = new OffscreenCanvas(40, 30);
      canvas.getContext('2d')!.fillRect(0, 0, 40, 30);
      const file = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      const { svg, problems } = await press.preview({ side: 'message', card: { ...card, picture: { file }, seal: file } });
      const bytes = await press.pdf({ side: 'message', cards: [{ ...card, picture: { file } }], offset: { right: 0, down: 0 }, title: '' });
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      await image.decode();
      const broken = await press.pdf({ side: 'message', cards: [{ ...card, picture: { file: new Uint8Array([1]) } }], offset: { right: 0, down: 0 }, title: '' })
        .then(() => null, (error: { failure: unknown }) => error.failure);
      return { images: svg.split('<image ').length - 1, problems, size: bytes.length, width: image.naturalWidth > 0, broken };
    }, message);
    expect(made).toMatchObject({ images: 2, problems: [], width: true, broken: { kind: 'unprintable', index: 0, problems: [{ kind: 'not-a-picture', what: 'picture' }] } });
    expect(made.size).toBeGreaterThan(5000);
  });

  it('refuses a card that would lack ink, by its number', async () => {
    const failure = await page.evaluate((cards) => press.pdf({ side: 'message', cards, offset: { right: 0, down: 0 }, title: '' }).then(() => null, (error: { failure: unknown }) => error.failure),
      [message, { ...message, text: `御礼\u{10FFFD}` }]);
    expect(failure).toEqual({ kind: 'unprintable', index: 1, problems: [{ kind: 'missing-glyph', character: '\u{10FFFD}' }] });
  });

  it('says which font could not be had, and recovers when it can', async () => {
    refuseFonts = true;
    const failure = await page.evaluate((card) => {
      const fresh = openCardPress();
      Object.assign(globalThis, { fresh });
      return fresh.preview({ side: 'message', card }).then(() => null, (error: { failure: { kind: string } }) => error.failure.kind);
    }, message);
    refuseFonts = false;
    expect(failure).toBe('fonts-unavailable');
    const svg = await page.evaluate((card) => (globalThis as unknown as { fresh: CardPress }).fresh.preview({ side: 'message', card }).then((drawn) => drawn.svg.slice(0, 4)), message);
    expect(svg).toBe('<svg');
    complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes('404')));
  });

  it('starts a dead worker once more, and gives up when it dies again over the same card', async () => {
    const said = await page.evaluate(async (card) => {
      const openWith = (globalThis as unknown as { openCardPress: (start: () => Worker) => CardPress }).openCardPress;
      const outcome = async (deaths: number) => {
        let started = 0;
        // Stands in for a worker that runs out of memory: it reports an error as soon as it is given work.
        const dying = () => Object.assign(new EventTarget(), {
          terminate: () => undefined,
          postMessage(this: EventTarget, request: { id: number }) {
            const data = { id: request.id, kind: 'preview', preview: { svg: 'drawn', problems: [] } };
            this.dispatchEvent(started <= deaths ? new ErrorEvent('error', { message: 'out of memory' }) : new MessageEvent('message', { data }));
          },
        });
        const fresh = openWith(() => {
          const worker = dying();
          started += 1;
          setTimeout(() => worker.dispatchEvent(new MessageEvent('message', { data: { kind: 'ready' } })));
          return worker as unknown as Worker;
        });
        return fresh.preview({ side: 'message', card }).then((drawn) => drawn.svg, (error: { failure: unknown }) => error.failure);
      };
      return [await outcome(1), await outcome(2)];
    }, message);
    expect(said).toEqual(['drawn', { kind: 'press-crashed', reason: 'out of memory' }]);
  });

  it('asks only its own origin and is not stopped by the policy', () => {
    expect(complaints).toEqual([]);
    expect(asked.filter((path) => path.endsWith('.ttf')).length).toBeGreaterThan(1);
    expect(asked.some((path) => /^\/assets\/card-press\.worker-[^/]+\.js$/.test(path))).toBe(true);
  });
});
