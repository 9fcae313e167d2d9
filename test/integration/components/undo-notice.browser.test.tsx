import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DueItem } from '#shared/follow/due-items';
import { plainDate } from '#shared/lib/plain-date';
import { ok } from '#shared/lib/result';
import { forgetUndo, offerUndo, sayDone, undoable } from '../../../renderer/components/offer-undo.ts';
import { UndoNotice } from '../../../renderer/components/UndoNotice.tsx';
import { useItemActs, type ItemActs } from '../../../renderer/components/use-item-acts.ts';
import { useFormat } from '../../../renderer/i18n/use-format.ts';
import { changeLanguage, startI18n } from '../../../renderer/i18n/start-i18n.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let place: HTMLElement;
/** What was taken back, in this order. */
let taken: string[];

beforeEach(async () => {
  vi.useFakeTimers();
  startI18n('ja');
  taken = [];
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () => root.render(<><UndoNotice /><input aria-label="x" /></>));
});

afterEach(async () => {
  await act(async () => root.unmount());
  forgetUndo();
  place.remove();
  vi.useRealTimers();
});

const back = (name: string, works = true) => async (): Promise<boolean> => {
  taken.push(name);
  return works;
};
const offer = (name: string, lasts?: 'long' | 'notice') => act(async () => offerUndo(`${name}を消しました。`, back(name), lasts));
const field = (): HTMLInputElement => place.querySelector('input') ?? expect.fail('no field');
const strip = (): Element => place.querySelector('button')?.parentElement ?? expect.fail('no strip');
const ctrlZ = (more: KeyboardEventInit = {}, at: HTMLElement = document.body) =>
  act(async () => { at.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true, ...more })); });
const pressButton = (words: string) => act(async () => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click());
const pass = (seconds: number) => act(async () => { await vi.advanceTimersByTimeAsync(seconds * 1000); });
const said = (): string => place.textContent ?? '';

describe('taking back', () => {
  it('is offered by a button, and the notice names what was taken back', async () => {
    await offer('甲');
    await pressButton('元に戻す');
    expect(taken).toEqual(['甲']);
    expect(said()).toContain('「甲を消しました。」を元に戻しました。');
    expect(place.querySelectorAll('button')).toHaveLength(1);
  });

  it('Ctrl+Z again takes back the act before, the newest first, and says which is next', async () => {
    for (const name of ['甲', '乙', '丙']) await offer(name);
    await ctrlZ();
    expect(said()).toContain('その前は「乙を消しました。」');
    await ctrlZ();
    await pressButton('もう一つ戻す');
    await ctrlZ();
    expect(taken).toEqual(['丙', '乙', '甲']);
    expect(said()).toBe('「甲を消しました。」を元に戻しました。×');
  });

  it('two presses in one breath wait for each other; a key that is held down takes back one', async () => {
    for (const name of ['甲', '乙', '丙']) await offer(name);
    await act(async () => {
      for (const repeat of [false, false, true, true]) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, repeat, bubbles: true, cancelable: true }));
    });
    expect(taken).toEqual(['丙', '乙']);
  });

  it('waits for the act that is being written, and takes back that one', async () => {
    await offer('甲');
    let written = (): void => {};
    const writing = new Promise<void>((done) => { written = done; });
    const doing = undoable(async () => {
      await writing;
      offerUndo('乙を消しました。', back('乙'));
    });
    await ctrlZ();
    expect(taken).toEqual([]);
    await act(async () => {
      written();
      await doing;
    });
    expect(taken).toEqual(['乙']);
  });

  it('works after the notice has gone, for ten minutes and not for ever', async () => {
    await offer('甲');
    await pass(60);
    expect(said()).toBe('');
    await offer('乙');
    await pass(9.5 * 60);
    await ctrlZ();
    await ctrlZ();
    expect(taken).toEqual(['乙']);
  });

  it('what would overwrite later typing goes with its notice', async () => {
    await offer('甲');
    await offer('下書き', 'notice');
    await pass(16);
    await ctrlZ();
    expect(taken).toEqual(['甲']);
  });

  it('keeps the last twenty', async () => {
    for (let count = 1; count <= 25; count += 1) await offer(String(count));
    for (let count = 1; count <= 25; count += 1) await ctrlZ();
    expect(taken).toHaveLength(20);
    expect(taken.at(-1)).toBe('6');
  });

  it('leaves a field its own Ctrl+Z once he has typed there, and a composition always', async () => {
    await offer('甲');
    await offer('乙');
    await ctrlZ({}, field());
    expect(taken).toEqual(['乙']);
    await ctrlZ({ isComposing: true }, field());
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await ctrlZ({}, field());
    expect(taken).toEqual(['乙']);
    await ctrlZ();
    expect(taken).toEqual(['乙', '甲']);
  });

  it('says what could not be taken back, and goes on with the one before', async () => {
    await offer('甲');
    await act(async () => offerUndo('乙を消しました。', back('乙', false)));
    await ctrlZ();
    expect(said()).toContain('「乙を消しました。」は元に戻せませんでした');
    await ctrlZ();
    expect(taken).toEqual(['乙', '甲']);
  });

  it('is over when another book lies here', async () => {
    await offer('甲');
    await act(async () => forgetUndo());
    await ctrlZ();
    expect([taken, said()]).toEqual([[], '']);
  });
});

describe('the notice', () => {
  it('goes by itself, although the pointer lies where it appeared; a moving pointer and the focus keep it', async () => {
    await offer('甲');
    await act(async () => { strip().dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); });
    await pass(14);
    await act(async () => { strip().dispatchEvent(new MouseEvent('mousemove', { bubbles: true })); });
    await pass(14);
    expect(said()).toContain('甲');
    await pass(2);
    expect(said()).toBe('');
    await offer('乙');
    await act(async () => place.querySelector('button')?.focus());
    await pass(120);
    expect(said()).toContain('乙');
    await act(async () => { place.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); });
    expect(said()).toBe('');
  });

  it('speaks the language of the screen, or goes when the language changes', async () => {
    await act(async () => offerUndo(() => (document.documentElement.lang === 'en' ? 'Restored.' : '戻しました。'), back('甲')));
    expect(said()).toContain('戻しました。');
    await act(async () => changeLanguage('en'));
    expect(said()).toContain('Restored.');
    expect(said()).toContain('Undo');
    await act(async () => sayDone('Saved.'));
    await act(async () => changeLanguage('ja'));
    expect(said()).toBe('');
  });

  it('speaks it of an item that was closed on a screen which is left already', async () => {
    const item = { eventId: 'e', stepId: 'thank-you', guestId: 'g', kind: 'thank-you-card' } as unknown as DueItem;
    const closed = async () => ok(back('甲'));
    function Screen({ onActs }: { readonly onActs: (acts: ItemActs) => void }) {
      const { addressed } = useFormat();
      const acts = useItemActs({ asDone: closed, byDecision: closed, nameOf: () => addressed({ name: '山田', honorific: 'sama' }), today: plainDate('2026-11-24') });
      useEffect(() => onActs(acts));
      return null;
    }
    const screen = createRoot(document.createElement('div'));
    const drawn: ItemActs[] = [];
    await act(async () => screen.render(<Screen onActs={(acts) => { drawn.push(acts); }} />));
    await act(async () => { await drawn[0]?.done(item, ''); });
    await act(async () => screen.unmount());
    expect(said()).toContain('山田様：礼状を済にしました。');
    await act(async () => changeLanguage('en'));
    expect(said()).toContain('山田: Thank-you card is done.');
  });
});
