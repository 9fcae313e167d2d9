/**
 * True while an input method is turning kana into kanji: its Enter, arrows and Escape belong to the input method. Key code 229 covers
 * the Enter that ends a composition, where some systems have already cleared `isComposing`.
 */
export function isComposing(event: { readonly isComposing?: boolean; readonly keyCode?: number; readonly nativeEvent?: { readonly isComposing?: boolean } }): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;
}
