/** The pid tells a sweep whose file it is: one that is being written right now must stay. */
export const temporaryName = (name: string, pid: number, unique: string): string =>
  // 120 bytes of the name are enough to recognise it; most file systems end at 255 bytes.
  `.${Buffer.from(name).subarray(0, 120).toString('utf8').replaceAll('\uFFFD', '')}.${pid}.${unique}.goencho-tmp`;

const pattern = /^\..*\.(\d+)\.[0-9a-f-]{36}\.goencho-tmp$/s;

/** The process that made this temporary file, or undefined for a file that is none of ours. */
export function makerOf(name: string): number | undefined {
  const pid = pattern.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}
