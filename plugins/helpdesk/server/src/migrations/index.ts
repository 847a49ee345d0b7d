import type { Migration } from '../platform/migrations';
import { baseline } from './001-baseline';
import { contactWords } from './002-contact-words';
import { ticketValues } from './003-ticket-values';

/** In the order of their numbers. A released one is never changed, only followed. */
export const MIGRATIONS: readonly Migration[] = [baseline, contactWords, ticketValues];
