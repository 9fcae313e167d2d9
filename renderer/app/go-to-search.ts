import { navigate } from '../platform/navigate.ts';

/** `/`: the search field of this screen, or that of the guests. The field appears a moment after the address has changed. */
export function goToSearch(): void {
  if (focusSearch()) return;
  navigate('/guests');
  let looksLeft = 30;
  const look = (): void => {
    looksLeft -= 1;
    if (!focusSearch() && looksLeft > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}
