import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';

interface Shown {
  settings: { mainField: string };
  layouts: { list: string[]; edit: { name: string }[][] };
  metadatas: Record<string, { edit: { label: string; mainField?: string } }>;
}

describe('the Content Manager', () => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk();
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  });
  afterAll(() => desk.stop());

  const path = (type: string) =>
    `/content-manager/content-types/plugin::helpdesk.${type}/configuration`;
  const shown = async (type: string) => {
    const { body } = await call(desk, owner, 'GET', path(type));
    // The contract of Strapi's own door.
    return (body.data as { contentType: Shown }).contentType;
  };

  test.each([
    ['faq-category', 'name', ['name', 'parent', 'layout', 'position']],
    ['faq-entry', 'question', ['question', 'category', 'audience', 'position']],
    ['info-page', 'title', ['title', 'menu', 'position']],
  ])('shows a %s by its %s, with what tells it from others', async (type, mainField, list) => {
    const { settings, layouts, metadatas } = await shown(type);
    expect(settings.mainField).toBe(mainField);
    expect(layouts.list).toEqual(list);
    const fields = layouts.edit.flat().map(({ name }) => name);
    const { attributes } = desk.strapi.contentType(`plugin::helpdesk.${type}`);
    // Every field that an editor fills in is in the form, by a name for people.
    expect(fields.every((name) => name in attributes)).toBe(true);
    expect(fields.filter((name) => metadatas[name].edit.label === name)).toEqual([]);
    const written = Object.keys(metadatas).filter(
      (name) => metadatas[name].edit.label !== name && metadatas[name].edit.label
    );
    expect(written.sort()).toEqual([...fields].sort());
  });

  test('names the category of an entry by its name', async () => {
    const { metadatas } = await shown('faq-entry');
    expect(metadatas.category.edit.mainField).toBe('name');
  });

  test('keeps what an owner has changed, over a restart', async () => {
    const { settings, layouts, metadatas } = await shown('faq-entry');
    const own = { ...layouts, list: ['slug', 'question'] };
    const written = Object.entries(metadatas).map(([name, { edit }]) => [
      name,
      { edit, list: { label: edit.label, searchable: false, sortable: false } },
    ]);
    const saved = await call(desk, owner, 'PUT', path('faq-entry'), {
      settings,
      metadatas: Object.fromEntries(written),
      layouts: own,
    });
    expect(saved.status).toBe(200);
    await desk.restart();
    expect((await shown('faq-entry')).layouts.list).toEqual(['slug', 'question']);
    expect((await shown('info-page')).layouts.list).toEqual(['title', 'menu', 'position']);
  });
});
