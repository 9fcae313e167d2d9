/** Placed in the last branch of a switch: the compiler complains there when a new kind was added elsewhere. */
export function assertNever(value: never): never {
  throw new Error(`a case was forgotten: ${JSON.stringify(value)}`);
}
