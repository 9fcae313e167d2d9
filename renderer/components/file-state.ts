import type { SaveError } from '#shared/ipc/contract';

/** What became of a file that he asked for. */
export type FileState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | {
    readonly kind: 'made';
    readonly file: string;
    readonly saved: {
      /** null in a browser, which keeps the place to itself. */
      readonly folder: string | null;
      /** null where only the desktop window could. Tells whether it opened. */
      readonly open: (() => Promise<boolean>) | null;
    };
  }
  | { readonly kind: 'not-made'; readonly error: SaveError | { readonly kind: 'crashed' } };
