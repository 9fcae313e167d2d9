import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginSample } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const file = join(tmpdir(), `goencho-rescue-${process.pid}.goencho`);

describe('a book that is not what it was', () => {
  let program: Program;
  beforeAll(async () => {
    program = await openProgram();
    const { page, url } = program;
    await beginSample(page);
    await page.goto(`${url}#/settings`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '控えを取る', exact: true }).click();
    writeFileSync(file, readFileSync(await (await download).path()));
    await page.getByText('控えを取りました。').waitFor();
  });
  afterAll(() => program.close());

  it('that lost rows: what can be read is saved, and the backup takes its place', async () => {
    const { page } = program;
    await page.evaluate(() => new Promise<void>((done) => {
      const opening = indexedDB.open('goencho');
      opening.addEventListener('success', () => {
        const act = opening.result.transaction('visits', 'readwrite');
        act.objectStore('visits').clear();
        act.addEventListener('complete', () => {
          opening.result.close();
          done();
        });
      });
    }));
    await page.reload();
    await page.getByRole('heading', { name: '記録が減っています' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '読める分を控えに取る' }).click();
    expect((await download).suggestedFilename()).toMatch(/^goencho-.*\.goencho$/);
    await page.getByText('読める分を控えに取りました。').waitFor();
    await page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles({ name: 'x.goencho', mimeType: 'application/octet-stream', buffer: Buffer.from('x') });
    await page.getByText('これはご縁帖の控えではないようです。').waitFor();
    await page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles(file);
    await page.getByRole('heading', { name: 'この控えの中身' }).waitFor();
    await page.getByRole('button', { name: 'この控えの帳面を開く' }).click();
    await page.getByRole('navigation', { name: '画面' }).waitFor({ timeout: 30_000 });
    await page.reload();
await page.getByRole('navigation', { name: '画面' }).waitFor();
    await page.goto(`${program.url}#/guests`);
    await page.getByText('60名').waitFor();
  });

  it('that is gone: the backup begins it anew', async () => {
    const { page } = program;
    await page.goto(`${program.url}licences.txt`).catch(() => undefined);
    await page.evaluate(() => new Promise<void>((done) => {
      const gone = indexedDB.deleteDatabase('goencho');
      gone.addEventListener('success', () => done());
    }));
    await page.goto(program.url);
    await page.getByRole('heading', { name: '帳面が見つかりません' }).waitFor();
    await page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles(file);
    await page.getByRole('button', { name: 'この控えの帳面を開く' }).click();
    await page.getByRole('navigation', { name: '画面' }).waitFor({ timeout: 30_000 });
    await page.reload();
    await page.goto(`${program.url}#/guests`);
    await page.getByText('60名').waitFor();
    expect(program.complaints.filter((said) => !said.includes('404'))).toEqual([]);
  });
});
