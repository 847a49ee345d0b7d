/*
 * How Strapi's Content Manager shows our types at first. It takes these when it meets a type for the first time; what
 * an owner changes afterwards by "Configure the view" stays.
 */

interface FieldView {
  label: string;
  description?: string;
}

interface View {
  /** What an entry is called in lists, in relations and at the top of its form. */
  mainField: string;
  sortBy: string;
  /** Columns of the list. */
  list: string[];
  /** Rows of the form; of twelve columns. */
  edit: [name: string, size: number][][];
  fields: Record<string, FieldView>;
}

function viewOf({ mainField, sortBy, list, edit, fields }: View) {
  return {
    // All of them: Strapi checks what it is given and stops its own start when a setting is missing.
    settings: {
      mainField,
      defaultSortBy: sortBy,
      defaultSortOrder: 'ASC',
      pageSize: 20,
      searchable: true,
      filterable: true,
      bulkable: true,
    },
    layouts: {
      list,
      edit: edit.map((row) => row.map(([name, size]) => ({ name, size }))),
    },
    metadatas: Object.fromEntries(
      Object.entries(fields).map(([name, { label, description = '' }]) => [
        name,
        {
          edit: {
            label,
            description,
            ...(name in RELATIONS ? { mainField: RELATIONS[name] } : {}),
          },
          list: { label },
        },
      ])
    ),
  };
}

/** What the related category is called by. */
const RELATIONS: Record<string, string> = { category: 'name', parent: 'name' };

const POSITION = { label: 'Position', description: 'Smaller numbers come first.' };
const SLUG = { label: 'Address', description: 'Its place in the address of the page.' };
const SITE = {
  label: 'Site',
  description: 'Key of the one site that shows it; empty: every site.',
};

export const categoryView = viewOf({
  mainField: 'name',
  sortBy: 'position',
  list: ['name', 'parent', 'layout', 'position'],
  edit: [
    [
      ['name', 6],
      ['slug', 6],
    ],
    [['description', 12]],
    [
      ['parent', 6],
      ['position', 6],
    ],
    [
      ['icon', 6],
      ['layout', 6],
    ],
    [['site', 6]],
  ],
  fields: {
    name: { label: 'Name' },
    slug: SLUG,
    description: { label: 'Description', description: 'One sentence below the name.' },
    icon: { label: 'Sign' },
    layout: {
      label: 'Pages',
      description:
        'separate: a page for each entry; together: all of them on the page of the category.',
    },
    position: POSITION,
    parent: { label: 'Below', description: 'The category that it belongs to; empty: at the top.' },
    site: SITE,
  },
});

export const entryView = viewOf({
  mainField: 'question',
  sortBy: 'position',
  list: ['question', 'category', 'audience', 'position'],
  edit: [
    [
      ['question', 8],
      ['slug', 4],
    ],
    [['answer', 12]],
    [['keywords', 12]],
    [
      ['category', 6],
      ['position', 6],
    ],
    [
      ['audience', 6],
      ['staffHint', 6],
    ],
    [['site', 6]],
  ],
  fields: {
    question: { label: 'Question', description: 'As somebody would ask it.' },
    slug: SLUG,
    answer: { label: 'Answer' },
    keywords: {
      label: 'Other words',
      description: 'What people also search for it with, separated by commas.',
    },
    audience: {
      label: 'For',
      description: 'public: the site; staff: agents alone, as a canned reply; both.',
    },
    staffHint: { label: 'Hint for staff', description: 'When agents should use it.' },
    category: { label: 'Category' },
    position: POSITION,
    site: SITE,
  },
});

export const pageView = viewOf({
  mainField: 'title',
  sortBy: 'position',
  list: ['title', 'menu', 'position'],
  edit: [
    [
      ['title', 8],
      ['slug', 4],
    ],
    [['body', 12]],
    [
      ['menu', 6],
      ['position', 6],
    ],
    [['site', 6]],
  ],
  fields: {
    title: { label: 'Title' },
    slug: SLUG,
    body: { label: 'Text' },
    menu: { label: 'Link to it', description: 'Where its link stands on every page of the site.' },
    position: POSITION,
    site: SITE,
  },
});
