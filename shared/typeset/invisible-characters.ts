const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]+$/u;

/** Zero-width, control and direction characters: nothing to draw, and no room to leave for it. A tab is blank and has room. */
export const isInvisible = (grapheme: string): boolean => grapheme !== '\t' && invisible.test(grapheme);
