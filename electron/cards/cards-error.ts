/** Something the person at the terminal can put right: said in one line, exit code 2, nothing written. */
export class CardsError extends Error {}
