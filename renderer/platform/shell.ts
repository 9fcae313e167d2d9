import type { Shell } from '#shared/ipc/contract';

declare global {
  interface Window {
    /** Put there by the preload of the desktop window. */
    readonly shell?: Shell;
  }
}

/** The desktop shell, or undefined in a plain browser. */
export const shell: Shell | undefined = window.shell;
