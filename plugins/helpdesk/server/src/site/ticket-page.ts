import type {
  ClientEntryView,
  ClientOffer,
  ClientTicketView,
  FieldValue,
  WorkflowField,
} from '../../../contracts';
import { REQUEST_LIMITS } from '../../../contracts';
import type { DeskError } from '../errors';
import { ACCEPTED_EXTENSIONS } from '../platform/file-kinds';
import { newKey } from '../platform/ids';
import { safeHtml } from '../platform/safe-html';
import { ratingForm, scoreText, type RefusedRating } from '../rating/rating-form';
import { localize } from '../workflow/rules/localize';
import { formatSize, formatTime } from './format';
import type { Page, PageAnswer } from './page';
import { FIELD_PREFIX } from './read-action-form';
import { fill, textsOf } from './translations';

/** A form of this page that was refused, as it was sent. */
export interface RefusedAction {
  action: string;
  values: Record<string, string[]>;
  refusal: DeskError;
  hadFiles: boolean;
}

/** A request as its client reads it, with the forms of what the client may do. */
export function ticketPage(
  page: Page,
  ticket: ClientTicketView,
  refused: RefusedAction | null,
  refusedRating: RefusedRating | null = null
): PageAnswer {
  const t = textsOf(page.locale);
  const own = page.url(`/account/requests/${ticket.key}`);
  const offers = [ticket.reply, ...ticket.actions].filter((offer) => offer !== null);
  const isOffered = offers.some(({ key }) => key === refused?.action);
  return {
    template: 'ticket',
    title: `#${ticket.number} ${ticket.subject}`,
    isPersonal: true,
    status: (refused ?? refusedRating)?.refusal.status ?? 200,
    values: {
      ticket: {
        number: `#${ticket.number}`,
        subject: ticket.subject,
        state: ticket.state ? localize(ticket.state, page.locale) : t.ticket.inProgress,
        isClosed: ticket.isClosed,
        opened: timeOf(page, ticket.openedAt),
        earlier: ticket.before ? `${own}?before=${ticket.before}` : '',
        // Told by the page once it is seen; the newest that this reader has before them.
        read: ticket.entries.at(-1)?.seq ?? 0,
        readHref: `${own}/read`,
      },
      entries: ticket.entries.map((entry) => entryOf(page, own, entry)),
      rating: ratingOf(page, own, ticket, refusedRating),
      reply: ticket.reply ? offerOf(page, own, ticket.reply, refused) : null,
      actions: ticket.actions.map((action) => offerOf(page, own, action, refused)),
      refusal: refused ? messageOf(page, refused) : '',
      // The workflow went on meanwhile and has no place for it any more: it is given back to be copied.
      unsent: refused && !isOffered ? (refused.values.text?.[0] ?? '') : '',
      filesLost: refused?.hadFiles ?? false,
      accept: ACCEPTED_EXTENSIONS.map((extension) => `.${extension}`).join(','),
      limits: {
        text: REQUEST_LIMITS.text,
        fileBytes: page.settings.limits.fileBytes,
        files: page.settings.limits.filesPerMessage,
      },
      filesHint: fill(
        t.request.filesHint,
        {
          count: page.settings.limits.filesPerMessage,
          size: formatSize(page.settings.limits.fileBytes, page.locale),
        },
        page.locale
      ),
    },
  };
}

function entryOf(page: Page, own: string, entry: ClientEntryView) {
  const t = textsOf(page.locale);
  const isSaid =
    entry.text !== null ||
    entry.files.length > 0 ||
    entry.fields.length > 0 ||
    entry.rating !== null;
  return {
    kind: isSaid ? (entry.isMine ? 'own' : 'answer') : 'event',
    name: entry.isMine ? t.ticket.you : entry.name,
    time: timeOf(page, entry.at),
    text: entry.text?.format === 'text' ? entry.text.body : '',
    html: entry.text?.format === 'html' ? safeHtml(entry.text.body) : '',
    fields: entry.fields.map(({ name, value, options }) => ({
      name: localize(name, page.locale),
      value: valueText(page, value, options),
    })),
    files: entry.files.map((file) => ({
      name: file.name,
      size: formatSize(file.size, page.locale),
      href: `${own}/files/${file.key}`,
    })),
    state: entry.state ? localize(entry.state, page.locale) : '',
    rated: entry.rating ? fill(t.rate.given, { rating: scoreText(page.locale, entry.rating) }) : '',
  };
}

/** How the answer was: asked, or thanked for with a way to change it. */
function ratingOf(
  page: Page,
  own: string,
  { rating: asked }: ClientTicketView,
  refused: RefusedRating | null
) {
  if (!asked) return null;
  const isClosing = page.ctx.query.thanks === 'yes' || refused?.values.channel?.[0] === 'form';
  const channel = isClosing ? 'form' : 'account';
  const csrf = page.session?.csrf ?? '';
  const form = ratingForm(page, { asked, action: `${own}/rating`, csrf, channel, refused });
  return { ...form, isClosing, isSettled: asked.given !== null && refused === null };
}

function offerOf(page: Page, own: string, offer: ClientOffer, refused: RefusedAction | null) {
  const isRefused = refused?.action === offer.key;
  const values = isRefused ? refused.values : {};
  const problems = isRefused ? (refused.refusal.details.fields ?? {}) : {};
  return {
    key: offer.key,
    name: localize(offer.name, page.locale),
    href: `${own}/actions/${offer.key}`,
    id: values.id?.[0] ?? newKey(),
    asksText: offer.text !== 'none',
    needsText: offer.text === 'required',
    asksFiles: offer.files,
    asksNothing: offer.text === 'none' && !offer.files && offer.fields.length === 0,
    isOpen: isRefused,
    text: values.text?.[0] ?? '',
    fields: offer.fields.map((field) => ({
      key: field.key,
      input: `${FIELD_PREFIX}${field.key}`,
      name: localize(field.name, page.locale),
      type: field.type,
      isRequired: field.required,
      values: values[`${FIELD_PREFIX}${field.key}`] ?? defaultsOf(field, isRefused),
      options: field.options.map(({ key, name }) => ({ key, name: localize(name, page.locale) })),
      problem: problems[`fields.${field.key}`] ? textsOf(page.locale).problems.field : '',
    })),
  };
}

function defaultsOf({ default: value, type }: WorkflowField, isRefused: boolean): string[] {
  if (value === null || isRefused) return [];
  if (type === 'checkbox') return value === true ? ['on'] : [];
  return Array.isArray(value) ? value : [String(value)];
}

function messageOf({ locale }: Page, { refusal }: RefusedAction): string {
  const t = textsOf(locale);
  const problem = refusal.details.fields?.text;
  if (problem) return t.problems[`text-${problem}`] ?? t.problems[problem] ?? t.codes.other;
  return t.codes[refusal.code] ?? t.codes.other;
}

function valueText(page: Page, value: FieldValue, options: WorkflowField['options']): string {
  const t = textsOf(page.locale);
  if (typeof value === 'boolean') return value ? t.ticket.yes : t.ticket.no;
  if (typeof value === 'number') return new Intl.NumberFormat(page.locale).format(value);
  const nameOf = (key: string) => {
    const option = options.find((candidate) => candidate.key === key);
    return option ? localize(option.name, page.locale) : key;
  };
  if (!Array.isArray(value)) return nameOf(value);
  return new Intl.ListFormat(page.locale).format(value.map(nameOf));
}

function timeOf({ locale, session }: Page, at: number) {
  return formatTime(at, { locale, timeZone: session?.timeZone ?? null });
}
