/**
 * Noto Serif JP, which the cards already bring along, as the last resort of the screen: it has the characters of names that the screen
 * font lacks (𠮷, 龘), so none ever shows as a box. Added from here and not in fonts.css, where the build would ship its 8 MB once more.
 * It is read from disk when the first such character appears.
 */
const nameFontFamily = 'Goencho Names';

export function addNameFont(): void {
  document.fonts.add(new FontFace(nameFontFamily, `url("${new URL('fonts/NotoSerifJP_400Regular.ttf', document.baseURI).href}") format("truetype")`));
}
