import type {
  LocalizedText,
  WorkflowDocument,
  WorkflowNotice,
  WorkflowProblem,
} from '../../../../../contracts';
import { readTemplate } from '../template-variables';
import { problem } from './problems';

interface PlacedText {
  path: string;
  text: LocalizedText;
  isTemplate: boolean;
}

/**
 * Every text can be read by somebody who reads the workflow's name: it stands in English, the language that readers
 * fall back to, or in one of the languages of that name. Templates are whole and use only the documented variables.
 */
export function checkTexts({ document }: { document: WorkflowDocument }): WorkflowProblem[] {
  const languages = ['en', ...languagesOf(document.name)];
  return textsOf(document).flatMap(({ path, text, isTemplate }) => {
    const found = isTemplate
      ? Object.entries(text).flatMap(([language, source]) =>
          checkTemplate(source, `${path}.${language}`)
        )
      : [];
    if (languagesOf(text).some((language) => languages.includes(language))) return found;
    const message = `Give this text in one of: ${[...new Set(languages)].join(', ')}.`;
    return [problem('TEXT_LANGUAGE_MISSING', path, message), ...found];
  });
}

function checkTemplate(source: string, path: string): WorkflowProblem[] {
  const read = readTemplate(source);
  if (read.error !== undefined) {
    const message = `The template cannot be read: ${read.error}`;
    return [problem('TEMPLATE_INVALID', path, message)];
  }
  if (read.unknown.length === 0) return [];
  const unknown = read.unknown.map(({ name, line }) => `${name} (line ${line})`).join(', ');
  const message = `Unknown in templates: ${unknown}. See the list of variables.`;
  return [problem('TEMPLATE_VARIABLE_UNKNOWN', path, message)];
}

function languagesOf(text: LocalizedText): string[] {
  return Object.keys(text).filter((language) => text[language]?.trim());
}

function textsOf(document: WorkflowDocument): PlacedText[] {
  return [
    name('name', document.name),
    ...document.states.flatMap((state) => [
      name(`states.${state.key}.name`, state.name),
      ...(state.clientName ? [name(`states.${state.key}.clientName`, state.clientName)] : []),
    ]),
    ...document.actions.flatMap((action) => {
      const path = `actions.${action.key}`;
      return [
        name(`${path}.name`, action.name),
        ...(action.text.default ? [template(`${path}.text.default`, action.text.default)] : []),
        ...action.fields.flatMap((field) => [
          name(`${path}.fields.${field.key}.name`, field.name),
          ...field.options.map((option) =>
            name(`${path}.fields.${field.key}.options.${option.key}.name`, option.name)
          ),
        ]),
        ...textsOfNotices(action.notices, `${path}.notices`),
      ];
    }),
    ...textsOfNotices(document.opening, 'opening'),
    ...(document.receipt ? textsOfMail(document.receipt, 'receipt') : []),
  ];
}

function textsOfNotices(notices: WorkflowNotice[], path: string): PlacedText[] {
  return notices.flatMap((notice) => textsOfMail(notice, `${path}.${notice.key}`));
}

function textsOfMail(
  mail: { subject: LocalizedText; body: LocalizedText },
  path: string
): PlacedText[] {
  return [template(`${path}.subject`, mail.subject), template(`${path}.body`, mail.body)];
}

function name(path: string, text: LocalizedText): PlacedText {
  return { path, text, isTemplate: false };
}

function template(path: string, text: LocalizedText): PlacedText {
  return { path, text, isTemplate: true };
}
