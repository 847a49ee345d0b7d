/** What a screen knows of a refusal. */
export interface DeskError {
  status: number | null;
  /** Of the server's catalogue; `OFFLINE` when no answer came. */
  code: string;
  /** Plain English of the server, the fallback where a code is not translated. */
  message: string;
  hint: string | null;
  fields: Record<string, string>;
  changed: unknown;
  /** Number of the ticket that it was merged into. */
  into: number | null;
  /** Of SETTINGS_CHANGED: the revision that stands now. */
  revision: string | null;
  /** Of MACRO_REFUSED and MACRO_STOPPED. */
  macro: unknown;
}

/** Reads the error of a request, `ErrorBody['error']` if it is ours; never throws itself. */
export const readError = (error: unknown): DeskError => {
  const body = asRecord(error);
  const details = asRecord(body.details);
  const status = typeof body.status === 'number' ? body.status : null;
  return {
    status,
    code: typeof details.code === 'string' ? details.code : codeWithoutCatalogue(status),
    message: typeof body.message === 'string' ? body.message : '',
    hint: typeof details.hint === 'string' ? details.hint : null,
    fields: stringsOf(asRecord(details.fields)),
    changed: details.changed,
    into: typeof details.into === 'number' ? details.into : null,
    revision: typeof details.revision === 'string' ? details.revision : null,
    macro: details.macro,
  };
};

/** Text for people: translated by code, else the server's English, else a general sentence. */
export const describeError = (
  error: DeskError,
  translate: (id: string) => string | undefined
): string =>
  translate(`error.${error.code}`) ??
  (error.message || translate('error.UNEXPECTED') || error.code);

/** Refusals of single fields. The server's own words are English; elsewhere the code's text stands for them. */
export const describeFields = (
  { code, fields }: DeskError,
  { locale, translate }: { locale: string; translate: (id: string) => string | undefined }
): Record<string, string> => {
  const general = locale.startsWith('en') ? undefined : translate(`error.${code}`);
  return Object.fromEntries(Object.entries(fields).map(([path, text]) => [path, general ?? text]));
};

// Refusals by Strapi itself (no login, no permission) carry a status and no code of ours.
const codeWithoutCatalogue = (status: number | null): string => {
  switch (status) {
    case null:
      return 'OFFLINE';
    case 401:
      return 'LOGIN_REQUIRED';
    case 403:
      return 'NOT_ALLOWED';
    case 404:
      return 'NOT_FOUND';
    case 413:
      return 'BODY_TOO_LARGE';
    case 429:
      return 'TOO_MANY_REQUESTS';
    default:
      return 'UNEXPECTED';
  }
};

const asRecord = (value: unknown): Record<string, unknown> =>
  // Every property is checked where it is read.
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const stringsOf = (record: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  );
