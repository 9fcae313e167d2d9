import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { monthsBefore } from '#shared/numbers/period';
import { servePage } from '../../electron/start/serve-page.ts';
import { beginEmpty } from '../support/begin-book.ts';
import { chromiumArguments, findChromium } from '../support/find-chromium.ts';
import { bookDay, numberBook } from '../support/number-book.ts';
import { openNumberSql, sqlCohorts, sqlDormancy, sqlFrequency, sqlIntroduction, sqlMean, sqlNps, sqlReturn, sqlRfm, sqlSpend } from '../support/number-sql.ts';

/**
 * 数字 as he sees it: the built page in Chromium, 10,000 guests, 200,000 visits, some 66,000 posted cards, beside node:sqlite answering the questions of the
 * screen. `open` begins with the click and ends with the frame in which the part is complete: its figures, its line, its tables. A frame is 17 ms.
 */
const size = { guests: 10_000, visits: 200_000 };
const rounds = 9;
const port = 47_811;

interface Part { readonly name: string; readonly hash: string; /** There when the part is complete. */ readonly complete: string }
const parts: readonly Part[] = [
  { name: '今月の三つ', hash: '#/numbers', complete: 'figure .recharts-line, figure table td' },
  { name: 'お声', hash: '#/numbers?part=voices', complete: 'form' },
  { name: 'お客様の分布', hash: '#/numbers?part=groups', complete: '[data-many]' },
  { name: '戻る言葉', hash: '#/numbers?part=words', complete: 'tr[data-first]' },
  { name: 'そのほか', hash: '#/numbers?part=more', complete: 'table td' },
];

export async function run(): Promise<void> {
  const dist = join(import.meta.dirname, '../../dist/renderer');
  if (!existsSync(dist)) throw new Error('build the page first: npm run build');
  const served = await servePage(dist, port);
  if (!served.ok) throw new Error(`could not serve the page: ${served.error.kind}`);
  const folder = await mkdtemp(join(tmpdir(), 'goencho-bench-'));
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium-family browser found');
  const launch = () => chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args: [...chromiumArguments], viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Tokyo' });
  try {
    const filled = await inPage(launch, async (page) => {
      await beginEmpty(page);
      // Evaluated by the debugger: the page's own policy lets no foreign script in.
      await page.evaluate(await fillScript(folder));
      const rows = await page.evaluate(([guests, visits]) => window.numbersBench.fill(guests, visits), [size.guests, size.visits] as const);
      // A book that was filled in bulk has no columns of cards yet: they are made at the first look, and kept.
      await page.reload();
      await go(page, '#/numbers?part=words', 'tr[data-first]');
      await page.waitForTimeout(20_000);
      return rows;
    });
    const lines = await inPage(launch, measure);
    print(filled, lines);
  } finally {
    served.value.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function inPage<T>(launch: () => ReturnType<typeof chromium.launchPersistentContext>, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await launch();
  try {
    const page = context.pages()[0] ?? await context.newPage();
    page.setDefaultTimeout(0);
    await page.clock.setSystemTime(`${bookDay}T12:00:00+09:00`);
    await page.goto(`http://127.0.0.1:${port}/`);
    return await work(page);
  } finally {
    await context.close();
  }
}

async function fillScript(folder: string): Promise<string> {
  await build({
    configFile: false, logLevel: 'warn', root: join(import.meta.dirname, '../..'),
    build: { outDir: join(folder, 'fill'), target: 'esnext', rolldownOptions: { input: join(import.meta.dirname, 'numbers-screen-page.ts'), output: { entryFileNames: 'fill.js', format: 'iife' } } },
  });
  return readFile(join(folder, 'fill', 'fill.js'), 'utf8');
}

type Line = readonly [task: string, took: readonly number[]];

async function measure(page: Page): Promise<readonly Line[]> {
  const lines: Line[] = [];
  await page.getByRole('navigation').first().waitFor();
  // Opening and checking the book goes on behind the first screen.
  await page.waitForTimeout(8000);
  for (const part of parts) {
    const took: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      await go(page, '#/settings', 'form, input');
      // The first look is a person's, who sees the screen before come to rest.
      if (round === 0) await page.waitForTimeout(1500);
      took.push(await go(page, part.hash, part.complete));
    }
    const [first = 0, ...again] = took;
    lines.push([`${part.name}: open, first`, [first]], [`${part.name}: open`, again]);
  }
  for (const { name, hash, complete } of [parts[0]!, parts[3]!]) {
    await go(page, '#/settings', 'form, input');
    await go(page, hash, complete);
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) took.push(await change(page, round % 2 === 0 ? '一年' : '三か月'));
    lines.push([`${name}: another length`, took]);
    const steps: number[] = [];
    for (let round = 0; round < rounds; round += 1) steps.push(await change(page, 'ひとつ前へ'));
    lines.push([`${name}: the period before`, steps]);
  }
  return lines;
}

