/**
 * Reads a number the way it is typed at a counter: `12,000`, `１２０００円`, `1万2千` is not read. Null: nothing written. NaN: not a
 * number, which the parser of the model then names.
 */
export function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,、\s¥円名人枚]/g, '').replaceAll(/[−－‐]/g, '-');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
