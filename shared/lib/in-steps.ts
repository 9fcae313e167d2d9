/** Long work in pieces: between two of them the caller may look at the clock, tell how far it is, or give it up. Yields how much was done since the last one. */
export type Steps<Done> = Generator<number, Done, undefined>;

/** So many rows are one step: under a millisecond of the slowest work that is done so. */
const portion = 50;

/** The list, mapped in steps of rows. */
export function* mapInSteps<From, To>(list: readonly From[], map: (item: From, index: number) => To): Steps<readonly To[]> {
  const mapped: To[] = [];
  for (let from = 0; from < list.length; from += portion) {
    const some = list.slice(from, from + portion);
    some.forEach((item, index) => mapped.push(map(item, from + index)));
    yield some.length;
  }
  return mapped;
}

/** All steps at once. */
export function inOneGo<Done>(steps: Steps<Done>): Done {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
