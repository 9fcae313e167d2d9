export const copy = 1;
