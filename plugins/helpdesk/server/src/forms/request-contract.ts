import { z } from '@strapi/utils';
import { FAQ_SEARCH_LIMITS, REQUEST_LIMITS } from '../../../contracts';

/** What a form of ours posts, and what may be answered to it. */
export const sentParams = z.object({ token: z.string().max(120) });
const field = (maxLength: number) => z.string().max(maxLength);
/** Of the form that every desk begins with; an own field comes as `field.<key>`. */
export const requestBody = z.looseObject({
  name: field(REQUEST_LIMITS.name),
  email: field(REQUEST_LIMITS.email),
  phone: field(REQUEST_LIMITS.phone).optional(),
  company: field(REQUEST_LIMITS.company).optional(),
  subject: field(REQUEST_LIMITS.subject).optional(),
  text: field(REQUEST_LIMITS.text).optional(),
  consent: z.string().optional(),
  files: z.array(z.file()).optional(),
  key: z.string(),
  csrf: z.string(),
  started: z.string(),
  website: z.string().max(0),
  page: field(REQUEST_LIMITS.page).optional(),
  referrer: field(REQUEST_LIMITS.page).optional(),
  timeZone: z.string().optional(),
  /** What was searched for before. */
  asked: field(FAQ_SEARCH_LIMITS.query).optional(),
  proof: z.string().max(4_000).optional(),
  picture: z.string().max(100).optional(),
  pictureKey: z.string().max(64).optional(),
});

export const REQUEST_REFUSALS = [
  'INPUT_INVALID',
  'FORM_EXPIRED',
  'HUMAN_CHECK_FAILED',
  'NOT_ALLOWED',
  'CONTACT_BLOCKED',
  'SOURCE_CLOSED',
  'BODY_TOO_LARGE',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'FILE_EMPTY',
  'FILES_NOT_ACCEPTED',
  'TOO_MANY_FILES',
  'TOO_MANY_REQUESTS',
] as const;
