const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]+$/u;

/** Zero-width, control and direction characters: nothing to draw, and no room to leave for it. */
export const isInvisible = (grapheme: string): boolean => invisible.test(grapheme);
