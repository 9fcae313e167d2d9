import { useEffect, useRef } from 'react';
import { isComposing } from './is-composing.ts';

/** One key without Ctrl, Alt or ⌘, as `event.key` gives it: `n`, `/`, `?`. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Only these may be held down: a letter that acts would close one thing after the other. */
const repeatable = /^arrow/;

/** Keys of a screen. They rest while he types, while an input method is open, and while a dialog is in front. */
export function useKeys(keys: KeyMap): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isComposing(event) || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      // Full-width letters come from a keyboard left in Japanese mode without a composition.
      const key = event.key.normalize('NFKC').toLowerCase();
      const action = Object.hasOwn(current.current, key) ? current.current[key] : undefined;
      if (!action) return;
      event.preventDefault();
      if (event.repeat && !repeatable.test(key)) return;
      action(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Where a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
}
