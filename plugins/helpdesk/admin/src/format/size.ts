const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "340 kB", "1.2 MB", in the reader's language. */
export const formatSize = (bytes: number, locale: string): string => {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power],
    // Only by its whole name has it a plural: "7 byte" is no word.
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
};
