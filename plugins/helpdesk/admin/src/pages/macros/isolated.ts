/** A name or a text of any script within a sentence: it has no say in the direction of what is around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
