import type { Block } from './faq-types';

/** Paragraph. */
export const p = (text: string): Block => ({ kind: 'paragraph', text });

/** Heading. */
export const h = (text: string): Block => ({ kind: 'heading', text });

/** List with bullets. */
export const ul = (items: string[]): Block => ({ kind: 'list', isOrdered: false, items });

/** List with numbers. */
export const ol = (items: string[]): Block => ({ kind: 'list', isOrdered: true, items });

export const quote = (text: string): Block => ({ kind: 'quote', text });

/** Taken as it is, marks too. */
export const code = (text: string): Block => ({ kind: 'code', text });
