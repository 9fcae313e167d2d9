import { open, readdir, rename, rm } from 'node:fs/promises';

/** The few calls that writing a file needs; a test hands in a disk that is full or a rename that is refused. */
export interface OpenedFile {
  readonly writeFile: (bytes: Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FileSystemPort {
  readonly create: (file: string) => Promise<OpenedFile>;
  readonly openFolder: (folder: string) => Promise<OpenedFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly platform: NodeJS.Platform;
}

/** 0600: customers' names and addresses are nobody else's business, also on a shared computer. */
const ownerOnly = 0o600;

export const nodeFileSystem: FileSystemPort = {
  create: (file) => open(file, 'wx', ownerOnly),
  openFolder: (folder) => open(folder, 'r'),
  rename,
  remove: (file) => rm(file, { force: true }),
  list: readdir,
  wait: (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); }),
  platform: process.platform,
};
