/** A cell of a table: text is anybody's, a number is ours. */
export type CsvCell = string | number | null;

/** What spreadsheets read as the beginning of a formula or of something that it hides behind, in any width. */
const FORMULA = /^[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@|%]|^[\t\r\n]/u;

/** Before the first line: without it, some spreadsheets read UTF-8 as something else. */
export const CSV_START = '\ufeff';

/**
 * One line of a CSV file (RFC 4180), with its end. No cell is a formula for the program that opens it: a text that
 * would be one begins with an apostrophe, which spreadsheets show as plain text.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.replaceAll('\u0000', '');
  // Full-width signs are read like their narrow kin.
  const safe = FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
