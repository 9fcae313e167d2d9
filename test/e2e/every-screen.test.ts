import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSample } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

interface Screen { readonly name: string; readonly path: string; readonly ready?: (page: Page) => Promise<void> }

const screens: readonly Screen[] = [
  { name: 'home', path: '/' },
  { name: 'record', path: '/record' },
  { name: 'record, a new guest', path: '/record', ready: newGuest },
  { name: 'write', path: '/write', ready: async (page) => { await page.locator('[data-card]').first().waitFor(); await page.getByRole('img').first().waitFor(); } },
  { name: 'write, picture and layout', path: '/write', ready: async (page) => { await page.locator('summary').last().click(); await page.getByRole('group').filter({ has: page.locator('input[type=file]') }).first().waitFor(); } },
  { name: 'session, before', path: '/session', ready: async (page) => { await page.getByRole('heading', { level: 2 }).first().waitFor(); } },
  { name: 'session, an item', path: '/session', ready: sessionItem },
  { name: 'session, the last page', path: '/session', ready: sessionEnd },
  { name: 'plans', path: '/plans', ready: async (page) => { await page.locator('main button[aria-expanded]').first().click(); await page.getByRole('group').first().waitFor(); } },
  { name: 'due', path: '/due', ready: async (page) => { await page.locator('[data-due]').first().waitFor(); } },
  { name: 'calendar', path: '/calendar', ready: async (page) => { await page.getByRole('grid').waitFor(); } },
  { name: 'papers', path: '/papers', ready: async (page) => { await page.getByRole('radio').first().waitFor(); } },
  { name: 'papers, tonight', path: '/papers?sheet=tonight', ready: async (page) => { await page.getByRole('combobox').waitFor(); } },
  { name: 'guests', path: '/guests', ready: async (page) => { await page.getByRole('option').first().waitFor(); } },
  { name: 'duplicates', path: '/guests/duplicates', ready: async (page) => { await page.getByText(/^(似たお客様はいません|No two guests are alike)$/).waitFor(); } },
  { name: 'labels', path: '/guests/labels', ready: async (page) => { await page.getByRole('option').first().click(); await page.getByRole('img').first().waitFor(); } },
  { name: 'import', path: '/import', ready: async (page) => { await page.getByRole('textbox').waitFor(); } },
  { name: 'import, a file that is none', path: '/import', ready: async (page) => { await give(page, 'a.fwa', ''); await page.getByRole('alert').first().waitFor(); } },
  { name: 'import, columns', path: '/import', ready: importColumns },
  { name: 'import, dry run', path: '/import', ready: async (page) => { await importColumns(page); await page.locator('main button').filter({ hasText: /ためしに|Try it/ }).click(); await page.locator('main ul li').first().waitFor(); } },
  { name: 'guest', path: '/guests', ready: firstGuest },
  { name: 'guest form', path: '/guests', ready: async (page) => { await firstGuest(page); await page.keyboard.press('e'); await page.getByRole('textbox').first().waitFor(); } },
  { name: 'new guest', path: '/guests/new', ready: async (page) => { await page.getByRole('textbox').first().waitFor(); } },
  { name: 'numbers', path: '/numbers', ready: async (page) => { await page.getByRole('figure').waitFor(); await page.locator('svg.recharts-surface').waitFor(); } },
  ...['voices', 'groups', 'words', 'experiments', 'more'].map((part): Screen => ({
    name: `numbers, ${part}`, path: `/numbers?part=${part}`, ready: async (page) => { await page.getByRole('heading', { level: 2 }).first().waitFor(); },
  })),
  { name: 'export', path: '/export', ready: async (page) => { await page.getByRole('radio').first().waitFor(); } },
  { name: 'settings', path: '/settings', ready: async (page) => { await page.getByRole('textbox').first().waitFor(); } },
  { name: 'keys', path: '/', ready: async (page) => { await page.keyboard.press('?'); await page.getByRole('dialog').waitFor(); } },
  { name: 'unknown', path: '/nowhere' },
];

