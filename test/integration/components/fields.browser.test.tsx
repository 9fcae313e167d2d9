import { MantineProvider } from '@mantine/core';
import { act, useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { DateInput } from '../../../renderer/components/DateInput.tsx';
import { GuestPicker, type GuestOption } from '../../../renderer/components/GuestPicker.tsx';
import { reactStage } from '../../support/react-stage.ts';

const stage = reactStage();

const show = (screen: ReactNode) => stage.render(<MantineProvider withCssVariables={false} withGlobalClasses={false}>{screen}</MantineProvider>);
const field = (): HTMLInputElement => stage.place.querySelector('input') ?? expect.fail('no field');
const press = (key: string, more: KeyboardEventInit & { keyCode?: number } = {}) =>
  act(async () => { field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })); });
const type = (text: string) => act(async () => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
  field().dispatchEvent(new Event('input', { bubbles: true }));
});

describe('finding a guest', () => {
  const all: readonly GuestOption[] = [
    { id: 'a', name: '髙﨑 誠', kana: 'たかさき まこと', company: '' }, { id: 'b', name: '高橋 梢', kana: 'たかはし こずえ', company: '縁商事' },
  ];
  let log: string[];

  function Picker() {
    const [text, setText] = useState('');
    return (
      <GuestPicker
        text={text} picked={false} options={all.filter(({ kana }) => text !== '' && kana.startsWith(text))} onSearch={setText}
        onPick={({ id }) => log.push(`pick ${id}`)} onNew={(name) => log.push(`new ${name}`)}
      />
    );
  }

  beforeEach(async () => {
    log = [];
    await show(<Picker />);
  });

  it('goes down with the arrow and takes with Enter', async () => {
    await type('たか');
    await press('ArrowDown');
    await press('Enter');
    expect(log).toEqual(['pick b']);
  });

  it('leaves Enter and arrows to the input method while it composes', async () => {
    await type('たか');
    await press('ArrowDown', { isComposing: true });
    await press('Enter', { isComposing: true });
    await press('Enter', { keyCode: 229 });
    expect(log).toEqual([]);
    await press('Enter');
    expect(log).toEqual(['pick a']);
  });

  it('offers to make a new guest of what nobody is called', async () => {
    await type('新しい方');
    await press('Enter');
    expect(log).toEqual(['new 新しい方']);
  });

  it('says to a screen reader which row Enter would take', async () => {
    await type('たか');
    await press('ArrowDown');
    const row = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
    expect(row?.textContent).toContain('高橋 梢');
    expect(field().getAttribute('aria-expanded')).toBe('true');
  });
});

describe('typing a day', () => {
  const today = plainDate('2026-11-21');
  const said: (string | null)[] = [];

  function Day() {
    const [value, setValue] = useState<string | null>(null);
    const change = (next: string | null): void => {
      said.push(next);
      setValue(next);
    };
    return <DateInput label="日" value={value} onChange={change} today={today} />;
  }

  beforeEach(() => show(<Day />));

  it('shows beside it what was understood', async () => {
    await type('きのう');
    expect(said.at(-1)).toBe('2026-11-20');
    expect(stage.place.querySelector('output')?.textContent).toBe('11月20日(金)昨日');
  });

  it('hands on what is no day, for the form to name', async () => {
    await type('2/31');
    expect(said.at(-1)).toBe('2/31');
    expect(stage.place.querySelector('output')?.textContent).toBe('');
  });

  it('moves by a day, but not inside a composition', async () => {
    await type('12/31');
    await press('ArrowUp', { isComposing: true });
    expect(said.at(-1)).toBe('2026-12-31');
    await press('ArrowUp');
    expect(said.at(-1)).toBe('2027-01-01');
    expect(field().value).toBe('2027/1/1');
  });
});
