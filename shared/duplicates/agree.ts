/** Two values of one field: `unknown` where either is empty. */
export const agree = (one: string, other: string): boolean => one !== '' && one === other;
export const clash = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;
