import type { EntryText, EpochMs, Settings, SiteText } from '../../../../contracts';
import { inLayout } from '../../mail/layout';
import { CHAT_TEXTS } from '../../mail/rules/chat-texts';
import { subjectLine } from '../../mail/rules/header-text';
import { forReader } from '../../mail/rules/reader-language';
import { textToHtml } from '../../mail/rules/text-to-html';
import type { WrittenMail } from '../../mail/write-mail';
import { escapeHtml, htmlToText, safeHtml } from '../../platform/safe-html';
import { formatTime } from '../../site/format';
import { localize } from '../../workflow/rules/localize';

/** A message of a conversation, as a mail tells it. */
export interface ToldMessage {
  name: string;
  at: EpochMs;
  text: EntryText | null;
  /** Names. */
  files: string[];
}

/** A mail of a chat in the standard layout: what it is about, the messages one by one, and the way back. */
export function composeChatMail({
  subject,
  intro,
  messages,
  link,
  number,
  locale,
  timeZone,
  company,
}: {
  subject: SiteText;
  intro: SiteText;
  messages: readonly ToldMessage[];
  /** Null: its reader has no way into the conversation. */
  link: string | null;
  /** Of the ticket. */
  number: number;
  /** BCP 47, the reader's. */
  locale: string;
  /** IANA; named at each time. */
  timeZone: string;
  company: Settings['company'];
}): WrittenMail {
  const page = forReader(intro, locale);
  const told = messages.map((message) => tell(message, { language: page.language, timeZone }));
  const goOn = localize(CHAT_TEXTS.goOn, page.language).replace('{link}', link ?? '');
  const label = localize(CHAT_TEXTS.open, page.language);
  const button = link === null ? null : { url: link, label, colour: company.colour };
  const text = [page.words, ...told.map((one) => one.text), ...(link === null ? [] : [goOn])];
  const html = [
    textToHtml(page.words, null, escapeHtml),
    ...told.map((one) => one.html),
    ...(link === null ? [] : [textToHtml(goOn, button, escapeHtml)]),
  ];
  const title = localize(subject, page.language).replace('{number}', String(number));
  const mail = {
    ...page,
    subject: subjectLine(title, page.direction),
    text: text.join('\n\n'),
    html: html.join('\n'),
  };
  return {
    ...inLayout(mail, company),
    subject: mail.subject,
    language: page.language,
    files: [],
    problem: null,
    asks: null,
  };
}

const BOX = 'margin:0 0 16px;padding:12px 16px;border:1px solid #d6dae2;border-radius:8px';

function tell(
  { name, at, text, files }: ToldMessage,
  { language, timeZone }: { language: string; timeZone: string }
): { text: string; html: string } {
  const time = `${formatTime(at, { locale: language, timeZone }).text} (${timeZone})`;
  const plain = text?.format === 'html' ? htmlToText(text.body) : (text?.body ?? '');
  const named =
    files.length === 0 ? '' : `${localize(CHAT_TEXTS.files, language)} ${files.join(', ')}`;
  const said = text?.format === 'html' ? safeHtml(text.body) : textToHtml(plain, null, escapeHtml);
  const list = named && `<p dir="auto" style="margin:8px 0 0">${escapeHtml(named)}</p>`;
  const head = `<strong><bdi>${escapeHtml(name)}</bdi></strong> · ${escapeHtml(time)}`;
  return {
    text: [`${name} · ${time}`, plain, named].filter(Boolean).join('\n'),
    html: `<div style="${BOX}"><p style="margin:0 0 8px">${head}</p><div dir="auto">${said}</div>${list}</div>`,
  };
}
