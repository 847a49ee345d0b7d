import type { Core } from '@strapi/strapi';
import { addLocales, paragraph, writeContent } from '../faq-fixture';

/** A small FAQ with what must not be found in it. @returns the key of its entry about a loud grinder. */
export async function writeSmallFaq(strapi: Core.Strapi): Promise<string> {
  await addLocales(strapi, ['ur', 'hi']);
  const machines = await writeContent(strapi, 'faq-category', {
    data: { position: 1 },
    texts: {
      en: { name: 'Machines', slug: 'machines' },
      ur: { name: 'مشینیں', slug: 'mashinen' },
    },
  });
  const orders = await writeContent(strapi, 'faq-category', {
    data: { position: 2 },
    texts: { en: { name: 'Orders & <b>returns</b>', slug: 'orders' } },
  });
  const loud = await writeContent(strapi, 'faq-entry', {
    data: { category: machines, audience: 'both', staffHint: 'STAFF-HINT' },
    texts: {
      en: {
        question: 'Why is the grinder <loud>?',
        slug: 'loud',
        answer: paragraph('Clean the <script>burrs</script> of the grinder.'),
        keywords: 'noise',
      },
      ur: { question: 'چکی شور کیوں کرتی ہے؟', slug: 'shor', answer: paragraph('چکی صاف کریں۔') },
    },
  });
  await writeContent(strapi, 'faq-entry', {
    data: { category: orders },
    texts: {
      en: {
        question: 'How do I return something?',
        slug: 'return',
        answer: paragraph('By post.'),
      },
    },
  });
  await writeContent(strapi, 'faq-entry', {
    data: { audience: 'staff' },
    texts: { en: { question: 'STAFF grinder', slug: 'staff', answer: paragraph('STAFF') } },
  });
  await writeContent(strapi, 'faq-entry', {
    data: { site: 'shop' },
    texts: { en: { question: 'Grinder of the shop', slug: 'shop', answer: paragraph('Yes.') } },
  });
  await writeContent(strapi, 'faq-entry', {
    data: {},
    texts: { en: { question: 'DRAFT grinder', slug: 'draft', answer: paragraph('DRAFT') } },
    isDraft: true,
  });
  return loud;
}
