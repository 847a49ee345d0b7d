const PARAGRAPH =
  'Dissolve one sachet in one litre of warm water, fill it into the tank, and let half of it through. ';

/** A help of some categories, published as an editor would. @returns path of one of its pages. */
export async function writeFaq(strapi, { entries, categories = 6 }) {
  const keys = [];
  for (let at = 0; at < categories; at += 1) {
    const data = { name: `Topic ${at}`, slug: `topic-${at}`, position: at };
    keys.push(await publish(strapi, 'faq-category', data));
  }
  for (let at = 0; at < entries; at += 1) {
    const question = `How do I do number ${at}?`;
    const category = keys[at % categories];
    const data = { question, slug: `entry-${at}`, category, answer: answer(at) };
    await publish(strapi, 'faq-entry', data);
  }
  return { path: '/support/en/faq/topic-0/entry-0' };
}

async function publish(strapi, type, data) {
  const documents = strapi.documents(`plugin::helpdesk.${type}`);
  const { documentId } = await documents.create({ locale: 'en', data });
  await documents.publish({ documentId, locale: 'en' });
  return documentId;
}

function answer(at) {
  const text = (words) => [{ type: 'text', text: words }];
  const paragraphs = Array.from({ length: 6 }, () => ({
    type: 'paragraph',
    children: text(PARAGRAPH.repeat(3)),
  }));
  return [{ type: 'heading', level: 2, children: text(`Part ${at}`) }, ...paragraphs];
}
