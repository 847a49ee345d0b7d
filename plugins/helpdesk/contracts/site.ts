/** Fields of the site's request form, as posted (multipart). */
export const REQUEST_FORM_FIELDS = [
  'name',
  'email',
  'subject',
  'text',
  'consent',
  'files',
  'key',
  'page',
  'referrer',
  'timeZone',
  'csrf',
  'website',
  'started',
] as const;

export const REQUEST_LIMITS = {
  name: 120,
  email: 254,
  subject: 200,
  text: 20_000,
  page: 2_000,
} as const;
