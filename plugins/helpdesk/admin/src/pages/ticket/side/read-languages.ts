/** Languages of an `Accept-Language` line, the most wanted first, each once and without its region's double. */
export const readLanguages = (line: string): string[] => {
  const wanted = line
    .split(',')
    .map((part, index) => {
      const [code = '', ...options] = part.split(';').map((piece) => piece.trim());
      const quality = options.find((option) => option.startsWith('q='))?.slice(2);
      return { code, quality: quality === undefined ? 1 : Number(quality) || 0, index };
    })
    .filter(({ code, quality }) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code) && quality > 0)
    .sort((one, other) => other.quality - one.quality || one.index - other.index)
    .map(({ code }) => code);
  // `ur-PK, ur` says the same language twice.
  return [...new Set(wanted)].filter(
    (code) => code.includes('-') || !wanted.some((other) => other.startsWith(`${code}-`))
  );
};

/** A language's name in the reader's language; the code itself where there is none. */
export const languageFor = (code: string, reader: string): string => {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // Not a language code: a client's browser may send anything.
  }
};
