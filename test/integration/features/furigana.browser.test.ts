import { createElement, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { useFurigana } from '../../../renderer/components/use-furigana.ts';

/** Composition events as Chromium makes them: typed states of an input method, then the chosen text. */
async function compose(updates: readonly string[], chosen: string): Promise<void> {
  const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  for (const text of updates) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: chosen });
}

function Form({ known }: { readonly known?: (name: string) => readonly string[] }) {
  const [kana, setKana] = useState('');
  const furigana = useFurigana({ read: () => (document.querySelector<HTMLInputElement>('#kana') as HTMLInputElement).value, write: setKana, ...(known ? { known } : {}) });
  return createElement('form', null,
    createElement('div', furigana, createElement('input', { id: 'name', 'aria-label': 'name' })),
    createElement('input', { id: 'kana', 'aria-label': 'kana', value: kana, onChange: (event: { currentTarget: HTMLInputElement }) => setKana(event.currentTarget.value) }));
}

const field = (id: 'name' | 'kana') => document.querySelector(`#${id}`) as HTMLInputElement;

let root: Root;
beforeEach(() => {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  flushSync(() => root.render(createElement(Form)));
  field('name').focus();
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const yamada = ['y', 'や', 'やm', 'やま', 'やまd', 'やまだ', '山田'];

describe('furigana from the keystrokes of the input method', () => {
  it('fills the reading while the name is typed, conversion by conversion', async () => {
    await compose(yamada, '山田');
    await expect.poll(() => field('kana').value).toBe('やまだ');
    await compose(['t', 'た', 'たr', 'たろ', 'たろう', '太郎'], '太郎');
    await expect.poll(() => field('name').value).toBe('山田太郎');
    expect(field('kana').value).toBe('やまだたろう');
  });

  it('reads a pasted name also when the dictionary comes only afterwards, and nothing that he has written himself', async () => {
    const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
    await session.send('Input.insertText', { text: '高見沢' });
    await expect.poll(() => field('name').value).toBe('高見沢');
    expect(field('kana').value).toBe('');
    flushSync(() => root.render(createElement(Form, { known: (name: string) => (name === '高見沢' ? ['たかみざわ'] : []) })));
    await expect.poll(() => field('kana').value).toBe('たかみざわ');
    field('kana').focus();
    field('kana').select();
    await session.send('Input.insertText', { text: 'たかみさわ' });
    flushSync(() => root.render(createElement(Form, { known: () => ['こうけんざわ'] })));
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    expect(field('kana').value).toBe('たかみさわ');
  });

  it('leaves alone what the owner wrote there himself', async () => {
    await compose(['ひ', 'ひがしかいりん', '東海林'], '東海林');
    await expect.poll(() => field('kana').value).toBe('ひがしかいりん');
    field('kana').focus();
    field('kana').select();
    await compose(['しょうじ'], 'しょうじ');
    await expect.poll(() => field('kana').value).toBe('しょうじ');
    field('name').focus();
    field('name').setSelectionRange(3, 3);
    await compose(['た', '田'], '田');
    await expect.poll(() => field('name').value).toBe('東海林田');
    expect(field('kana').value).toBe('しょうじ');
  });

  it('takes the reading of a name that is typed anew', async () => {
    await compose(yamada, '山田');
    await expect.poll(() => field('kana').value).toBe('やまだ');
    field('name').select();
    await compose(['さ', 'さいとう', '斎藤'], '齋藤');
    await expect.poll(() => field('kana').value).toBe('さいとう');
  });

  it('clears a reading that it no longer knows, instead of showing half of it', async () => {
    await compose(yamada, '山田');
    await expect.poll(() => field('kana').value).toBe('やまだ');
    const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
    for (const type of ['keyDown', 'keyUp']) await session.send('Input.dispatchKeyEvent', { type, key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
    await expect.poll(() => field('name').value).toBe('山');
    await expect.poll(() => field('kana').value).toBe('');
  });
});
