/** `npm run screenshots`: every screen of the built page, Japanese and English, in two window sizes, to be looked at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openProgram } from '../support/open-program.ts';

const folder = join(import.meta.dirname, '../../out/screenshots');
mkdirSync(folder, { recursive: true });
const sizes = [{ width: 1280, height: 800 }, { width: 1024, height: 700 }] as const;
const languages = ['ja', 'en'] as const;

/** Address of a screen by its name; the guest's page is reached through the list. */
const screens = ['home', 'record', 'write', 'due', 'calendar', 'papers', 'guests', 'guests/duplicates', 'guests/labels', 'import', 'export', 'settings', 'session', 'numbers'] as const;

async function settle(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForFunction(() => [...document.images].every((image) => image.complete) && document.querySelector('[aria-busy="true"]') === null);
  await page.waitForTimeout(700);
}

async function picture(page: Page, name: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}

for (const language of languages) {
  for (const viewport of sizes) {
    const program = await openProgram({ viewport });
    const { page } = program;
    const tag = `${language}-${viewport.width}`;
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await picture(page, `${tag}-1-first-run`);
    await page.getByRole('button').filter({ hasText: /見本の店|sample shop/i }).click();
    await page.getByRole('button', { name: /^(次へ|Next)/ }).or(page.getByRole('radio').first()).first().waitFor();
    if (await page.getByRole('radio').count() === 0) await page.getByRole('button', { name: /^(次へ|Next)/ }).click();
    await page.getByRole('radio').first().waitFor();
    await picture(page, `${tag}-2-style`);
    await page.locator('main').getByRole('button').last().click();
    await page.getByRole('navigation').first().waitFor();
    for (const [index, screen] of screens.entries()) {
      await page.goto(`${program.url}#/${screen === 'home' ? '' : screen}`);
      await picture(page, `${tag}-${index + 3}-${screen.replace('/', '-')}`);
    }
    await page.goto(`${program.url}#/guests`);
    await settle(page);
    await page.getByRole('option').nth(1).click();
    await picture(page, `${tag}-9-guest`);
    await page.getByRole('button', { name: /^(直す|Edit)/ }).first().click();
    await picture(page, `${tag}-10-guest-edit`);
    await page.goto(`${program.url}#/session`);
    await page.getByRole('button').filter({ hasText: /始める|Start/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    await picture(page, `${tag}-12-session-item`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, `${tag}-13-session-dark`);
    await page.keyboard.press('e');
    await picture(page, `${tag}-14-session-end-dark`);
    await page.goto(`${program.url}#/write`);
    await picture(page, `${tag}-11-write-dark`);
    if (program.complaints.length > 0) console.error(program.complaints);
    await program.close();
  }
}
process.exit(0);
