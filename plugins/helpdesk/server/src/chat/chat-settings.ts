import type { ChatSettings, FormField } from '../../../contracts';
import { inEveryLanguage } from '../site/in-every-language';
import type { Texts } from '../site/translations';

/** What a chat is until its owner says something else, and what it is made of where a document lacks a part. */
export function completeChatSettings(stored: Partial<ChatSettings>): ChatSettings {
  return {
    title: stored.title ?? inEveryLanguage((t) => t.chatWindow.title),
    greeting: stored.greeting ?? inEveryLanguage((t) => t.chatWindow.greeting),
    greetingAway: stored.greetingAway ?? inEveryLanguage((t) => t.chatWindow.greetingAway),
    launcher: stored.launcher ?? {},
    colour: stored.colour ?? null,
    side: stored.side ?? 'end',
    distance: stored.distance ?? { side: 20, bottom: 20 },
    face: stored.face ?? 'logo',
    away: stored.away ?? 'chat',
    form: stored.form ?? null,
    questionnaire: stored.questionnaire ?? defaultQuestions(),
    consent: stored.consent ?? null,
    suggestsFaq: stored.suggestsFaq ?? true,
    replyMinutes: stored.replyMinutes ?? null,
    state: stored.state ?? null,
    assignee: stored.assignee ?? null,
    allowedOrigins: stored.allowedOrigins ?? [],
    showsDeleted: stored.showsDeleted ?? true,
    mailAfterMinutes: stored.mailAfterMinutes ?? 10,
  };
}

/** Whom staff answer, and where the answer goes when the visitor has left. */
function defaultQuestions(): FormField[] {
  return [
    question('name', (t) => t.request.name, { required: true, hint: {} }),
    question('email', (t) => t.request.email, {
      required: true,
      hint: inEveryLanguage((t) => t.chatWindow.emailHint),
    }),
  ];
}

function question(
  known: 'name' | 'email',
  label: (texts: Texts) => string,
  more: Pick<FormField, 'required' | 'hint'>
): FormField {
  return {
    known,
    key: known,
    label: inEveryLanguage(label),
    type: 'text',
    options: [],
    default: null,
    ...more,
  };
}
