import { ACCEPTED_EXTENSIONS } from '../platform/file-kinds';
import { clock } from '../platform/clock';
import { newKey } from '../platform/ids';
import { publicUrl } from '../platform/public-url';
import { REQUEST_LIMITS } from '../../../contracts';
import type { DeskError } from '../errors';
import type { Page, PageAnswer } from '../site/page';
import { formatSize } from '../site/format';
import { readStamp, stampTime } from '../site/stamp';
import { fill, textsOf } from '../site/translations';
import { ensureVisitor, visitorToken } from '../site/visitor';
import { localize } from '../workflow/rules/localize';
import type { FormSource } from './read-form-source';
import { isStartKept } from './rules/check-pace';
import { REQUEST_FIELDS } from './rules/check-request';

/** What was typed, when a form is shown again. */
export interface Refused {
  fields: Record<string, string>;
  /** The visitor that the form was given to, if it was ours. */
  visitor: string | null;
  refusal: DeskError;
  /** Files were chosen: a browser cannot keep them. */
  hadFiles: boolean;
}

/** The request form: empty, or as it was sent with what is wrong beside each field. */
export function requestPage(page: Page, source: FormSource, refused: Refused | null): PageAnswer {
  const { strapi, ctx, settings, session, locale } = page;
  const t = textsOf(locale);
  const visitor = ensureVisitor(strapi, ctx, page.root);
  const typed = refused?.fields ?? {};
  const { consent } = source.settings;
  return {
    template: 'request',
    titleOf: 'request',
    status: refused?.refusal.status ?? 200,
    values: {
      form: {
        action: page.url('/request'),
        name: typed.name ?? session?.actor.name ?? '',
        email: typed.email ?? session?.email ?? '',
        subject: typed.subject ?? '',
        text: typed.text ?? '',
        consent: Boolean(typed.consent),
        csrf: visitorToken(strapi, visitor),
        started: stampTime(strapi, visitor, startOf(page, refused)),
        key: /^[0-9a-f]{32}$/.test(typed.key ?? '') ? typed.key : newKey(),
        page: typed.page ?? pageOf(page),
        referrer: typed.referrer ?? ctx.get('referer').slice(0, REQUEST_LIMITS.page),
        timeZone: typed.timeZone ?? '',
      },
      consentText: consent ? localize(consent, locale) : '',
      problems: refused ? problemsOf(page, refused) : NO_PROBLEMS,
      limits: {
        ...REQUEST_LIMITS,
        fileBytes: settings.limits.fileBytes,
        files: settings.limits.filesPerMessage,
        accept: ACCEPTED_EXTENSIONS.map((extension) => `.${extension}`).join(','),
        hint: fill(t.request.filesHint, {
          count: settings.limits.filesPerMessage,
          size: formatSize(settings.limits.fileBytes, locale),
        }),
      },
    },
  };
}

const NO_PROBLEMS = { message: '', filesLost: false, list: [], byField: emptyByField() };

function emptyByField(): Record<string, string> {
  return Object.fromEntries([...REQUEST_FIELDS, 'files'].map((field) => [field, '']));
}

/** In the visitor's language: a message for the whole, and one for each field. */
function problemsOf(page: Page, { refusal, hadFiles }: Refused) {
  const t = textsOf(page.locale);
  const byField = emptyByField();
  for (const [field, problem] of Object.entries(refusal.details.fields ?? {})) {
    if (field in byField) byField[field] = t.problems[`${field}-${problem}`] ?? t.problems[problem];
  }
  if (refusal.code.startsWith('FILE') || refusal.code === 'TOO_MANY_FILES') {
    byField.files = t.codes[refusal.code];
  }
  const list = Object.entries(byField)
    .filter(([, text]) => text !== '')
    .map(([field, text]) => ({ field, text }));
  const message = list.length > 0 ? t.problems.summary : (t.codes[refusal.code] ?? t.codes.other);
  return { message, filesLost: hadFiles, list, byField };
}

/** A form that is shown again keeps its start, so that sending it at once is not too fast. */
function startOf({ strapi }: Page, refused: Refused | null): number {
  const now = clock.now();
  if (!refused?.visitor) return now;
  const before = readStamp(strapi, refused.visitor, refused.fields.started ?? '');
  return before !== null && isStartKept(before, now) ? before : now;
}

function pageOf({ strapi, ctx }: Page): string {
  const named = String([ctx.query.page ?? ''].flat()[0] ?? '');
  return (named || `${publicUrl(strapi)}${ctx.path}`).slice(0, REQUEST_LIMITS.page);
}
