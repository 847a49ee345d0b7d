import type { InfoPageView } from '../../../../contracts';
import { formatDay } from '../../site/format';
import type { Page, PageAnswer } from '../../site/page';
import { addressesOf } from '../../site/page-head';
import { describeText } from '../rules/describe';
import { infoPath } from '../rules/faq-addresses';
import { firstPicture, pictureOrigins } from '../rules/picture-origins';
import { articleData } from '../rules/structured-data';
import { otherLanguage, ownHtml } from '../shown-texts';
import { stepsData, stepsTo, wholePicture } from './open-faq';

/** A page of information beside the FAQ. */
export function infoPage(page: Page, info: InfoPageView): PageAnswer {
  const { title, html, text, updatedAt, locale } = info;
  const paths = new Map(info.alternates.map(({ locale: code, slug }) => [code, infoPath(slug)]));
  const addresses = addressesOf(page, paths, { locale, path: infoPath(info.slug) });
  const steps = stepsTo(page, []);
  const url = addresses.canonical;
  return {
    template: 'info-page',
    title,
    isShared: true,
    pictures: pictureOrigins(html),
    head: {
      ...addresses,
      description: describeText(text || title),
      kind: 'article',
      image: wholePicture(page, firstPicture(html)),
      data: [
        articleData({ title, text, url, updatedAt, language: locale }),
        stepsData(page, steps),
      ],
    },
    values: {
      steps,
      info: {
        ...otherLanguage(page, info),
        title,
        html: ownHtml(page, html),
        updated: formatDay(updatedAt, page.locale),
      },
    },
  };
}
