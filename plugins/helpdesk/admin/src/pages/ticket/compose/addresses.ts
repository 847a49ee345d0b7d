import { COPIES_MAX } from '../../../../../contracts/tickets';

const LOCAL = /^[^\s@"(),:;<>[\]\\]+$/u;
const DOMAIN = /^([\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;

/** What was typed or pasted as addresses: one or many, parted by commas, semicolons or spaces, with names or without. */
export const readAddresses = (typed: string): { addresses: string[]; rest: string[] } => {
  const parts = typed
    .replace(/"[^"]*"/g, ' ')
    .replace(/[^,;<>\n]*<([^<>]*)>/g, ' $1 ')
    .split(/[\s,;]+/)
    .filter(Boolean);
  return {
    addresses: parts.filter(isAddress),
    rest: parts.filter((part) => !isAddress(part)),
  };
};

/** The addresses with new ones behind them, each once. More than allowed stay, so that the refusal can be seen. */
export const takeAddresses = (before: string[], more: string[]): string[] =>
  more.reduce(
    (all, address) =>
      all.some((known) => known.toLowerCase() === address.toLowerCase()) ? all : [...all, address],
    before
  );

/** Why the copies cannot be sent as they stand, or null. */
export const copiesProblem = (copyTo: string[], typed: string): CopiesProblem | null => {
  const { addresses, rest } = readAddresses(typed);
  if (rest[0] !== undefined) return { kind: 'invalid', address: rest[0] };
  const all = takeAddresses(copyTo, addresses);
  return all.length > COPIES_MAX ? { kind: 'tooMany', most: COPIES_MAX } : null;
};

export type CopiesProblem =
  | { kind: 'invalid'; address: string }
  | { kind: 'tooMany'; most: number };

const isAddress = (text: string): boolean => {
  const at = text.lastIndexOf('@');
  return (
    text.length <= 254 &&
    LOCAL.test(text.slice(0, Math.max(0, at))) &&
    DOMAIN.test(text.slice(at + 1))
  );
};
