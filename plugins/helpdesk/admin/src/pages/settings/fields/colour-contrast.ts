import { contrast, partsOfColour, TEXT_CONTRAST } from '../../../../../contracts/colours';

/** WCAG 2.2 asks for this much between text and what it stands on. */
export const ENOUGH = TEXT_CONTRAST;

const HEX = /^#[0-9a-f]{6}$/i;

/** Contrast of white text on a colour (`#rrggbb`), from 1 to 21; null for what is no colour. */
export const contrastWithWhite = (colour: string): number | null => {
  if (!HEX.test(colour)) return null;
  return contrast(colour, '#ffffff');
};

/** The nearest shade of a colour, towards black, on which white text can be read. */
export const darkEnough = (colour: string): string => {
  let shade = colour;
  for (let share = 99; share >= 0 && (contrastWithWhite(shade) ?? ENOUGH) < ENOUGH; share -= 1) {
    shade = `#${partsOfColour(colour)
      .map((part) =>
        Math.floor((part * share) / 100)
          .toString(16)
          .padStart(2, '0')
      )
      .join('')}`;
  }
  return shade;
};
