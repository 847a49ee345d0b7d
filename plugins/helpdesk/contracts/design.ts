import type { LocalizedText } from './common';

/** Families of letters that devices have, each with faces for all scripts behind it. */
export const SITE_FONTS = ['system', 'humanist', 'geometric', 'rounded', 'serif', 'slab'] as const;
export type SiteFont = (typeof SITE_FONTS)[number];

/** `auto`: light or dark, as the reader's device is set. */
export const SITE_SCHEMES = ['auto', 'light'] as const;
export type SiteScheme = (typeof SITE_SCHEMES)[number];

/** Background and text of the pages where the owner chose none. */
export const SITE_COLOURS = { background: '#f5f6f8', text: '#1b2230' } as const;

export interface SiteLink {
  label: LocalizedText;
  /** Whole, or a path on this host. */
  url: string;
}

/** How the public pages look, beside the company's own colour. */
export interface SiteDesign {
  scheme: SiteScheme;
  /** `#rrggbb`; null: ours. In a dark scheme its tone is kept. Contrast with the text is at least 4.5. */
  background: string | null;
  text: string | null;
  /** Of the bar above every page; what stands on it is made light or dark. */
  header: string | null;
  /** Of corners, in pixels: 0 to 24. */
  radius: number;
  font: SiteFont;
  /** A family that stands before the chosen ones: of the reader's device, or defined in the own CSS. */
  fontName: string | null;
  /** After the information pages of the menu above. At most 8. */
  headerLinks: SiteLink[];
  /** After the information pages of the menu below. At most 20. */
  footerLinks: SiteLink[];
  /** At most 20,000 characters; loads nothing from other hosts. */
  css: string;
}

export const SITE_PREVIEWS = ['home', 'entry', 'request'] as const;
export type SitePreviewPage = (typeof SITE_PREVIEWS)[number];

/** `POST /helpdesk/settings/preview-site`: a page as it would be with this design. */
export interface SitePreviewBody {
  design: SiteDesign;
  page: SitePreviewPage;
  locale: string;
}
export interface SitePreview {
  /** A whole document that loads nothing but pictures; for a frame without rights. */
  html: string;
}
