/** As in site/assets/support.css. */
const FONTS =
  "local('Noto Nastaliq Urdu Regular'),local('Noto Nastaliq Urdu'),local('Jameel Noori Nastaleeq')";
const ARABIC_LETTERS = 'U+0600-065F,U+066A-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC,U+200C-200D';

/**
 * Urdu is read in Nastaliq, where the reader's system has it; Latin words and digits keep their own font. Said to the
 * page, under a name of ours: a shadow tree cannot have fonts of its own.
 */
export function addNastaliq(): void {
  try {
    const font = new FontFace('Helpdesk Nastaliq', FONTS, { unicodeRange: ARABIC_LETTERS });
    document.fonts.add(font);
  } catch {
    // The system's usual font for these letters does.
  }
}
