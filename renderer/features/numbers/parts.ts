/** The parts of 数字, in the order in which he asks. */
export const parts = ['month', 'voices', 'groups', 'words', 'experiments', 'more'] as const;
export type Part = (typeof parts)[number];
