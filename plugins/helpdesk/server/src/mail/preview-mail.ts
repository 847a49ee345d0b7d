import type { LayoutPreview, LayoutPreviewBody } from '../../../contracts';
import { escapeHtml } from '../platform/safe-html';
import { localize } from '../workflow/rules/localize';
import { inLayout } from './layout';
import { FIXED_TEXTS } from './rules/fixed-texts';
import { subjectLine } from './rules/header-text';
import { forReader } from './rules/reader-language';
import { renderBody } from './rules/render-body';
import { renderTemplate, type TemplateScope } from './rules/render-template';

/** Under this name nobody has a host (RFC 2606). */
const SAMPLE_LINK = 'https://support.example/request';

/** The receipt of an imaginary request, in the standard layout as it would be with this company. */
export function previewMail({ company, locale }: LayoutPreviewBody): LayoutPreview {
  const page = forReader(FIXED_TEXTS.receiptBody, locale);
  const scope = sampleScope(localize(company.name, page.language));
  const shown = renderBody({
    template: page.words,
    scope,
    entryHtml: null,
    button: {
      url: SAMPLE_LINK,
      label: localize(FIXED_TEXTS.open, page.language),
      colour: company.colour,
    },
    escape: escapeHtml,
  });
  const title = renderTemplate(localize(FIXED_TEXTS.receiptSubject, locale), scope);
  const subject = subjectLine(title, page.direction);
  return { subject, ...inLayout({ ...page, ...shown, subject }, company) };
}

function sampleScope(company: string): TemplateScope {
  const nobody = { name: '' };
  return {
    ticket: { number: 1001, subject: '', state: '', link: SAMPLE_LINK },
    client: nobody,
    actor: nobody,
    assignee: nobody,
    team: nobody,
    company: { name: company },
    action: nobody,
    entry: { text: '', fields: [] },
  };
}
