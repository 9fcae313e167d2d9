/** Pictures and bytes inside rows, as text and back: `{ "$picture": "image/jpeg", "base64": … }`, `{ "$bytes": … }`. Everything else passes through. */

/** Rows without any, which is nearly all of them, are handed on as they are: waiting for each field of 200,000 visits would take longer than all the rest. */
export const encodePictures = (rows: readonly unknown[]): Promise<unknown[]> => Promise.all(rows.map((row) => (isPlain(row) ? row : encoded(row))));

/** Whether JSON can say it. */
function isPlain(value: unknown): boolean {
  if (!isRecord(value)) return true;
  return isMade(value, Array, Object) && Object.values(value).every(isPlain);
}

const isMade = (value: object, ...makers: readonly Function[]): boolean => makers.some((maker) => value.constructor === maker);

async function encoded(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { $picture: value.type, base64: new Uint8Array(await value.arrayBuffer()).toBase64() };
  if (value instanceof Uint8Array) return { $bytes: new Uint8Array(value).toBase64() };
  if (Array.isArray(value)) return Promise.all(value.map(encoded));
  if (!isRecord(value)) return value;
  // A date or a map would become something else in silence.
  if (!isMade(value, Object)) throw new Error(`a backup cannot carry ${value.constructor.name}`);
  const fields = await Promise.all(Object.entries(value).map(async ([key, field]) => [key, await encoded(field)] as const));
  return Object.fromEntries(fields);
}

export const decodePictures = (rows: readonly unknown[]): unknown[] => rows.map(decoded);

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return decodePictures(value);
  if (!isRecord(value)) return value;
  const { $picture: type, base64, $bytes: bytes } = value;
  if (typeof type === 'string' && typeof base64 === 'string') return new Blob([Uint8Array.fromBase64(base64)], { type });
  if (typeof bytes === 'string') return Uint8Array.fromBase64(bytes);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, decoded(field)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
