import { DeskError } from '../errors';
import type { Page, PageAnswer } from '../site/page';
import { fill, textsOf } from '../site/translations';
import { localize } from '../workflow/rules/localize';
import { pageAround, type FormPlace } from './form-place';
import { readSentToken } from './sent-token';

/**
 * The number of the request that was just sent, with the owner's thanks.
 *
 * @throws DeskError NOT_FOUND for an address that we did not give out, SOURCE_CLOSED for a form that closed meanwhile.
 */
export async function sentPage(page: Page, place: FormPlace): Promise<PageAnswer> {
  const sent = readSentToken(page.strapi, String(page.ctx.params.token));
  if (!sent) throw new DeskError('NOT_FOUND');
  const source = await place.readForm(page.strapi, sent.form);
  const { thanks } = source.settings;
  const title = fill(textsOf(page.locale).sent.heading, { number: `#${sent.number}` });
  return {
    template: 'sent',
    title,
    values: {
      layout: place.layout,
      around: pageAround(page, source),
      isSent: true,
      heading: title,
      thanks: thanks.kind === 'text' ? localize(thanks.text, page.locale) : '',
      onward: thanks.kind === 'redirect' ? thanks.url : '',
      again: page.url(`${place.path}/${sent.form}`),
    },
    isPersonal: true,
    framedBy: place.framedBy(page, source),
  };
}
