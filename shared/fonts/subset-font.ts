import { err, ok, type Result } from '#shared/lib/result';

/**
 * Makes a fresh instance of `harfbuzzjs/dist/harfbuzz-subset.wasm`: `() => new WebAssembly.Instance(module, {}).exports`. Handed in, because
 * how bytes are fetched and compiled is the caller's business. Each font gets an instance of its own: the heap is fixed at 65 MB and the
 * fourth 8 MB font would not fit.
 */
export type InstantiateSubsetter = () => Readonly<Record<string, unknown>>;

export type SubsetFontError = { readonly kind: 'subset-failed'; readonly reason: string };

// hb-subset.h of HarfBuzz 15.
const NO_HINTING = 0x1;
const RETAIN_GIDS = 0x2;
const NO_LAYOUT_CLOSURE = 0x200;
const DROP_TABLE_TAG = 3;
const WRITABLE = 2;

/** What a PDF never reads of an embedded TrueType font: glyphs are named by id and placed by the page. */
const droppedTables = [
  'GSUB', 'GPOS', 'GDEF', 'BASE', 'JSTF', 'name', 'OS/2', 'post', 'cmap', 'vhea', 'vmtx', 'VORG', 'gasp', 'DSIG', 'kern', 'STAT', 'meta', 'VDMX', 'hdmx', 'LTSH',
];

type Call = (...values: readonly number[]) => number;

interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly call: (name: string, ...values: readonly number[]) => number;
}

/** A TrueType file with only these glyphs, each keeping its id, without layout tables: what is embedded in a PDF. */
export function subsetFont(bytes: Uint8Array, glyphIds: Iterable<number>, instantiate: InstantiateSubsetter): Result<Uint8Array, SubsetFontError> {
  const subsetter = open(instantiate());
  const { memory, call } = subsetter;
  // malloc answers 0 and does not throw when the heap is full.
  const place = call('malloc', bytes.length);
  if (place === 0) return err({ kind: 'subset-failed', reason: `no room for a font of ${bytes.length} bytes` });
  new Uint8Array(memory.buffer).set(bytes, place);
  const blob = call('hb_blob_create', place, bytes.length, WRITABLE, 0, 0);
  const face = call('hb_face_create', blob, 0);
  const input = prepareInput(subsetter, glyphIds);
  const subset = input === 0 ? 0 : call('hb_subset_or_fail', face, input);
  if (subset === 0) return err({ kind: 'subset-failed', reason: 'the font could not be reduced' });
  const file = call('hb_face_reference_blob', subset);
  const length = call('hb_blob_get_length', file);
  if (length === 0) return err({ kind: 'subset-failed', reason: 'the reduced font is empty' });
  // A copy: the memory belongs to the instance, which is dropped here with everything in it.
  return ok(new Uint8Array(memory.buffer).slice(call('hb_blob_get_data', file, 0), call('hb_blob_get_data', file, 0) + length));
}

function open(exports: Readonly<Record<string, unknown>>): Subsetter {
  const call = (name: string, ...values: readonly number[]) => {
    const target = exports[name];
    if (typeof target !== 'function') throw new Error(`harfbuzz-subset.wasm has no ${name}`);
    return (target as Call)(...values);
  };
  call('_initialize');
  return { memory: exports['memory'] as Subsetter['memory'], call };
}

function prepareInput({ call }: Subsetter, glyphIds: Iterable<number>): number {
  const input = call('hb_subset_input_create_or_fail');
  if (input === 0) return 0;
  const wanted = call('hb_subset_input_glyph_set', input);
  for (const glyphId of glyphIds) call('hb_set_add', wanted, glyphId);
  const dropped = call('hb_subset_input_set', input, DROP_TABLE_TAG);
  for (const table of droppedTables) call('hb_set_add', dropped, tagNumber(table));
  call('hb_subset_input_set_flags', input, NO_HINTING | RETAIN_GIDS | NO_LAYOUT_CLOSURE);
  return input;
}

const tagNumber = (tag: string): number => [...tag.padEnd(4)].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0);
