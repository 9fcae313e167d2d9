import { parseArgs, type ParseArgsConfig } from 'node:util';
import { addressCommand, messageCommand, placeCommand } from './commands.ts';
import { CardsError } from './cards-error.ts';
import { calibrationCommand, stripCommand, underlayCommand } from './sheet-commands.ts';
import { usage } from './usage.ts';

/** The same typesetting and the same PDF as on the screen, from a terminal. */
type Values = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly needed: readonly string[];
  readonly run: (values: Values) => Promise<void>;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const said = (values: Values, name: string): string => String(values[name] ?? '');
const maybe = (values: Values, name: string): string | undefined => (values[name] === undefined ? undefined : said(values, name));

const commands: Readonly<Record<string, Command>> = {
  address: {
    options: { guests: text, out: text, profile: text, boxes: flag, kind: text, style: text, labels: text, first: text, glyphs: text, seal: text }, needed: ['guests', 'out'],
    run: (values) => addressCommand({
      guests: said(values, 'guests'), out: said(values, 'out'), profile: maybe(values, 'profile'), boxes: values['boxes'] === true,
      kind: maybe(values, 'kind'), style: maybe(values, 'style'), labels: maybe(values, 'labels'), first: maybe(values, 'first'), glyphs: maybe(values, 'glyphs'), seal: maybe(values, 'seal'),
    }),
  },
  message: {
    options: { text, style: text, font: text, out: text, seed: text, strength: text, writing: text, size: text, grey: text, glyphs: text, picture: text, seal: text }, needed: ['text', 'style', 'font', 'out'],
    run: (values) => messageCommand({
      text: said(values, 'text'), style: said(values, 'style'), font: said(values, 'font'), out: said(values, 'out'), seed: maybe(values, 'seed'),
      strength: maybe(values, 'strength'), writing: maybe(values, 'writing'), size: maybe(values, 'size'), grey: maybe(values, 'grey'), glyphs: maybe(values, 'glyphs'), picture: maybe(values, 'picture'), seal: maybe(values, 'seal'),
    }),
  },
  calibration: {
    options: { out: text, profile: text, side: text, readings: text, turned: flag }, needed: [],
    run: (values) => calibrationCommand({ out: maybe(values, 'out'), profile: maybe(values, 'profile'), side: maybe(values, 'side'), readings: maybe(values, 'readings'), turned: values['turned'] === true }),
  },
  underlay: {
    options: { out: text, paper: text, writing: text, pitch: text }, needed: ['out'],
    run: (values) => underlayCommand({ out: said(values, 'out'), paper: maybe(values, 'paper'), writing: maybe(values, 'writing'), pitch: maybe(values, 'pitch') }),
  },
  strip: {
    options: { out: text, font: text, text }, needed: ['out'],
    run: (values) => stripCommand({ out: said(values, 'out'), font: maybe(values, 'font'), text: maybe(values, 'text') }),
  },
  place: {
    options: { text, font: text, size: text, measure: text, writing: text, glyphs: text }, needed: ['text', 'font', 'size', 'measure', 'writing'],
    run: (values) => placeCommand({ text: said(values, 'text'), font: said(values, 'font'), size: said(values, 'size'), measure: said(values, 'measure'), writing: said(values, 'writing'), glyphs: maybe(values, 'glyphs') }),
  },
};

async function runCards(words: readonly string[]): Promise<void> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) throw new CardsError(usage);
    process.stdout.write(usage);
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CardsError(`unknown command ${name}; there are: ${Object.keys(commands).join(', ')}`);
  const values = readOptions(rest, command);
  if (values['help'] === true) {
    process.stdout.write(usage);
    return;
  }
  for (const option of command.needed) if (values[option] === undefined || values[option] === '') throw new CardsError(`${name} needs --${option}`);
  await command.run(values);
}

function readOptions(words: readonly string[], command: Command): Values {
  try {
    return parseArgs({ args: [...words], options: { ...command.options, help: { type: 'boolean', short: 'h' } }, strict: true, allowPositionals: false }).values as Values;
  } catch (error) {
    // parseArgs speaks of exactly what the caller typed.
    throw new CardsError(error instanceof Error ? error.message : String(error));
  }
}

try {
  await runCards(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CardsError)) throw error;
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = 2;
}