/** From the change of the address to the frame in which the part is there. */
const go = (page: Page, hash: string, complete: string): Promise<number> => page.evaluate(async ([to, selector]) => {
  const started = performance.now();
  location.hash = to;
  const isThere = () => location.hash === to && document.querySelector(`main ${selector.split(', ').join(', main ')}`) !== null;
  await new Promise<void>((done) => {
    const look = () => (isThere() ? requestAnimationFrame(() => done()) : requestAnimationFrame(look));
    look();
  });
  return performance.now() - started;
}, [hash, complete] as const);

/** From the press to the changed page: React answers a press before the next frame, so the frame is not counted. */
const change = (page: Page, name: string): Promise<number> => page.evaluate(async (label) => {
  const bar = document.querySelector('main [role="group"]')!;
  const target = [...bar.querySelectorAll<HTMLElement>('button, input')].find((each) => each.ariaLabel === label || each.closest('label')?.textContent === label || each.parentElement?.textContent === label)!;
  await new Promise((done) => setTimeout(done, 100));
  const before = document.querySelector('main')!.textContent;
  const started = performance.now();
  target.click();
  while (document.querySelector('main')!.textContent === before) await new Promise((done) => setTimeout(done, 0));
  return performance.now() - started;
}, name);

function print(filled: { readonly visits: number; readonly cards: number; readonly answers: number }, lines: readonly Line[]): void {
  const db = openNumberSql(numberBook(size.guests, size.visits, 'bench'));
  const year = monthsBefore(bookDay, 12);
  const screen = (period: typeof year) => [
    sqlReturn(db, period, 90), sqlIntroduction(db, period), sqlNps(db, period), sqlFrequency(db, year), sqlSpend(db, period), sqlDormancy(db, period), sqlMean(db, 'csat', period), sqlMean(db, 'ces', period), sqlCohorts(db, year),
  ];
  const sql: readonly Line[] = [['node:sqlite: the questions of 今月の三つ, one year', timed(() => screen(year))], ['node:sqlite: RFM of every guest', timed(() => sqlRfm(db, bookDay))]];
  db.close();
  const all = [...lines, ...sql];
  const width = Math.max(...all.map(([task]) => task.length)) + 8;
  console.log(`\nThe screen 数字: ${size.guests.toLocaleString('en')} guests, ${filled.visits.toLocaleString('en')} visits, ${filled.cards.toLocaleString('en')} posted cards; ms, best median worst of ${rounds}`);
  for (const [task, took] of all) console.log(task.padEnd(width) + told(took));
}

function timed(work: () => unknown): readonly number[] {
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

function told(took: readonly number[]): string {
  const sorted = took.toSorted((a, b) => a - b);
  const shown = sorted.length === 1 ? sorted : [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  return shown.map((ms) => ms.toFixed(ms < 10 ? 1 : 0).padStart(7)).join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run();
  process.exit(0);
}
