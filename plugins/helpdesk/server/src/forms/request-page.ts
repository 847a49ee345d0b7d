import { ACCEPTED_EXTENSIONS } from '../platform/file-kinds';
import { clientAddress, limitKey } from '../platform/client-address';
import { clock } from '../platform/clock';
import { newKey } from '../platform/ids';
import { publicUrl } from '../platform/public-url';
import { setRetryAfter } from '../platform/route';
import { FAQ_SEARCH_LIMITS, REQUEST_LIMITS, type PublicForm } from '../../../contracts';
import type { DeskError } from '../errors';
import { readFaq } from '../faq/read-faq';
import { cleanQuery } from '../faq/search/rules/clean-query';
import type { Page, PageAnswer } from '../site/page';
import { formatSize } from '../site/format';
import { readStamp, stampTime } from '../site/stamp';
import { fill, textsOf } from '../site/translations';
import { visitorToken } from '../site/visitor';
import { fieldInput, inputId, inputName, inputValues } from './field-inputs';
import { pageAround, type FormPlace } from './form-place';
import { presentForm } from './present-form';
import type { FormSource } from './read-form-source';
import { firstChallenge, takesPictureAlone } from './human-check/give-challenge';
import { givePicture } from './human-check/pictures';
import { isStartKept } from './rules/check-pace';

/** What was typed, when a form is shown again. */
export interface Refused {
  /** By the name of the input. */
  values: Record<string, string[]>;
  /** The visitor that the form was given to, if it was ours. */
  visitor: string | null;
  refusal: DeskError;
  /** Files were chosen: a browser cannot keep them. */
  hadFiles: boolean;
}

/** A form: empty, or as it was sent with what is wrong beside each field. */
export async function requestPage(
  page: Page,
  { source, place, action }: { source: FormSource; place: FormPlace; action: string },
  refused: Refused | null
): Promise<PageAnswer> {
  const { strapi, ctx, locale } = page;
  const form = presentForm(source, { locale, site: locale });
  const visitor = place.giveTo(page);
  const typed = (name: string) => refused?.values[name]?.[0];
  if (refused) setRetryAfter(ctx, refused.refusal);
  const problems = refused ? problemsOf(page, form, refused) : NO_PROBLEMS;
  const { thanks } = source.settings;
  const asked = typed('asked') ?? askedOf(page);
  const human = await humanCheck(page, { source, visitor, refused });
  return {
    template: 'request',
    showsPicture: true,
    title: form.title,
    status: refused?.refusal.status ?? 200,
    framedBy: place.framedBy(page, source),
    formTargets: thanks.kind === 'redirect' ? [new URL(thanks.url).origin] : [],
    values: {
      layout: place.layout,
      around: pageAround(page, source),
      isSent: false,
      onward: '',
      form: {
        ...form,
        action,
        csrf: visitorToken(strapi, visitor),
        started: stampTime(strapi, boundTo(visitor, source), startOf(page, source, refused)),
        key: /^[0-9a-f]{32}$/.test(typed('key') ?? '') ? typed('key') : newKey(),
        page: typed('page') ?? pageOf(page),
        referrer: typed('referrer') ?? referrerOf(page),
        timeZone: typed('timeZone') ?? '',
        hasConsented: Boolean(typed('consent')),
        asked,
      },
      offers: await offersOf(page),
      fields: form.fields.map((field) =>
        fieldInput(field, {
          values: refused
            ? (refused.values[inputName(field)] ?? [])
            : presetOf({ page, place, form, asked }, field),
          problem: problems.byField[field.key] ?? '',
        })
      ),
      problems,
      human,
      limits: limitsOf(page),
    },
  };
}

/**
 * The puzzle that comes with every form. A picture comes with a form that failed the check: whoever has JavaScript
 * fetches one where it is asked, and a page that is only read writes nothing.
 */
async function humanCheck(
  { strapi, ctx, locale }: Page,
  { source, visitor, refused }: { source: FormSource; visitor: string; refused: Refused | null }
) {
  const addressKey = limitKey(clientAddress(ctx.req));
  const of = { form: source.key, visitor, addressKey };
  const hasFailed = refused?.refusal.code === 'HUMAN_CHECK_FAILED';
  // To draw one takes time of ours: a flood that solves nothing is given none.
  const isGiven = hasFailed && (refused.values.proof?.[0] || (await takesPictureAlone(strapi, of)));
  return {
    challenge: JSON.stringify(await firstChallenge(strapi, of)),
    check: `${strapi.config.get<string>('api.rest.prefix', '/api')}/helpdesk/forms/${source.key}/challenge`,
    picture: isGiven ? await givePicture(strapi, of) : null,
    noPicture: { key: '', image: '' },
    problem: hasFailed ? textsOf(locale).human.problem : '',
  };
}

