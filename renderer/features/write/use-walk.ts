import { useLayoutEffect, useRef } from 'react';
import { isComposing } from '../../components/is-composing.ts';
import { useKeys } from '../../components/use-keys.ts';
import type { CardKey } from './card-key.ts';
import type { Selection } from './use-selection.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** 1–9 go to a card; Alt+↑ and Alt+↓ do so in the middle of writing as well. */
export function useWalk(keys: readonly CardKey[], selection: Selection): void {
  useKeys(Object.fromEntries(digits.map((digit, index) => [digit, () => {
    const key = keys[index];
    if (key !== undefined) selection.select(key);
  }])));
  const current = useRef({ keys, selection });
  useLayoutEffect(() => {
    current.current = { keys, selection };
  });
  useLayoutEffect(() => {
    const walk = (event: KeyboardEvent): void => {
      if (!event.altKey || isComposing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      const { keys: now, selection: at } = current.current;
      const next = now[now.findIndex((key) => key === at.key) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next === undefined) return;
      event.preventDefault();
      at.select(next);
    };
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  }, []);
}
