import type { Core } from '@strapi/strapi';
import { SITE_LOCALES, type Settings, type SiteLocale } from '../../../contracts';
import type { NoticeSubject } from '../mail/notice-subject';
import type { Reader } from '../mail/rules/recipients';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { publicUrl } from '../platform/public-url';
import { sitePath } from '../site/site-path';
import { textsOf } from '../site/translations';
import { localize } from '../workflow/rules/localize';
import { readTemplate } from '../workflow/rules/template-variables';
import { lastAnswer, type Answer } from './find-answer';
import { signRatingLink } from './rating-link';
import type { RatingAsked } from './rules/rating-block';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Stands in a preview where a mail has the client's own secret. */
const NO_TOKEN = 'preview';

/** The answer that a mail asks about. */
export interface AskedAnswer extends Pick<Answer, 'seq' | 'agentId' | 'actionKey' | 'first'> {
  /** Row of the entry; null: it is being written together with the mail. */
  id: number | null;
}

export interface MailRating extends RatingAsked {
  answer: AskedAnswer;
}

/**
 * The question in a mail to the client, as far as its template asks one: about the answer that the mail tells, or the
 * newest one before it. Null where nothing is asked: of others than the client, without an answer by an agent, where
 * the owner has switched it off, and where there are no public pages.
 */
export async function ratingInMail({
  strapi,
  subject,
  reader,
  settings,
  templates,
  language,
  isPreview = false,
}: {
  strapi: Core.Strapi;
  subject: NoticeSubject;
  reader: Reader;
  settings: Settings;
  /** The texts that are to be filled in. */
  templates: readonly string[];
  /** Of the mail's words. */
  language: string;
  isPreview?: boolean;
}): Promise<MailRating | null> {
  const { isOn, scale, question, days } = settings.rating;
  const root = sitePath(strapi);
  if (!isOn || root === null || reader.audience !== 'client' || !templates.some(asksRating)) {
    return null;
  }
  const answer = await answerOf(strapi, subject);
  if (!answer) return null;
  const locale = siteLocaleOf(language);
  const token = isPreview
    ? NO_TOKEN
    : signRatingLink({
        strapi,
        ticketKey: await keyOf(strapi, subject.ticket, answer),
        seq: answer.first.seq,
        email: reader.address,
        expiresAt: clock.now() + days * DAY_MS,
      });
  return {
    answer,
    question: localize(question, language),
    scale,
    link: `${publicUrl(strapi)}${root}/${locale}/rate/${token}`,
    words: textsOf(locale).scores,
  };
}

function asksRating(template: string): boolean {
  if (!/\brating\b/.test(template)) return false;
  const read = readTemplate(template);
  return read.error === undefined && read.variables.some((name) => /^rating(\.|$)/.test(name));
}

/** What an agent tells the client with this very mail; else what was told them last. */
async function answerOf(
  strapi: Core.Strapi,
  { ticket, action, actor, isInternal }: NoticeSubject
): Promise<AskedAnswer | null> {
  if (!action) return null;
  if (actor.kind === 'agent' && !isInternal) {
    const seq = ticket.lastSeq + 1;
    const first = { number: null, seq };
    return { id: null, seq, first, agentId: actor.id, actionKey: action.key };
  }
  return lastAnswer(database(strapi), ticket.id);
}

/** Of the ticket in which it was given, which may have been merged since. */
async function keyOf(
  strapi: Core.Strapi,
  { key }: NoticeSubject['ticket'],
  { first: { number } }: AskedAnswer
): Promise<string> {
  if (number === null) return key;
  const row = await database(strapi)('helpdesk_tickets').where({ number }).first('key');
  return row ? String(row.key) : key;
}

function siteLocaleOf(language: string): SiteLocale {
  const base = language.toLowerCase().split('-')[0];
  return SITE_LOCALES.find((locale) => locale === base) ?? 'en';
}