/** What the time of a showing is signed for: this browser and this form. */
export function boundTo(visitor: string, { key }: Pick<FormSource, 'key'>): string {
  return `${visitor}:${key}`;
}

function presetOf(
  {
    page: { session },
    place: { knowsClient },
    form,
    asked,
  }: { page: Page; place: FormPlace; form: PublicForm; asked: string },
  { key, known, default: preset }: PublicForm['fields'][number]
): string[] {
  if (asked && known !== null && key === keyOfAsked(form)) return [asked];
  const client = knowsClient && session ? session : null;
  if (client && known === 'name') return [client.actor.name];
  if (client && known === 'email') return [client.email];
  return inputValues(preset);
}

/** What was searched for stands in the subject already, or in the question where the form asks for no subject. */
function keyOfAsked({ fields }: PublicForm): string | undefined {
  const has = (wanted: string) => fields.find(({ known }) => known === wanted)?.key;
  return has('subject') ?? has('text');
}

/** Who comes from a search that found nothing good goes on with the same words. */
export function askedOf({ ctx }: Pick<Page, 'ctx'>): string {
  const { asked } = ctx.query;
  return typeof asked === 'string' ? cleanQuery(asked.slice(0, FAQ_SEARCH_LIMITS.query)) : '';
}

/** Entries are offered while somebody writes, where there is a FAQ. */
async function offersOf({ strapi, url }: Page) {
  const { entries } = await readFaq(strapi);
  if (entries.size === 0) return { href: '', answered: '' };
  return { href: url('/search/offers'), answered: url('/search/answered') };
}

function limitsOf({ settings: { limits }, locale }: Page) {
  return {
    fileBytes: limits.fileBytes,
    files: limits.filesPerMessage,
    accept: ACCEPTED_EXTENSIONS.map((extension) => `.${extension}`).join(','),
    hint: fill(
      textsOf(locale).request.filesHint,
      { count: limits.filesPerMessage, size: formatSize(limits.fileBytes, locale) },
      locale
    ),
  };
}

interface Problems {
  message: string;
  filesLost: boolean;
  list: { field: string; text: string }[];
  /** By the key of the field. */
  byField: Record<string, string>;
}

const NO_PROBLEMS: Problems = {
  message: '',
  filesLost: false,
  list: [],
  byField: { consent: '' },
};

/** In the visitor's language: a message for the whole, and one for each field. */
function problemsOf(page: Page, { fields }: PublicForm, { refusal, hadFiles }: Refused): Problems {
  const t = textsOf(page.locale);
  const byField: Record<string, string> = { consent: '' };
  for (const [key, problem] of Object.entries(refusal.details.fields ?? {})) {
    byField[key] = problemText(page.locale, key, problem);
  }
  if (refusal.code.startsWith('FILE') || refusal.code === 'TOO_MANY_FILES') {
    byField.files = t.codes[refusal.code];
  }
  const asked = [...fields, { key: 'consent', known: 'name' as const, label: '' }];
  const list = asked
    .filter(({ key }) => byField[key])
    .map((field) => ({
      field: inputId(field),
      text: field.known ? byField[field.key] : `${field.label}: ${byField[field.key]}`,
    }));
  const message = list.length > 0 ? t.problems.summary : (t.codes[refusal.code] ?? t.codes.other);
  return { message, filesLost: hadFiles, list, byField };
}

/** What is wrong with a field, as its sender is told; own fields have the general words. */
export function problemText(locale: Page['locale'], key: string, problem: string): string {
  const { problems } = textsOf(locale);
  return problems[`${key}-${problem}`] ?? problems[problem] ?? problems.field;
}

/** A form that is shown again keeps its start, so that sending it at once is not too fast. */
function startOf({ strapi }: Page, source: FormSource, refused: Refused | null): number {
  const now = clock.now();
  if (!refused?.visitor) return now;
  const stamp = refused.values.started?.[0] ?? '';
  const before = readStamp(strapi, boundTo(refused.visitor, source), stamp);
  return before !== null && isStartKept(before, now) ? before : now;
}

function pageOf({ strapi, ctx }: Page): string {
  const named = String([ctx.query.page ?? ''].flat()[0] ?? '');
  return (named || `${publicUrl(strapi)}${ctx.path}`).slice(0, REQUEST_LIMITS.page);
}

function referrerOf({ ctx }: Page): string {
  const named = String([ctx.query.referrer ?? ''].flat()[0] ?? '');
  return (named || ctx.get('referer')).slice(0, REQUEST_LIMITS.page);
}
