import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../support/find-chromium.ts';
import { serveScript } from '../support/serve-script.ts';
import type { Measured } from './book-page.ts';

interface Size { readonly title: string; readonly guests: number; readonly visitsEach: number | 'twenty-years' }

/**
 * `dense`: everybody was here twenty times within four years, most of them lately, so that seven of ten are due on one day. No shop is like that: it is the
 * load. `shop`: twenty years of guests who come, stay for a while and stay away, as many visits on the whole. At 100,000 guests two visits each: two million
 * rows would take five minutes to write and prove nothing about the screens.
 */
const sizes: readonly Size[] = [
  { title: '1,000 × 20 dense', guests: 1000, visitsEach: 20 },
  { title: '10,000 × 20 dense', guests: 10_000, visitsEach: 20 },
  { title: '10,000 shop', guests: 10_000, visitsEach: 'twenty-years' },
  { title: '100,000 × 2 dense', guests: 100_000, visitsEach: 2 },
];

interface Column { readonly title: string; readonly cells: ReadonlyMap<string, string> }

/** The book in real Chromium, in a profile on disk, each size in a new one. `only`: the sizes whose title begins with it. Milliseconds: best, median and worst of some twenty. */
export async function run(only = ''): Promise<void> {
  const page = await serveScript(join(import.meta.dirname, 'book-page.ts'));
  try {
    const columns: Column[] = [];
    for (const [index, size] of sizes.entries()) {
      if (size.title.startsWith(only)) columns.push(await measure(page.url, join(page.folder, `profile-${index}`), size));
    }
    print(columns);
  } finally {
    await page.close();
  }
}

async function measure(url: string, profile: string, { title, guests, visitsEach }: Size): Promise<Column> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium-family browser found');
  const launch = () => chromium.launchPersistentContext(profile, { executablePath, args: [...chromiumArguments, '--enable-precise-memory-info'] });
  const onPage = async <T>(work: (page: Awaited<ReturnType<Awaited<ReturnType<typeof launch>>['newPage']>>) => Promise<T>): Promise<T> => {
    const context = await launch();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(url);
      await page.waitForFunction(() => 'bench' in window);
      return await work(page);
    } finally {
      await context.close();
    }
  };
  const filled = await onPage((page) => page.evaluate(([count, each]) => window.bench.fill(count, each), [guests, visitsEach] as const));
  const { open, due, figures, heap } = await onPage((page) => page.evaluate(() => window.bench.measure()));
  const whole = (value: number) => value.toFixed(0);
  return {
    title,
    cells: new Map([
      ['fill the book (bulk)', whole(filled)], ['open to usable, browser restarted', whole(open)], ...figures.map((figure) => [figure.task, cell(figure)] as const),
      ['items due today', whole(due)],
      ['JS heap at the end, MB', whole(heap)],
    ]),
  };
}

const short = (value: number): string => value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
/** A machine that is busy with other things shows in the median and the worst; the best is the work itself. */
const cell = ({ best, median, worst }: Measured): string => (best === worst ? short(best) : `${short(best)} ${short(median)} ${short(worst)}`);

function print(columns: readonly Column[]): void {
  const tasks = [...columns[0]?.cells.keys() ?? []];
  const width = Math.max(...tasks.map((task) => task.length));
  console.log(`\nThe book: guests × visits each; ms, best median worst\n${''.padEnd(width)}${columns.map(({ title }) => title.padStart(20)).join('')}`);
  for (const task of tasks) console.log(task.padEnd(width) + columns.map(({ cells }) => (cells.get(task) ?? '').padStart(20)).join(''));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(process.argv[2]);
