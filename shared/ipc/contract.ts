import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Marker } from '#shared/model/marker';
import type { Language } from '#shared/model/shop';

export type SaveError =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-writable'; readonly fileName: string };

export interface FileToSave {
  /** A bare file name; the folder is the owner's choice in a dialog. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AppInfo {
  readonly version: string;
  readonly dataFolder: string;
  readonly electron: string;
}

/** A notice of the weekly session, in the owner's language. No guest is named in it: it may stand on a locked screen. */
export interface Reminder {
  /** The day whose session time has come. */
  readonly sessionOn: PlainDate;
  readonly today: PlainDate;
  readonly title: string;
  readonly text: string;
}
export type ReminderReply = 'shown' | 'said-before' | 'not-supported';

/**
 * Everything the page may ask of the shell: channel, request, reply. Both sides compile against this one type, so that a channel can be
 * neither forgotten nor misspelt. Paths never cross: a saved file is spoken of by a token.
 */
export interface ShellContract {
  'app/info': { readonly request: null; readonly reply: AppInfo };
  'app/set-language': { readonly request: Language; readonly reply: null };
  /** One file asks for its place; several ask for one folder. Each is written atomically. `names`: as they were written, in the order of the request. */
  'files/save': {
    readonly request: { readonly files: readonly FileToSave[] };
    readonly reply: Result<{ readonly token: string; readonly folder: string; readonly names: readonly string[] }, SaveError>;
  };
  /** Opens what `files/save` wrote in this run with the program that the computer uses for it. */
  'files/open': { readonly request: { readonly token: string }; readonly reply: Result<null, { readonly kind: 'not-opened' }> };
  'marker/read': { readonly request: null; readonly reply: Result<Marker | null, { readonly kind: 'marker-unreadable' }> };
  'marker/write': { readonly request: Marker; readonly reply: Result<null, SaveError> };
  /** Shown once for each session day and never twice on one day, whatever the page asks: the shell remembers. */
  'reminder/show': { readonly request: Reminder; readonly reply: ReminderReply };
}

export type ShellChannel = keyof ShellContract;
export type ShellRequest<C extends ShellChannel> = ShellContract[C]['request'];
export type ShellReply<C extends ShellChannel> = ShellContract[C]['reply'];

export type ShellCalls = { readonly [C in ShellChannel]: (request: ShellRequest<C>) => Promise<ShellReply<C>> };

/** What the menu can ask the page to show. */
export const menuCommands = ['home', 'record', 'write', 'due', 'guests', 'session', 'settings', 'shortcuts'] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** The one message that main sends to the page by itself. */
export const menuChannel = 'menu/command';

/** The shape of `window.shell`. Absent in a plain browser. */
export interface Shell extends ShellCalls {
  /** Returns the function that stops listening. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
}

/** Reads a request that crossed the process boundary. Throws on anything unexpected: that is a bug or an attack, never the owner's doing. */
export type RequestParsers = { readonly [C in ShellChannel]: (value: unknown) => ShellRequest<C> };
