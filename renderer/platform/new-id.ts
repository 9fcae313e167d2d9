import { v7 } from 'uuid';

/** UUIDv7: unique without asking anybody, and sorted by the time of making, which keeps the tables of the book in the order of writing. */
export const newId = (): string => v7();
