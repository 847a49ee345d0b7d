import {
  contrast,
  luminance,
  partsOfColour,
  SITE_COLOURS,
  TEXT_CONTRAST,
  type SiteDesign,
  type SiteFont,
} from '../../../../contracts';

/*
 * From the few colours that an owner chooses, all that the pages are drawn with: whatever is chosen, text can be read
 * on what it stands on, and the dark scheme keeps the tone of the light one. What was not chosen is as in support.css.
 */

const WHITE = '#ffffff';
const BLACK = '#000000';
/** Between a field's edge and what it stands on (WCAG 2.2, 1.4.11). */
const EDGE_CONTRAST = 3;
const DARK = { page: '#12151b', card: '#1b202a', text: '#e8ebf1' };
/** Darker than this is a dark page in every scheme. */
const DARK_LUMINANCE = 0.18;

const SCRIPTS =
  "'Noto Sans Devanagari','Noto Sans Bengali','Kohinoor Devanagari','Kohinoor Bangla','Nirmala UI','Noto Naskh Arabic'";
const FONTS: Record<SiteFont, string | null> = {
  // As in support.css.
  system: null,
  humanist: `Seravek,'Gill Sans Nova',Ubuntu,Calibri,'DejaVu Sans',source-sans-pro,${SCRIPTS},sans-serif`,
  geometric: `Avenir,Montserrat,Corbel,'URW Gothic',source-sans-pro,${SCRIPTS},sans-serif`,
  rounded: `ui-rounded,'Hiragino Maru Gothic ProN',Quicksand,Comfortaa,Manjari,'Arial Rounded MT Bold',Calibri,${SCRIPTS},sans-serif`,
  serif: `Charter,'Bitstream Charter','Sitka Text',Cambria,'Noto Serif','Noto Serif Devanagari','Noto Serif Bengali',${SCRIPTS},serif`,
  slab: `Rockwell,'Rockwell Nova','Roboto Slab','DejaVu Serif','Sitka Small',${SCRIPTS},serif`,
};
const SYSTEM = `system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',${SCRIPTS},sans-serif`;

type Tokens = Record<string, string>;

/** @param colour the company's, for links and buttons: white text can be read on it. */
export function themeCss(colour: string, design: SiteDesign): string {
  const shape: Tokens = {
    brand: colour,
    radius: `${design.radius / 16}rem`,
    control: `${Math.round(design.radius * 0.66) / 16}rem`,
    ...fontTokens(design),
  };
  const light = { ...shape, ...lightTokens(colour, design) };
  if (design.scheme === 'light') return root({ ...light }, 'color-scheme:light;');
  return root(light) + `@media (prefers-color-scheme:dark){${root(darkTokens(colour, design))}}\n`;
}

function fontTokens({ font, fontName }: SiteDesign): Tokens {
  const stack = FONTS[font];
  if (!fontName) return stack ? { fonts: stack } : {};
  return { fonts: `'${fontName}',${stack ?? SYSTEM}` };
}

function lightTokens(brand: string, { background, text, header }: SiteDesign): Tokens {
  const page = background ?? SITE_COLOURS.background;
  const words = text ?? SITE_COLOURS.text;
  const isDark = luminance(words) > luminance(page);
  const lifted = isDark ? mix(WHITE, page, 0.06) : mix(WHITE, page, 0.82);
  const card = !background ? WHITE : contrast(lifted, words) >= TEXT_CONTRAST ? lifted : page;
  return { ...paletteOf({ brand, page, card, text: words, isDark }), ...headerOf(header, card) };
}

function darkTokens(brand: string, design: SiteDesign): Tokens {
  const { background, header } = design;
  // Who chose a dark page has one in both schemes.
  if (background && luminance(background) < DARK_LUMINANCE) return lightTokens(brand, design);
  const page = background ? mix(background, DARK.page, 0.06) : DARK.page;
  const card = background ? mix(background, DARK.card, 0.06) : DARK.card;
  const bar = header && luminance(header) >= DARK_LUMINANCE ? mix(header, card, 0.2) : header;
  const palette = paletteOf({ brand, page, card, text: DARK.text, isDark: true });
  return { ...palette, ...headerOf(bar, card) };
}

interface Ground {
  brand: string;
  page: string;
  card: string;
  text: string;
  isDark: boolean;
}

function paletteOf({ brand, page, card, text, isDark }: Ground): Tokens {
  const far = isDark ? WHITE : BLACK;
  const tint = readableTint(mix(brand, card, isDark ? 0.24 : 0.09), card, text);
  const grounds = [page, card, tint];
  return {
    page,
    card,
    tint,
    text,
    line: mix(text, card, 0.15),
    'field-line': apart(mix(text, card, 0.45), [card, page], EDGE_CONTRAST, text),
    muted: apart(mix(text, card, 0.7), grounds, TEXT_CONTRAST, text),
    soft: apart(mix(text, card, 0.84), grounds, TEXT_CONTRAST, text),
    link: apart(isDark ? mix(brand, WHITE, 0.42) : brand, grounds, TEXT_CONTRAST, far),
    wrong: apart(isDark ? '#ff9c94' : '#b3261e', [page, card], TEXT_CONTRAST, far),
    'wrong-tint': mix(isDark ? '#ff9c94' : '#b3261e', card, isDark ? 0.14 : 0.06),
    good: apart(isDark ? '#7fd8a2' : '#17693a', [page, card], TEXT_CONTRAST, far),
    focus: isDark ? WHITE : '#1a1a1a',
  };
}

/** The bar has its own colour, and letters that can be read on it. */
function headerOf(header: string | null, card: string): Tokens {
  if (!header) return { bar: card };
  const isLight = contrast(header, WHITE) >= TEXT_CONTRAST;
  const words = isLight ? WHITE : contrast(header, '#1b2230') >= TEXT_CONTRAST ? '#1b2230' : BLACK;
  const soft = apart(mix(words, header, 0.82), [header], TEXT_CONTRAST, words);
  return { bar: header, 'bar-text': words, 'bar-soft': soft, 'bar-line': mix(words, header, 0.2) };
}

/** Text stands on it too. */
function readableTint(tint: string, card: string, text: string): string {
  return contrast(tint, text) >= TEXT_CONTRAST ? tint : card;
}

/** The colour, moved towards another until it stands off from all of these. */
function apart(colour: string, from: readonly string[], ratio: number, towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(towards, colour, share);
    if (from.every((ground) => contrast(shade, ground) >= ratio)) return shade;
  }
  return towards;
}

function mix(one: string, other: string, share: number): string {
  const [a, b] = [partsOfColour(one), partsOfColour(other)];
  const part = (at: number) => Math.round(a[at] * share + b[at] * (1 - share));
  return `#${[0, 1, 2].map((at) => part(at).toString(16).padStart(2, '0')).join('')}`;
}

function root(tokens: Tokens, more = ''): string {
  const lines = Object.entries(tokens).map(([name, value]) => `--${name}:${value};`);
  return `:root{${more}${lines.join('')}}\n`;
}
