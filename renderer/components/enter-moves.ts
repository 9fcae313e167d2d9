import type { KeyboardEvent } from 'react';
import { isComposing } from './is-composing.ts';

const stops = 'input:not([type=hidden], [type=file], [type=checkbox], [type=radio]), textarea, select';

interface Options {
  readonly save: () => void;
  /** A long form: Enter breaks the lines of a text area, and the last field does not save by itself. */
  readonly long?: boolean;
}

/**
 * The key handler of a form. Enter goes to the next field, and saves in the last one; Ctrl+Enter saves from anywhere; Shift+Enter breaks
 * the line where lines may break. Enter inside a composition belongs to the input method, and a picker that took Enter for itself has
 * prevented the default. Buttons keep their own Enter.
 */
export function enterMoves({ save, long = false }: Options): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event)) return;
    const field = event.target;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      save();
    } else if (field instanceof HTMLElement && field.matches(stops) && !breaksLine(event, long)) {
      event.preventDefault();
      if (!goToNext(event.currentTarget, field) && !long) save();
    }
  };
}

const breaksLine = (event: KeyboardEvent, long: boolean): boolean => event.target instanceof HTMLTextAreaElement && (event.shiftKey || long);

function goToNext(form: HTMLElement, field: HTMLElement): boolean {
  const fields = [...form.querySelectorAll<HTMLElement>(stops)].filter((one) => one.checkVisibility() && !one.matches(':disabled'));
  const next = fields[fields.indexOf(field) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
  return next !== undefined;
}
