export interface CloneText {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * Structured clone over a channel of text, as Electron's ipc does it: Map, Set, Date, BigInt, bytes, cycles, errors; everything else is refused.
 * This function's source also runs in the page (page-worlds.ts), so it may use nothing from outside itself.
 */
export function makeCloneText(toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array): CloneText {
  type Coded = { readonly $: string; readonly v: unknown; readonly t?: string };
  type Constructor = new (...given: never[]) => unknown;
  const refuse = (value: unknown): never => { throw new DOMException(`${Object.prototype.toString.call(value)} could not be cloned.`, 'DataCloneError'); };
  const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
  const isView = (value: unknown): value is ArrayBufferView => ArrayBuffer.isView(value);

  const primitives: Record<string, (value: never) => unknown> = {
    string: (value: string) => value,
    boolean: (value: boolean) => value,
    number: (value: number) => (Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }),
    undefined: () => ({ $: 'undefined' }),
    bigint: (value: bigint) => ({ $: 'bigint', v: String(value) }),
    function: refuse,
    symbol: refuse,
  };

  const encode = (root: unknown): string => {
    const seen = new Map<unknown, number>();
    const objects: Record<string, (value: never) => unknown> = {
      Array: (value: unknown[]) => ({ $: 'array', v: Array.from(value, walk) }),
      Date: (value: Date) => ({ $: 'date', v: value.getTime() }),
      RegExp: (value: RegExp) => ({ $: 'pattern', v: [value.source, value.flags] }),
      Map: (value: Map<unknown, unknown>) => ({ $: 'map', v: [...value].map(([key, entry]) => [walk(key), walk(entry)]) }),
      Set: (value: Set<unknown>) => ({ $: 'set', v: [...value].map(walk) }),
      ArrayBuffer: (value: ArrayBuffer) => ({ $: 'buffer', v: toBase64(new Uint8Array(value)) }),
      Error: (value: Error) => ({ $: 'error', v: [value.name, value.message] }),
      Object: (value: Record<string, unknown>) => ({ $: 'object', v: Object.fromEntries(Object.keys(value).map((key) => [key, walk(value[key])])) }),
    };
    function walk(value: unknown): unknown {
      if (value === null) return null;
      if (typeof value !== 'object') return primitives[typeof value]?.(value as never);
      const before = seen.get(value);
      if (before !== undefined) return { $: 'again', v: before };
      seen.set(value, seen.size);
      if (isView(value)) return { $: 'view', t: tagOf(value), v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
      return (objects[tagOf(value)] ?? refuse)(value as never);
    }
    return JSON.stringify(walk(root));
  };

  const decode = (text: string): unknown => {
    const made: unknown[] = [];
    const keep = <T>(value: T): T => {
      made.push(value);
      return value;
    };
    const makers: Record<string, (value: never, type: string) => unknown> = {
      number: (value: string) => Number(value),
      undefined: () => undefined,
      bigint: (value: string) => BigInt(value),
      again: (value: number) => made[value],
      array: (value: unknown[]) => fill(keep([] as unknown[]), (list) => { for (const entry of value) list.push(walk(entry)); }),
      date: (value: number) => keep(new Date(value)),
      pattern: ([source, flags]: [string, string]) => keep(new RegExp(source, flags)),
      map: (value: [unknown, unknown][]) => fill(keep(new Map()), (map) => { for (const [key, entry] of value) map.set(walk(key), walk(entry)); }),
      set: (value: unknown[]) => fill(keep(new Set()), (set) => { for (const entry of value) set.add(walk(entry)); }),
      buffer: (value: string) => keep(fromBase64(value).buffer),
      view: (value: string, type: string) => {
        const bytes = fromBase64(value);
        if (type === 'Uint8Array') return keep(bytes);
        const View = (globalThis as unknown as Record<string, new (buffer: ArrayBufferLike) => unknown>)[type];
        return View === undefined ? refuse(type) : keep(new View(bytes.buffer));
      },
      error: ([name, message]: [string, string]) => {
        const Named = (globalThis as unknown as Record<string, Constructor & { prototype: unknown }>)[name];
        return keep(Named?.prototype instanceof Error ? new (Named as new (message: string) => Error)(message) : new Error(message));
      },
      object: (value: Record<string, unknown>) => fill(keep({} as Record<string, unknown>), (object) => {
        for (const key of Object.keys(value)) Object.defineProperty(object, key, { value: walk(value[key]), writable: true, enumerable: true, configurable: true });
      }),
    };
    const fill = <T>(target: T, act: (target: T) => void): T => {
      act(target);
      return target;
    };
    function walk(entry: unknown): unknown {
      if (entry === null || typeof entry !== 'object') return entry;
      const coded = entry as Coded;
      const make = makers[coded.$];
      return make === undefined ? refuse(entry) : make(coded.v as never, coded.t ?? '');
    }
    return walk(JSON.parse(text));
  };
  return { encode, decode };
}

export const cloneText = makeCloneText(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => Uint8Array.from(Buffer.from(text, 'base64')),
);
