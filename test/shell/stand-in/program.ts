/** What the command line said: which app, from where, with which switches. Set once by boot.ts before the app runs. */
export interface Program {
  readonly executable: string;
  readonly appPath: string;
  readonly manifest: { readonly name: string; readonly productName?: string; readonly version?: string; readonly main?: string };
  readonly packaged: boolean;
  readonly switches: Map<string, string>;
}

let current: Program | undefined;

export function setProgram(program: Program): void {
  current = program;
}

export function program(): Program {
  if (current === undefined) throw new Error('stand-in: boot.ts has not run');
  return current;
}
