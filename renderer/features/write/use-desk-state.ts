import { useSyncExternalStore } from 'react';
import type { DeskState, LetterDesk } from './letter-desk.ts';

const never = (): (() => void) => () => undefined;

export const useDeskState = (desk: LetterDesk): DeskState => useSyncExternalStore(desk.subscribe, desk.state);

/** For a row whose card may not lie on a desk yet. */
export const useUnstored = (desk: LetterDesk | undefined): boolean =>
  useSyncExternalStore(desk?.subscribe ?? never, () => desk?.state().trouble !== null && desk !== undefined);
