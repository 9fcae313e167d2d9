import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgram, type Program } from '../support/open-program.ts';

describe('a window that stays open overnight', () => {
  let program: Program;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-11-20T23:40:00+09:00' });
    const { page } = program;
    await page.getByRole('button', { name: /空で始める/ }).click();
    await page.getByRole('button', { name: '次へ' }).click();
    await page.getByRole('button', { name: 'この書き方で始める' }).click();
    await page.getByRole('navigation', { name: '画面' }).waitFor();
    await page.keyboard.press('n');
  });
  afterAll(() => program.close());
  const day = () => program.page.getByRole('textbox', { name: 'ご来店の日' }).inputValue();

  it('has moved an empty form on to tonight', async () => {
    await expect.poll(day).toBe('11/20');
    await program.page.clock.fastForward('23:00:00');
    await expect.poll(day).toBe('11/21');
  });

  it('leaves a form that he has begun on the evening that he is describing', async () => {
    await program.page.getByRole('textbox', { name: 'お出ししたもの' }).fill('甘鯛の若狭焼き');
    await program.page.clock.fastForward('24:00:00');
    await program.page.getByText('昨日').first().waitFor();
    expect(await day()).toBe('11/21');
  });
});
