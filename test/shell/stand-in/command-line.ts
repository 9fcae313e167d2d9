export interface CommandLine {
  readonly switches: Map<string, string>;
  /** Files to run first (`-r loader.js`). */
  readonly preloads: readonly string[];
  /** What is left: the app's folder, then the app's own arguments. */
  readonly rest: readonly string[];
}

/** Electron takes every `--switch` before the app; after it only the ones that concern the program itself reach it here. */
const alwaysOurs = /^--(user-data-dir|inspect|remote-debugging-port|remote-debugging-pipe|lang)(=|$)/;

export function readCommandLine(given: readonly string[]): CommandLine {
  const switches = new Map<string, string>();
  const preloads: string[] = [];
  const rest: string[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? '';
    if (argument === '-r' || argument === '--require') {
      index += 1;
      preloads.push(given[index] ?? '');
    } else if (argument.startsWith('--') && (rest.length === 0 || alwaysOurs.test(argument))) {
      const [name = '', ...value] = argument.slice(2).split('=');
      switches.set(name, value.join('='));
    } else rest.push(argument);
  }
  return { switches, preloads, rest };
}
