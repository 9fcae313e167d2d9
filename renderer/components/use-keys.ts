import { useLayoutEffect, useRef } from 'react';
import { isComposing } from './is-composing.ts';

/** One key without Ctrl, Alt or ⌘, as `event.key` gives it: `n`, `/`, `?`. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Only these may be held down: a letter that acts would close one thing after the other. */
const repeatable = /^arrow/;

/**
 * Keys of a screen. They rest while he types, while an input method is open, and while a dialog is in front. `everywhere`: of the frame around all
 * screens, which takes what the screen leaves; a press does one thing only.
 */
export function useKeys(keys: KeyMap, reach: 'screen' | 'everywhere' = 'screen'): void {
  const current = useRef(keys);
  // In the same breath as the screen: a key pressed as soon as a thing is seen acts, and on that very thing.
  useLayoutEffect(() => {
    current.current = keys;
  });
  useLayoutEffect(() => {
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
    // Order of mounting says nothing: the frame's may come before or after the screen's. An event reaches the window after the document.
    const target = reach === 'screen' ? document : window;
    target.addEventListener('keydown', listen as EventListener);
    return () => target.removeEventListener('keydown', listen as EventListener);
  }, [reach]);
}

/** Where a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
}
