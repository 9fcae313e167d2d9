import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';

/** `宛名.pdf`, or `宛名 (2).pdf` where that name is taken: files saved together into a folder never overwrite what lies there. */
export function freeName(folder: string, name: string, isTaken: (file: string) => boolean = existsSync): string {
  const { name: stem, ext } = parse(name);
  let candidate = name;
  for (let number = 2; isTaken(join(folder, candidate)); number += 1) candidate = `${stem} (${number})${ext}`;
  return candidate;
}
