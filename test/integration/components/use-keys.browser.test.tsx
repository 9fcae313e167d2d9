import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { useKeys } from '../../../renderer/components/use-keys.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

it('a key that is held down acts once; an arrow walks on', async () => {
  const log: string[] = [];
  function Screen() {
    useKeys({ d: () => log.push('d'), arrowdown: () => log.push('down') });
    return null;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Screen />));
  for (const key of ['d', 'ArrowDown']) {
    for (const repeat of [false, true, true]) document.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, cancelable: true }));
  }
  expect(log).toEqual(['d', 'down', 'down', 'down']);
  await act(async () => root.unmount());
});

it.each(['frame first', 'screen first'])('a key of the screen wins over the same key of the frame, whichever came first: %s', async (order) => {
  const log: string[] = [];
  function Screen() {
    useKeys({ w: () => log.push('this card') });
    return null;
  }
  function Frame({ open }: { readonly open: boolean }) {
    useKeys({ w: () => log.push('all cards'), t: () => log.push('session') }, 'everywhere');
    return open ? <Screen /> : null;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  if (order === 'frame first') await act(async () => root.render(<Frame open={false} />));
  await act(async () => root.render(<Frame open />));
  for (const key of ['w', 't']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true }));
  expect(log).toEqual(['this card', 'session']);
  await act(async () => root.unmount());
});
