import type { Core } from '@strapi/strapi';
import { addLocales, paragraph, writeContent } from '../faq-fixture';

/** A small help in English, Urdu and Hindi, as an editor leaves it. @returns documentIds by name. */
export async function writeHelp(strapi: Core.Strapi) {
  await addLocales(strapi, ['ur', 'hi']);
  const machines = await writeContent(strapi, 'faq-category', {
    data: { icon: 'wrench', position: 1 },
    texts: {
      en: { name: 'Machines', slug: 'machines', description: 'All about them' },
      ur: { name: 'مشینیں', slug: 'mashinen', description: 'ان کے بارے میں' },
    },
  });
  const grinders = await writeContent(strapi, 'faq-category', {
    data: { parent: machines, layout: 'together' },
    texts: { en: { name: 'Grinders', slug: 'grinders' } },
  });
  const descale = await writeContent(strapi, 'faq-entry', {
    data: { category: machines, position: 1 },
    texts: {
      en: {
        question: 'How do I descale it?',
        slug: 'descale',
        answer: answer('With our descaler.'),
      },
      ur: { question: 'چونا کیسے اتاروں؟', slug: 'chuna', answer: paragraph('ہمارے محلول سے۔') },
    },
  });
  const water = await writeContent(strapi, 'faq-entry', {
    data: { category: machines, position: 2 },
    texts: { en: { question: 'Which water?', slug: 'water', answer: paragraph('Soft water.') } },
  });
  const loud = await writeContent(strapi, 'faq-entry', {
    data: { category: grinders },
    texts: { en: { question: 'Why is it loud?', slug: 'loud', answer: paragraph('Clean it.') } },
  });
  const shop = await writeContent(strapi, 'faq-entry', {
    data: {},
    texts: { en: { question: 'Where is the shop?', slug: 'shop', answer: paragraph('Here.') } },
  });
  const secret = await writeContent(strapi, 'faq-entry', {
    data: { category: machines, audience: 'staff' },
    texts: { en: { question: 'STAFF-CANARY', slug: 'secret', answer: paragraph('STAFF-CANARY') } },
  });
  await writeContent(strapi, 'faq-entry', {
    data: { category: machines },
    texts: { en: { question: 'DRAFT-CANARY', slug: 'draft', answer: paragraph('DRAFT-CANARY') } },
    isDraft: true,
  });
  await writeContent(strapi, 'faq-entry', {
    data: { category: machines, site: 'shop' },
    texts: { en: { question: 'OTHER-SITE', slug: 'other', answer: paragraph('OTHER-SITE') } },
  });
  const prices = await writeContent(strapi, 'info-page', {
    data: { menu: 'header' },
    texts: { en: { title: 'Prices', slug: 'prices', body: paragraph('All of them.') } },
  });
  await writeContent(strapi, 'info-page', {
    data: { menu: 'footer' },
    texts: { hi: { title: 'डिलीवरी', slug: 'delivery', body: paragraph('तीन दिन।') } },
  });
  return { machines, grinders, descale, water, loud, shop, secret, prices };
}

/** With a picture on another host, a link within the site, and signs that HTML would take for its own. */
const answer = (text: string) => [
  ...paragraph(`${text} </script><b>&`),
  { type: 'image', image: PICTURE, children: [{ type: 'text', text: '' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: '' },
      { type: 'link', url: '/support/request', children: [{ type: 'text', text: 'Write to us' }] },
      { type: 'text', text: '' },
    ],
  },
];

/** As the media library gives one to the editor. */
const PICTURE = {
  url: 'https://cdn.example.com/a.png',
  alternativeText: 'The tank',
  width: 8,
  height: 8,
  name: 'a.png',
  hash: 'a',
  ext: '.png',
  mime: 'image/png',
  size: 1,
  provider: 'cdn',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
