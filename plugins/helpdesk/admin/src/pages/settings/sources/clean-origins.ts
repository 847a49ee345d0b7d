import { toOrigin } from '../site/origin';

/** Origins as they are sent: each once, no empty line, of a pasted page its origin. */
export const cleanOrigins = (typed: readonly string[]): string[] => [
  ...new Set(typed.map(toOrigin).filter((origin) => origin !== '')),
];
