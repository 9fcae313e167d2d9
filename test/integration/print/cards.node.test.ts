import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPages } from '../../support/rendered-page.ts';

const program = resolve(import.meta.dirname, '../../../electron/cards/cards.ts');
let folder = '';

function cards(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const textOf = async (name: string): Promise<readonly string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(join(folder, name)))), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s/g, ''));
};

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'goencho-cards-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('cards --help', () => {
  it('explains every command', () => {
    const { status, stdout } = cards('--help');
    expect(status).toBe(0);
    for (const word of ['address --guests', 'message --text', 'place --text', 'klee-one', 'hand|tracing|type']) expect(stdout).toContain(word);
  });
});

describe('cards address', () => {
  const table = '姓,名,敬称,郵便番号,住所,建物,会社,部署,役職,連名\n髙﨑,誠,,635-0095,奈良県葛\u{E0100}城市忍海1-1-1,ABCビル3F,,,,花子;佐藤 小百合 先生\n,,,〒104-0061,東京都中央区銀座4-1-2,,株式会社山田商店,,,\n';

  it('makes one page a row, in order', async () => {
    const { status, stderr } = cards('address', '--guests', file('guests.csv', table), '--out', 'address.pdf');
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'note: row 2 (髙﨑 誠): 葛\u{E0100} is drawn in the fallback font\n' });
    const [first, second] = await textOf('address.pdf');
    expect(first).toMatch(/^6350095奈良県葛\u{E0100}城市忍海一ー一ー一ＡＢＣビル３Ｆ髙﨑誠様花子様佐藤小百合先生$/u);
    expect(second).toMatch(/^1040061東京都中央区銀座四ー一ー二株式会社山田商店御中$/);
  });

  it('reads English headings and Shift_JIS', async () => {
    // 姓,名,住所 / 山田,太郎,東京都千代田区1-1 as Japanese Excel writes it.
    const sjis = Uint8Array.from('90a92c96bc2c8f5a8f8a0d0a8e5293632c91be98592c938c8b9e937390e791e393638be6312d310d0a'.match(/../g)!, (pair) => parseInt(pair, 16));
    expect(cards('address', '--guests', file('sjis.csv', sjis), '--out', 'sjis.pdf').status).toBe(0);
    expect((await textOf('sjis.pdf'))[0]).toBe('東京都千代田区一ー一山田太郎様');
    expect(cards('address', '--guests', file('en.csv', 'Last name,First name,Address\n山田,太郎,東京都千代田区1-1'), '--out', 'en.pdf').status).toBe(0);
    expect(await textOf('en.pdf')).toEqual(await textOf('sjis.pdf'));
  });

  it('takes sender and offset from the profile, and draws boxes when asked', async () => {
    file('profile.json', JSON.stringify({ address: { right: 2, down: 1 }, sender: { name: '割烹さくら', address: { postalCode: '〒604-8005', street: '京都市1-2', building: '' } } }));
    expect(cards('address', '--guests', file('one.csv', '氏名,郵便番号,住所\n山田 太郎,1111111,東京都\n'), '--profile', 'profile.json', '--boxes', '--out', 'profile.pdf').status).toBe(0);
    expect((await textOf('profile.pdf'))[0]).toBe('1111111東京都山田太郎様京都市一ー二割烹さくら6048005');
    const [page] = await renderPages(new Uint8Array(readFileSync(join(folder, 'profile.pdf'))), { channel: 2 });
    expect(page!.extent(40, 5, 100, 30)!.left).toBeCloseTo(43.8 + 2, 0);
    expect(page!.extent(40, 5, 100, 30)!.top).toBeCloseTo(11.5 + 1, 0);
  });

  it('does not write over a guest list that was named as the output by a slip', () => {
    const guests = file('slip.csv', '姓\n山田\n');
    const { status, stderr } = cards('address', '--guests', guests, '--out', 'slip.csv');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('no PDF') as string });
    expect(readFileSync(join(folder, 'slip.csv'), 'utf8')).toBe('姓\n山田\n');
  });

  it.each([
    ['no such file', 'nowhere.csv', null, 'there is no such file'],
    ['a folder', '.', null, 'folder'],
    ['an empty file', 'bad.csv', '', 'no column for a name'],
    ['a heading alone', 'bad.csv', '姓,名\n', 'no guests'],
    ['a heading without names', 'bad.csv', '色,数\n赤,1\n', 'no column for a name'],
    ['an empty row', 'bad.csv', '姓,名\n山田,太郎\n\n鈴木,花子\n', 'row 3 is empty'],
    ['a row of commas', 'bad.csv', '姓,名\n山田,太郎\n,\n', 'row 3 is empty'],
    ['a row without a name', 'bad.csv', '姓,名,住所\n,,東京都\n', 'is missing'],
    ['too many cells', 'bad.csv', '姓,名\n山田,太郎,東京都,1-2\n', 'row 2 has 4 cells'],
    ['an open quote', 'bad.csv', '姓,名\n"山田,太郎\n', 'row 2'],
    ['a postal code of six digits', 'bad.csv', '姓,郵便番号\n山田,123456\n', 'no postal code of seven digits'],
    ['six joint names', 'bad.csv', '姓,連名\n山田,一;二;三;四;五;六\n', 'more than four'],
    ['a name of 41 letters', 'bad.csv', `姓,名\nLi,${'a'.repeat(41)}\n`, 'givenName is too long'],
    ['an unknown honorific', 'bad.csv', '姓,敬称\n山田,閣下様\n', 'unknown honorific'],
    ['a character that no font has', 'bad.csv', '姓\n山\u{10FFFD}\n', 'U+10FFFD'],
    ['a binary file', 'bad.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0, 0, 1]), 'not a text file'],
  ])('refuses %s: exit 2, a reason, nothing written', (_, name, content, reason) => {
    if (content !== null) file(name, content);
    const { status, stderr, stdout } = cards('address', '--guests', name, '--out', 'refused.pdf');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('    at ');
    expect(readdirSync(folder).filter((left) => left.includes('refused'))).toEqual([]);
  });

  it.each([
    ['not JSON', '{', 'is not JSON'], ['a misspelt key', '{"adress":{}}', 'adress'], ['too far', '{"address":{"right":99,"down":0}}', 'is too large'],
  ])('refuses a profile that is %s', (_, content, reason) => {
    const { status, stderr } = cards('address', '--guests', file('one.csv', '姓\n山田\n'), '--profile', file('bad.json', content), '--out', 'refused.pdf');
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });

  it('knows the stock, the ways of writing numbers, 方 and a seal', async () => {
    const guests = file('kinds.csv', '姓,名,郵便番号,住所,方\n山田,太郎,1040061,銀座4-1-2,佐藤\n');
    const seal = file('seal.png', readFileSync(resolve(import.meta.dirname, '../../../assets/icons/32x32.png')));
    expect(cards('address', '--guests', guests, '--kind', 'plain', '--style', 'full', '--seal', seal, '--out', 'kinds.pdf')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect((await textOf('kinds.pdf'))[0]).toBe('1040061銀座四丁目一番二号佐藤様方山田太郎様郵便はがき');
    expect(cards('address', '--guests', guests, '--kind', 'official', '--out', 'kinds.pdf').status).toBe(0);
    expect((await textOf('kinds.pdf'))[0]).toBe('1040061銀座四ー一ー二佐藤様方山田太郎様');
  });

  it('makes label sheets, from the label that is asked for', async () => {
    const guests = file('labels.csv', `姓,郵便番号,住所\n${'山田,1040061,銀座4-1-2\n'.repeat(13)}`);
    expect(cards('address', '--guests', guests, '--labels', '12', '--out', 'labels.pdf').status).toBe(0);
    const [first, second] = await textOf('labels.pdf');
    expect(first).toBe('〒104-0061銀座4-1-2山田様'.repeat(12));
    expect(second).toBe('〒104-0061銀座4-1-2山田様');
    expect(cards('address', '--guests', guests, '--labels', '24', '--first', '13', '--out', 'labels.pdf').status).toBe(0);
    expect(await textOf('labels.pdf')).toHaveLength(2);
  });

  it.each([
    ['an unknown stock', ['--kind', 'letter'], 'unknown kind letter'], ['an unknown way of numbers', ['--style', 'hand'], 'unknown style hand'], ['labels that do not exist', ['--labels', '13'], 'there are: 12, 24'],
    ['a label beyond the sheet', ['--labels', '12', '--first', '13'], '1 to 12'], ['a label without a sheet', ['--first', '2'], '--labels'], ['a seal that is none', ['--seal', 'one.csv'], 'neither JPEG nor PNG'], ['a seal that is not there', ['--seal', 'no.png'], 'no such file'],
  ])('refuses %s', (_, words, reason) => {
    const { status, stderr } = cards('address', '--guests', file('one.csv', '姓\n山田\n'), '--out', 'refused.pdf', ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(readdirSync(folder)).not.toContain('refused.pdf');
  });

  it('leaves an older file as it was when something is wrong', () => {
    file('kept.pdf', '%PDF-old');
    expect(cards('address', '--guests', file('bad.csv', '姓\n\n\n山田'), '--out', 'kept.pdf').status).toBe(2);
    expect(readFileSync(join(folder, 'kept.pdf'), 'utf8')).toBe('%PDF-old');
    expect(cards('address', '--guests', file('one.csv', '姓\n山田\n'), '--out', 'kept.pdf').status).toBe(0);
    expect(readFileSync(join(folder, 'kept.pdf'), 'latin1')).toMatch(/^%PDF-1/);
  });

  it('says where it cannot write', () => {
    const { status, stderr } = cards('address', '--guests', file('one.csv', '姓\n山田\n'), '--out', 'no/such/folder.pdf');
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot write') as string });
  });
});

describe('cards message', () => {
  const text = '先日はありがとうございました。\n髙﨑様のお席をご用意しております。';

  it.each(['tracing', 'hand', 'type'])('makes one page in style %s', async (style) => {
    expect(cards('message', '--text', file('text.txt', text), '--style', style, '--font', 'klee-one', '--out', `${style}.pdf`)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await textOf(`${style}.pdf`)).toEqual([text.replace('\n', '')]);
  });

  it('the same seed is the same hand, another seed another', () => {
    const bytes = (name: string, ...seed: readonly string[]) => {
      cards('message', '--text', file('text.txt', text), '--style', 'hand', '--font', 'klee-one', '--out', name, ...seed);
      return readFileSync(join(folder, name));
    };
    expect(bytes('a.pdf', '--seed', '1')).toEqual(bytes('b.pdf', '--seed', '1'));
    expect(bytes('a.pdf', '--seed', '1')).not.toEqual(bytes('b.pdf', '--seed', '2'));
    expect(bytes('a.pdf')).toEqual(bytes('b.pdf'));
  });

  it.each([
    ['an unknown style', ['--style', 'brush', '--font', 'klee-one'], 'unknown style'],
    ['an unknown font', ['--style', 'type', '--font', 'arial'], 'unknown font'],
    ['a missing option', ['--style', 'type'], 'needs --font'],
    ['an unknown option', ['--style', 'type', '--font', 'klee-one', '--colour', 'red'], '--colour'],
    ['a stray word', ['--style', 'type', '--font', 'klee-one', 'more'], 'more'],
  ])('refuses %s', (_, words, reason) => {
    const { status, stderr } = cards('message', '--text', file('text.txt', text), '--out', 'refused.pdf', ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(readdirSync(folder)).not.toContain('refused.pdf');
  });

  it.each([['an empty text', ' \n'], ['too long a text', 'あ'.repeat(5000)]])('refuses %s', (_, content) => {
    expect(cards('message', '--text', file('bad.txt', content), '--style', 'type', '--font', 'klee-one', '--out', 'refused.pdf').status).toBe(2);
    expect(readdirSync(folder)).not.toContain('refused.pdf');
  });
});

describe('cards message, in other ways', () => {
  it('writes across, weaker, smaller, with picture and seal', () => {
    const picture = file('picture.png', readFileSync(resolve(import.meta.dirname, '../../../assets/icons/64x64.png')));
    const text = file('text.txt', '先日はありがとうございました。');
    expect(cards('message', '--text', text, '--style', 'hand', '--font', 'klee-one', '--writing', 'horizontal', '--strength', 'light', '--size', 'small', '--picture', picture, '--seal', picture, '--out', 'looks.pdf')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(cards('message', '--text', text, '--style', 'tracing', '--font', 'klee-one', '--grey', '0.84', '--out', 'looks.pdf').status).toBe(0);
  });
  it.each([[['--strength', 'wild'], 'light, medium, strong'], [['--writing', 'round'], 'vertical, horizontal'], [['--size', 'huge'], 'small, medium, large'], [['--grey', '2'], '--grey'], [['--grey', '0.5'], '0.8 to 0.85'], [['--picture', 'text.txt'], 'neither JPEG nor PNG']])('refuses %j', (words, reason) => {
    const { status, stderr } = cards('message', '--text', file('text.txt', '御礼'), '--style', 'tracing', '--font', 'klee-one', '--out', 'refused.pdf', ...words);
    expect({ status, said: stderr.includes(reason) }).toEqual({ status: 2, said: true });
  });
});

describe('cards calibration, underlay, strip', () => {
  it('makes each of them', async () => {
    for (const words of [['calibration'], ['underlay', '--paper', 'a4', '--pitch', '9'], ['underlay', '--paper', 'card', '--writing', 'horizontal'], ['strip'], ['strip', '--font', 'klee-one', '--text', file('text.txt', '御礼')]]) {
      expect(cards(...words, '--out', 'sheet.pdf')).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(await renderPages(new Uint8Array(readFileSync(join(folder, 'sheet.pdf'))), { dpi: 40 })).toHaveLength(1);
    }
  });
  it('turns readings into a part of the profile, which the next sheet then takes', () => {
    const { status, stdout } = cards('calibration', '--readings', '10.3,9.5,9.7,10.5');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ address: { right: -0.3, down: 0.5, rotated: false, scaleAcross: 100, scaleAlong: 100 } });
    file('read.json', stdout);
    expect(cards('calibration', '--profile', 'read.json', '--out', 'sheet.pdf').status).toBe(0);
    expect(JSON.parse(cards('calibration', '--profile', 'read.json', '--readings', '10,10,10,10', '--turned').stdout)).toEqual({ address: { right: 0.3, down: -0.5, rotated: true, scaleAcross: 100, scaleAlong: 100 } });
  });
  it.each([
    [['calibration'], '--out or --readings'], [['calibration', '--readings', '10,10'], 'four numbers'], [['calibration', '--readings', '5,10,5,10'], 'fit to page'], [['calibration', '--readings', '10,x,10,10'], '--readings'],
    [['underlay', '--paper', 'b5', '--out', 'x.pdf'], 'card, a4'], [['underlay', '--pitch', '1', '--out', 'x.pdf'], '--pitch'], [['underlay'], 'needs --out'], [['strip', '--font', 'arial', '--out', 'x.pdf'], 'unknown font'],
  ])('refuses %j', (words, reason) => {
    const { status, stdout, stderr } = cards(...words);
    expect({ status, stdout, said: stderr.includes(reason) }).toEqual({ status: 2, stdout: '', said: true });
  });
});

describe('cards place', () => {
  const place = (text: string, ...words: readonly string[]) => cards('place', '--text', file('place.txt', text), ...words);
  const usual = ['--font', 'klee-one', '--size', '12', '--measure', '5', '--writing', 'vertical'];

  it('prints one object per placed cluster', () => {
    const { status, stdout } = place('「東京」へ12日、Tokyoで。葛\u{E0100}', ...usual);
    expect(status).toBe(0);
    const clusters = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(clusters.map((cluster) => cluster['text'])).toEqual(['「', '東', '京', '」', 'へ', '12', '日', '、', 'Tokyo', 'で', '。', '葛\u{E0100}']);
    expect(clusters[0]).toMatchObject({ line: 0, position: 0, advance: 1, rotation: 0, font: 'klee-one' });
    expect(clusters.find((cluster) => cluster['text'] === 'Tokyo')).toMatchObject({ rotation: 90, position: 0 });
    expect(clusters.at(-1)).toMatchObject({ font: 'noto-serif-jp' });
    for (const cluster of clusters) {
      expect(Object.keys(cluster)).toEqual(['text', 'line', 'position', 'advance', 'rotation', 'glyphIds', 'font']);
      expect((cluster['glyphIds'] as readonly number[]).length).toBeGreaterThan(0);
    }
  });

  it('sets horizontally too, and an empty text is an empty list', () => {
    expect((JSON.parse(place('日本語', '--font', 'noto-serif-jp', '--size', '10.5', '--measure', '2', '--writing', 'horizontal').stdout) as readonly { line: number }[]).map(({ line }) => line)).toEqual([0, 0, 1]);
    expect(JSON.parse(place('', ...usual).stdout)).toEqual([]);
  });

  it('says which character no font has', () => {
    const { status, stdout, stderr } = place('あ\u{10FFFD}', ...usual);
    expect(status).toBe(0);
    expect(stderr).toContain('missing-glyph');
    expect((JSON.parse(stdout) as readonly { font: string | null }[]).at(-1)).toMatchObject({ font: null, glyphIds: [] });
  });

  it.each([
    ['no number', ['--font', 'klee-one', '--size', 'big', '--measure', '5', '--writing', 'vertical'], '--size'],
    ['a negative size', ['--font', 'klee-one', '--size=-3', '--measure', '5', '--writing', 'vertical'], '--size'],
    ['half an em', ['--font', 'klee-one', '--size', '12', '--measure', '0.5', '--writing', 'vertical'], '--measure'],
    ['an endless measure', ['--font', 'klee-one', '--size', '12', '--measure', 'Infinity', '--writing', 'vertical'], '--measure'],
    ['a third direction', ['--font', 'klee-one', '--size', '12', '--measure', '5', '--writing', 'diagonal'], 'unknown writing'],
    ['an unknown font', ['--font', 'toString', '--size', '12', '--measure', '5', '--writing', 'vertical'], 'unknown font'],
  ])('refuses %s', (_, words, reason) => {
    const { status, stdout, stderr } = place('あ', ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });
});

describe('cards: text that came from somewhere', () => {
  const place = (content: string | Uint8Array) => cards('place', '--text', file('any.txt', content), '--font', 'zen-kurenaido', '--size', '12', '--measure', '20', '--writing', 'vertical');
  const message = (content: string | Uint8Array) => cards('message', '--text', file('any.txt', content), '--style', 'hand', '--font', 'yuji-mai', '--out', 'any.pdf');
  const bytes = (...values: readonly number[]) => Uint8Array.from(values);

  it.each([
    ['half a surrogate pair', bytes(0xe3, 0x81, 0x82, 0xed, 0xa0, 0xbd, 0xe3, 0x81, 0x84)], ['EUC-JP', bytes(0xa4, 0xa2, 0xa4, 0xea, 0xa4, 0xac, 0xa4, 0xc8, 0xa4, 0xa6)],
    ['UTF-16', bytes(0xff, 0xfe, 0x42, 0x30, 0x44, 0x30)], ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
  ])('%s is refused and never printed as other characters', (_, content) => {
    for (const { status, stderr } of [place(content), message(content)]) {
      expect(status).toBe(2);
      expect(stderr).toContain('is not a text file');
    }
  });

  it('zero-width and direction characters alone are an empty message', () => {
    expect(message('\u200b\u202e\u2060')).toMatchObject({ status: 2, stderr: expect.stringContaining('no message') as string });
    expect(place('\u200b\u202e').stderr).toContain('invisible-character');
  });

  it('a script that no font has is named, character by character', () => {
    const { status, stderr } = message('שלום');
    expect({ status, named: [...'שלום'].filter((letter) => stderr.includes(letter)).join('') }).toEqual({ status: 2, named: 'שלום' });
  });

  it('5,000 characters are placed, and too many for a card', () => {
    const text = '先日は、ありがとうございました。'.repeat(312);
    expect((JSON.parse(place(text).stdout) as readonly { text: string }[]).map((cluster) => cluster.text).join('')).toBe(text);
    expect(message(text).stderr).toMatch(/\d+ characters too many/);
  });
});

describe('cards: anything else', () => {
  it.each([[[]], [['print']], [['constructor']], [['--version']]])('%j is refused with the list of what there is', (words) => {
    const { status, stderr } = cards(...words);
    expect(status).toBe(2);
    expect(stderr).toMatch(/address.*message.*place/s);
  });

  it('cannot be made to write where it may not', (context) => {
    if (process.getuid?.() === 0) return context.skip('root may write everywhere');
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0o500);
    expect(cards('address', '--guests', file('one.csv', '姓\n山田\n'), '--out', 'closed/a.pdf').status).toBe(2);
  });
});
