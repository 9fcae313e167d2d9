import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';
import { startI18n } from '../../renderer/i18n/start-i18n.ts';

export interface ReactStage {
  /** Where the component stands: another element in every test. */
  readonly place: HTMLElement;
  readonly render: (screen: ReactNode) => Promise<void>;
}

/**
 * A place in the page for one component, in Japanese, fresh for every test of the file; to be called once, outside of the tests. What is to be tidied
 * up once the component is gone is said to `afterEach` before this is called: Vitest runs the last said first.
 */
export function reactStage(): ReactStage {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  let root: Root;
  let place: HTMLElement;
  beforeEach(() => {
    startI18n('ja');
    place = document.body.appendChild(document.createElement('div'));
    root = createRoot(place);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    place.remove();
  });
  return { get place() { return place; }, render: (screen) => act(async () => root.render(screen)) };
}
