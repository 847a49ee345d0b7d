/** Origin of the script in a line for pages; null where none can be read. */
export const toldOrigin = (line: string): string | null => {
  const [, src] = /src="([^"]+)"/.exec(line) ?? [];
  return src && URL.canParse(src) ? new URL(src).origin : null;
};
