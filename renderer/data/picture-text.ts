/** Pictures inside rows, as text and back: `{ "$picture": "image/jpeg", "base64": … }`. Everything else passes through. */

export const encodePictures = (rows: readonly unknown[]): Promise<unknown[]> => Promise.all(rows.map(encoded));

async function encoded(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { $picture: value.type, base64: new Uint8Array(await value.arrayBuffer()).toBase64() };
  if (Array.isArray(value)) return encodePictures(value);
  if (!isRecord(value)) return value;
  const fields = await Promise.all(Object.entries(value).map(async ([key, field]) => [key, await encoded(field)] as const));
  return Object.fromEntries(fields);
}

export const decodePictures = (rows: readonly unknown[]): unknown[] => rows.map(decoded);

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return decodePictures(value);
  if (!isRecord(value)) return value;
  const { $picture: type, base64 } = value;
  if (typeof type === 'string' && typeof base64 === 'string') return new Blob([Uint8Array.fromBase64(base64)], { type });
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, decoded(field)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
