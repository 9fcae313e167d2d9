/** Files of assets/templates that a step may name for its words. */
export const knownTemplates: ReadonlySet<string> = new Set(['thank-you', 'scripts']);
