import { z } from '@strapi/utils';

const NOT_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** One line of one direction: what stands in a list and in the header of a mail. */
export const subjectLine = z
  .string()
  .trim()
  .min(1, 'At least one character')
  .max(200, 'At most 200 characters')
  .refine((value) => !NOT_IN_LINE.test(value), 'One line, without control characters')
  .refine((value) => /[^\s\p{Cf}]/u.test(value), 'At least one character that is seen');
