/** The sheets, as their addresses name them: `#/papers?sheet=week`. */
export const paperNames = ['week', 'calls', 'tonight', 'plan', 'month'] as const;
export type PaperName = (typeof paperNames)[number];
