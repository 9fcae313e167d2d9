
/** What can hinder any writing. Nothing was written then; what was typed is still with the caller. */
export type DiskFull = { readonly kind: 'disk-full' };

/** One slip: where (`address.postalCode`) and what (the kebab-case code of the parser). */
export interface Issue { readonly path: string; readonly code: string }

export type Invalid = { readonly kind: 'invalid'; readonly issues: readonly Issue[] };
export type NotFound = { readonly kind: 'not-found' };

/** Somebody (another tab, another window) saved in between; `current` is what stands there now, null when it was removed. */
export type ChangedElsewhere<T> = { readonly kind: 'changed-elsewhere'; readonly current: T | null };

export type RemoveError = NotFound | DiskFull;

/** Hands back what a removal took. Good for 30 days, in any tab, also after a restart. */
export interface UndoToken { readonly id: string; readonly what: 'guest' | 'visit' | 'touch' | 'photo' | 'answer' }

export type UndoError = { readonly kind: 'nothing-to-undo' } | { readonly kind: 'guest-missing' } | { readonly kind: 'place-taken' } | DiskFull;
