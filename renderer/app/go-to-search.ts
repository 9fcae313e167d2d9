import { flushSync } from 'react-dom';
import { navigate } from '../platform/navigate.ts';

/** `/`: the search field of this screen, or that of the guests. At once: the letters that follow in the same breath are a name, and no keys of a screen. */
export function goToSearch(): void {
  if (focusSearch()) return;
  flushSync(() => navigate('/guests'));
  focusSearch();
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}
