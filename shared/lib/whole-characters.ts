/** The characters of a text as they are counted and parted by hand: each with its marks and its variation selector, which say which 葛 or 邉 it is. */
export const wholeCharacters = (text: string): readonly string[] => text.match(/[^]\p{Mark}*/gu) ?? [];
