import type { KanaRow } from '#shared/address/kana-row';

/** 五十音, everybody, or those whose reading is not confirmed. */
export type ListTab = KanaRow | 'all' | 'unconfirmed';

/** What of the list he was looking at. */
export interface ListView {
  readonly query: string;
  readonly row: ListTab;
  readonly activeId: string | null;
  readonly scrolled: number;
}

/**
 * Kept while the window is open, so that coming back from a guest finds the list as it was left. It is no data: a new window begins at the
 * top.
 */
let remembered: ListView = { query: '', row: 'all', activeId: null, scrolled: 0 };

export const rememberedView = (): ListView => remembered;

export function rememberView(change: Partial<ListView>): void {
  remembered = { ...remembered, ...change };
}
