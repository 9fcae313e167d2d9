/** `node test/support/generate-name-readings.ts LEX_3_1.csv Noun.name.csv`: writes the dictionary of names. Its sources are in no npm package (assets/name-readings/README.md). */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { nameReadingsMark } from '#shared/address/name-readings';

const folder = join(import.meta.dirname, '../../assets/name-readings');
type Kind = 'surname' | 'given';
/** Name → reading → cost; the lower the likelier. */
type Costs = ReadonlyMap<Kind, Map<string, Map<string, number>>>;

const costs: Costs = new Map([['surname', new Map()], ['given', new Map()]]);
const hiragana = (kana: string): string => kana.replace(/[\u30a1-\u30f6]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));

interface Entry { readonly kind: Kind; readonly name: string; readonly kana: string; readonly cost: number }

function add({ kind, name, kana, cost }: Entry): void {
  if (!/\p{Script=Han}/u.test(name) || !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6}$/u.test(name) || !/^[\u30a1-\u30f6ー]+$/u.test(kana)) return;
  const names = costs.get(kind);
  const readings = names?.get(name) ?? new Map<string, number>();
  const reading = hiragana(kana);
  readings.set(reading, Math.min(readings.get(reading) ?? Infinity, cost));
  names?.set(name, readings);
}

/** UniDic: the kana as they are written stand in column 25. */
async function readUnidic(file: string): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (!line.includes('固有名詞,人名,')) continue;
    const cells = line.split(',');
    if (cells[6] === '人名' && (cells[7] === '姓' || cells[7] === '名')) {
      add({ kind: cells[7] === '姓' ? 'surname' : 'given', name: cells[0] ?? '', kana: cells[24] ?? '', cost: Number(cells[3]) });
    }
  }
}

/** IPADIC is weighed behind UniDic, but its own names count, and so do its readings where it is sure (渡辺: わたなべ 1650, わたべ 9896). */
const behind = 3_000;

function readIpadic(file: string): void {
  for (const line of new TextDecoder('euc-jp').decode(readFileSync(file)).split('\n')) {
    const [name = '', , , cost = '', , , , kind, , , , kana = ''] = line.split(',');
    if (kind === '姓' || kind === '名') add({ kind: kind === '姓' ? 'surname' : 'given', name, kana, cost: Number(cost) + behind });
  }
}

/** Names given since 2005, which both dictionaries are too old for, most usual reading first: `陽葵 ひまり ひなた`. They go before what the dictionaries say. */
function readNewer(): void {
  for (const line of readFileSync(join(import.meta.dirname, 'newer-given-names.txt'), 'utf8').split('\n').filter((line) => line !== '')) {
    const [name = '', ...readings] = line.split(' ');
    const known = costs.get('given')?.get(name) ?? new Map<string, number>();
    for (const [at, reading] of readings.entries()) known.set(reading, at - 100_000);
    costs.get('given')?.set(name, known);
  }
}

const linesOf = (kind: Kind): readonly string[] => [...costs.get(kind) ?? []]
  .map(([name, readings]) => `${name}\t${[...readings].toSorted((a, b) => a[1] - b[1]).map(([reading]) => reading).join(' ')}`)
  .toSorted((a, b) => (a.split('\t')[1] ?? '').localeCompare(b.split('\t')[1] ?? '', 'ja'));

const [lexicon = '', nouns = ''] = process.argv.slice(2);
await readUnidic(lexicon);
readIpadic(nouns);
readNewer();
const [surnames, given] = [linesOf('surname'), linesOf('given')];
const packed = gzipSync(`${[`${nameReadingsMark}\t${surnames.length}\t${given.length}`, ...surnames, ...given].join('\n')}\n`, { level: 9 });
writeFileSync(join(folder, 'name-readings.txt.gz'), packed);
console.log(`${surnames.length} surnames, ${given.length} given names, ${packed.length} bytes`);
