import { ok, type Result } from '#shared/lib/result';
import type { FileToSave, SaveError } from '#shared/ipc/contract';
import { shell } from './shell.ts';

export interface SavedFiles {
  /** Where they went; null in a browser, which keeps the place to itself (its download folder). */
  readonly folder: string | null;
  /** As they were written: another name than asked for where one of that name lay there already. */
  readonly names: readonly string[];
  /** Opens what was saved with the program that this computer uses for it; null where only the shell could. Tells whether it opened. */
  readonly open: (() => Promise<boolean>) | null;
}

/**
 * Saves where the owner says: one file asks for its place, several for one folder. In a plain browser each file is a download;
 * `showSaveFilePicker` is not used there, because it is refused as soon as making the file took longer than the browser remembers the
 * click (five seconds). With several files the browser may ask once whether this page may download them.
 */
export async function saveFiles(files: readonly FileToSave[]): Promise<Result<SavedFiles, SaveError>> {
  const desktop = shell;
  if (!desktop) {
    const names = files.map(({ name }) => freshName(name));
    for (const [index, file] of files.entries()) {
      if (index > 0 && index % burst.files === 0) await new Promise((resolve) => { setTimeout(resolve, burst.pauseInMs); });
      download({ name: names[index] ?? file.name, content: blobOf(file) });
    }
    return ok({ folder: null, names, open: null });
  }
  const saved = await desktop['files/save']({ files });
  if (!saved.ok) return saved;
  const { token, folder, names } = saved.value;
  return ok({ folder, names, open: async () => (await desktop['files/open']({ token })).ok });
}

/** Chromium lets a page start ten downloads in a second and drops every further one without a word (kBurstDownloadLimit in its local_frame.cc). */
const burst = { files: 8, pauseInMs: 1500 } as const;

const downloaded = new Set<string>();

/** A browser renames a second download of one name without telling the page; so no name is asked for twice. What another day's page downloaded is unknown here. */
function freshName(name: string): string {
  const dot = name.lastIndexOf('.');
  let fresh = name;
  for (let count = 2; downloaded.has(fresh); count += 1) fresh = `${name.slice(0, dot)}-${count}${name.slice(dot)}`;
  downloaded.add(fresh);
  return fresh;
}

const mediaTypes: Readonly<Record<string, string>> = { pdf: 'application/pdf', json: 'application/json', csv: 'text/csv', gz: 'application/gzip', ics: 'text/calendar', vcf: 'text/vcard' };

/** Hands something to the browser as a download. */
export function download({ name, content }: { readonly name: string; readonly content: Blob }): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn of the event loop; a minute is ample for a file that is already there.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function blobOf({ name, bytes }: FileToSave): Blob {
  return new Blob([new Uint8Array(bytes)], { type: mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream' });
}