async function give(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox').waitFor();
  await page.locator('main input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function importColumns(page: Page): Promise<void> {
  await give(page, 'a.csv', '姓,名,住所,誕生日,席\n例文,花子,東京都中央区銀座1-2-3,二月三十日,窓\n例文,次郎,,,\n');
  await page.getByRole('table').waitFor();
}

async function newGuest(page: Page): Promise<void> {
  await page.getByRole('combobox').first().waitFor();
  if (await page.locator('fieldset').count() > 0) return; // still there as a draft, from the last time
  await page.getByRole('combobox').first().fill('見本客');
  await page.getByRole('option').last().click();
  await page.locator('fieldset').first().waitFor();
}

async function sessionItem(page: Page): Promise<void> {
  await page.locator('main h2').first().waitFor();
  if (await page.getByRole('article').count() === 0) await page.keyboard.press('Enter');
  await page.getByRole('article').locator('dl, blockquote, p').first().waitFor();
}

async function sessionEnd(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.getByRole('article').or(page.getByRole('textbox')).first().waitFor();
  if (await page.getByRole('article').count() > 0) await page.keyboard.press('e');
  await page.getByRole('textbox').first().waitFor();
}

async function firstGuest(page: Page): Promise<void> {
  await page.getByRole('option').first().click();
  await page.locator('figure').first().waitFor();
}

async function open(page: Page, url: string, screen: Screen): Promise<void> {
  await page.goto('about:blank'); // a screen that was left open (a dialog, a form) does not reach into the next
  await page.goto(`${url}#${screen.path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await screen.ready?.(page);
  await atRest(page);
}

/** Until nothing is added any more: what is still to come would be looked at in one run and not in the next. Without the words, since a clock ticks. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => { await document.fonts.ready; });
  let before = '';
  await expect.poll(async () => {
    const [last, now] = [before, await page.evaluate(() => [...document.querySelectorAll('body *')].map(({ tagName, className }) => `${tagName} ${String(className)}`).join())];
    before = now;
    return now === last;
  }, { interval: 200 }).toBe(true);
}

const told = (found: Awaited<ReturnType<AxeBuilder['analyze']>>): readonly string[] =>
  found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`);

/** By day everything; by night the colours, since nothing else depends on them. */
async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    const axe = new AxeBuilder({ page });
    found.push(...told(await (colorScheme === 'light' ? axe : axe.withRules('color-contrast')).analyze()).map((line) => `${colorScheme} ${line}`));
  }
  return found;
}

/** A small notebook; 1280 × 800 at 150 %; and at 200 %. */
const windows = [{ width: 1024, height: 700 }, { width: 853, height: 533 }, { width: 640, height: 400 }] as const;

/** What reaches beyond the right edge of a window. */
async function overflow(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of windows) {
    await page.setViewportSize(size);
    found.push(...(await page.evaluate(beyondTheEdge)).map((html) => `${size.width} px: ${html}`));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

function beyondTheEdge(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1).slice(-3).map((one) => one.outerHTML.slice(0, 120));
}

/** Everything that can be pressed and is lower than 44 px, by its words. A box to tick counts with its label. */
const smallTargets = (page: Page) => page.evaluate(() => {
  const small: string[] = [];
  for (const one of document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary, [role=option]')) {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.closest('[aria-hidden=true]')) continue;
    const target = one instanceof HTMLInputElement && ['checkbox', 'radio', 'file'].includes(one.type) ? one.closest('label') ?? one : one;
    const { height, width } = target.getBoundingClientRect();
    if (height > 1 && width > 1 && height < 43.5) small.push(`${one.tagName.toLowerCase()} ${Math.round(height)}px ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 30)}`);
  }
  return [...new Set(small)].map((one) => `too low: ${one}`);
});

/** Goes once around the page by Tab; returns what takes the focus without showing it. */
async function unseenFocus(page: Page): Promise<readonly string[]> {
  const unseen = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const seen = [element, element.closest('label')].some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
      const first = element.dataset['tabbed'] === undefined;
      element.dataset['tabbed'] = '';
      return { seen, first, html: element.outerHTML.slice(0, 120) };
    });
    if (found === null || !found.first) break;
    if (!found.seen) unseen.add(found.html);
  }
  return [...unseen].map((html) => `focus does not show: ${html}`);
}

/** Every fault of the screen that is open, in words. The focus goes last: it moves about. */
async function faults(page: Page): Promise<readonly string[]> {
  return [...await violations(page), ...await overflow(page), ...await smallTargets(page), ...await unseenFocus(page)];
}

describe.each(['ja', 'en'] as const)('every screen of the sample shop (%s): axe, edges of the window, 44 px, visible focus', (language) => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginSample(page);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.locator(`html[lang=${language}]`).waitFor();
  });
  afterAll(async () => { await program.close(); });

  test.each(screens)('$name', { timeout: 120_000 }, async (screen) => {
    await open(page, program.url, screen);
    expect(await faults(page)).toEqual([]);
    expect(program.complaints).toEqual([]);
    expect(program.foreignRequests).toEqual([]);
  });
});

describe('the screens before and beside the book', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
  });
  afterAll(async () => { await program.close(); });

  test.each(['ja', 'en'])('the three pages of the first run (%s)', { timeout: 120_000 }, async (language) => {
    await page.reload();
    if (language === 'en') await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: /空で始める|empty/i }).click();
    await page.getByRole('textbox').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('radio').first().waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('the rescue screen, when the book is gone', { timeout: 120_000 }, async () => {
    await page.reload();
    await beginSample(page);
    const session = await program.context.newCDPSession(page);
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', { origin: new URL(program.url).origin, storageTypes: 'indexeddb' });
    await page.goto(program.url);
    await page.getByRole('heading', { name: '帳面が見つかりません' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(program.complaints).toEqual([]);
  });

  test('the screen of a bug in the program', { timeout: 60_000 }, async () => {
    await page.evaluate(() => { void Promise.reject(new Error('tried')); });
    await page.getByRole('heading', { name: '記録は無事です' }).waitFor();
    expect(await faults(page)).toEqual([]);
  });
});
