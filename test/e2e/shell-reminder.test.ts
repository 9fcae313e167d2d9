import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginEmpty, field } from '../support/begin-book.ts';
import { findExecutable, freshUserData, launchShell, type RunningShell } from './launch.ts';

/** What the stand-in's module has beside Electron's. On the real Electron the system's notices cannot be read back. */
interface StandIn { readonly standIn: { readonly notices: readonly { readonly title: string; readonly body: string; readonly emit: (event: 'click') => unknown }[] } }
const notices = (shell: RunningShell) => shell.app.evaluate((electron) => (electron as unknown as StandIn).standIn.notices.map(({ title, body }) => ({ title, body })));
const remind = (shell: RunningShell, sessionOn: string, today: string) => shell.page.evaluate((request) =>
  window.shell?.['reminder/show']({ ...request, title: '今日の30分の時間です', text: '約束が3件、お待ちしています。' } as never), { sessionOn, today });

describe.skipIf(findExecutable().real)('the notice of the weekly session', () => {
  const userData = freshUserData();
  let shell: RunningShell;
  beforeAll(async () => { shell = await launchShell(userData); });
  afterAll(async () => {
    await shell.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  });

  it('comes once for a session, whatever the page asks', async () => {
    expect(await remind(shell, '2026-11-23', '2026-11-23')).toBe('shown');
    expect(await remind(shell, '2026-11-23', '2026-11-23')).toBe('said-before');
    expect(await notices(shell)).toEqual([{ title: '今日の30分の時間です', body: '約束が3件、お待ちしています。' }]);
  });

  it('brings the window to the front at the session when it is clicked', async () => {
    // An empty book asks for no notice of its own.
    await beginEmpty(shell.page);
    await shell.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.minimize(); });
    await shell.app.evaluate((electron) => { (electron as unknown as StandIn).standIn.notices[0]?.emit('click'); });
    await expect.poll(() => shell.page.evaluate(() => window.location.hash)).toBe('#/session');
    expect(await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false);
  });

  it('is remembered over kill -9, and comes again for the next session', async () => {
    expect(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'))).toMatchObject({ remindedOn: '2026-11-23' });
    await shell.kill();
    shell = await launchShell(userData);
    expect(await remind(shell, '2026-11-23', '2026-11-25')).toBe('said-before');
    expect(await remind(shell, '2026-11-30', '2026-12-02')).toBe('shown');
  });

  it('is asked for by the page itself when the time comes', async () => {
    const { page } = shell;
    await page.clock.install({ time: '2026-12-07T14:59:00+09:00' });
    await page.reload();
    await page.getByRole('navigation', { name: '画面' }).waitFor();
    await page.evaluate(() => { window.location.hash = '/guests/new'; });
    await field(page, '姓').fill('見本');
    await page.getByRole('button', { name: '保存する' }).first().click();
    await page.getByRole('heading', { name: /見本/ }).waitFor();
    const before = (await notices(shell)).length;
    await page.clock.fastForward('02:00');
    await expect.poll(() => notices(shell)).toHaveLength(before + 1);
    expect((await notices(shell)).at(-1)).toMatchObject({ title: '今日の30分の時間です' });
    await page.clock.fastForward('05:00');
    expect(await notices(shell)).toHaveLength(before + 1);
  });

  it('says nothing of a session that was begun, not even after a restart', async () => {
    const { page } = shell;
    await page.clock.setFixedTime('2026-12-14T14:58:00+09:00');
    await page.reload();
    await page.evaluate(() => { window.location.hash = '/session'; });
    await page.getByRole('button', { name: '終わりの一枚へ' }).click();
    await page.getByRole('timer').waitFor();
    const before = (await notices(shell)).length;
    await page.clock.setFixedTime('2026-12-14T15:01:00+09:00');
    await page.reload();
    await page.getByRole('timer').waitFor();
    // The page looks at the clock as soon as the session is known; a second look would come half a minute later.
    await page.clock.runFor(31_000);
    expect(await notices(shell)).toHaveLength(before);
    await page.clock.setFixedTime('2026-12-16T10:00:00+09:00');
    await page.reload();
    await page.getByRole('navigation', { name: '画面' }).waitFor();
    await page.clock.runFor(31_000);
    expect(await notices(shell)).toHaveLength(before);
    await page.clock.setFixedTime('2026-12-21T15:00:00+09:00');
    await page.reload();
    await expect.poll(() => notices(shell)).toHaveLength(before + 1);
  });
});
