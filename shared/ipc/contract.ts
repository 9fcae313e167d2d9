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

/** Why a backup could not be kept (renderer/platform/backup-sink.ts says it to the owner). */
export interface BackupTrouble { readonly kind: 'cancelled' | 'disk-full' | 'not-writable' | 'folder-gone' | 'no-folder' | 'not-verified' }

/**
 * Where a backup goes: `folder` is the one that he chose for those that are made by themselves, `own` lies beside the data of the program
 * (before a restore, before an upgrade), `ask` opens a dialog.
 */
export const backupPlaces = ['folder', 'own', 'ask'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

/** The bare name of the chosen folder; null while none is chosen. `there`: whether it can be seen right now. */
export interface BackupFolder { readonly folder: string | null; readonly there: boolean }

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
  'backup/folder': { readonly request: null; readonly reply: BackupFolder };
  'backup/choose-folder': { readonly request: null; readonly reply: Result<BackupFolder, BackupTrouble> };
  /** No more backups by themselves. What lies in the folder stays. */
  'backup/leave-folder': { readonly request: null; readonly reply: BackupFolder };
  /** A backup is written in pieces, so that no message is large. It has its name only after `commit`; `restart` forgets what came so far. */
  'backup/begin': { readonly request: { readonly place: BackupPlace; readonly name: string }; readonly reply: Result<{ readonly token: string }, BackupTrouble> };
  'backup/restart': { readonly request: { readonly token: string }; readonly reply: Result<null, BackupTrouble> };
  'backup/piece': { readonly request: { readonly token: string; readonly bytes: Uint8Array }; readonly reply: Result<null, BackupTrouble> };
  /** Reads it back, gives it its name, and lets older ones go that the rotation no longer keeps (shared/exchange/backup-rotation.ts). */
  'backup/commit': { readonly request: { readonly token: string }; readonly reply: Result<{ readonly folder: string; readonly name: string }, BackupTrouble> };
  'backup/abort': { readonly request: { readonly token: string }; readonly reply: null };
  /** A piece of at most 4 MiB of a copy that lies beside the data; empty at the end. */
  'backup/read-own': { readonly request: { readonly name: string; readonly from: number }; readonly reply: Result<Uint8Array, { readonly kind: 'not-found' }> };
  /** From now on the window asks the page before it closes (`onClosing`), or no longer. A new page is not asked until it says so itself. */
  'app/ask-before-closing': { readonly request: boolean; readonly reply: null };
  /** The page has finished what it had to do before the window closes. */
  'app/close': { readonly request: null; readonly reply: null };
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

/** What the menu asks of the page. */
export const menuChannel = 'menu/command';

/** main asks the page whether anything is left to do before the window closes; the page answers with 'app/close'. */
export const closingChannel = 'app/closing';

/** The shape of `window.shell`. Absent in a plain browser. */
export interface Shell extends ShellCalls {
  /** Returns the function that stops listening. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
  /** The window waits for 'app/close' then, though not for ever. */
  readonly onClosing: (listener: () => void) => () => void;
}

/** Reads a request that crossed the process boundary. Throws on anything unexpected: that is a bug or an attack, never the owner's doing. */
export type RequestParsers = { readonly [C in ShellChannel]: (value: unknown) => ShellRequest<C> };
