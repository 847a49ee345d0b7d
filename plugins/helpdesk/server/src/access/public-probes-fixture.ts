/*
 * Ways that Strapi has, has had, or that one would think of, to reach by a query what a door was not meant to give:
 * filters, relations, fields, order, pages, languages and drafts. Each carries the mark of its probe, by which it is
 * known in whatever the desk asks its database.
 */

/** What is nobody's to know: of entries, of people, of Strapi's own users. */
const PRIVATE = [
  'staffHint',
  'audience',
  'createdBy.email',
  'createdBy.password',
  'updatedBy.resetPasswordToken',
  'contact.email',
  'user.password',
] as const;

const nested = (path: string) =>
  path
    .split('.')
    .map((part) => `[${part}]`)
    .join('');

const ofAttribute = (mark: string) => (path: string) => [
  `filters${nested(path)}[$startsWith]=${mark}`,
  `filters[$or][0]${nested(path)}[$containsi]=${mark}`,
  `filters[$not]${nested(path)}[$lt]=${mark}`,
  `where${nested(path)}=${mark}`,
  `sort=${path}:desc&mark=${mark}`,
  `fields[0]=${path}&mark=${mark}`,
];

/** @param mark of this probe: letters and digits that stand nowhere else. */
export function probesWith(mark: string): string[] {
  return [
    ...PRIVATE.flatMap(ofAttribute(mark)),
    `filters[category][entries][staffHint][$contains]=${mark}`,
    `filters[localizations][createdBy][email][$ne]=${mark}`,
    `filters=${mark}`,
    `lookup[staffHint]=${mark}`,
    `t1.email=${mark}`,
    `_where[staffHint_contains]=${mark}`,
    `_q=${mark}`,
    `populate=*&mark=${mark}`,
    `populate=deep,5&mark=${mark}`,
    `populate[createdBy][fields][0]=email&mark=${mark}`,
    `populate[category][populate][entries]=*&mark=${mark}`,
    `populate[0]=localizations&mark=${mark}`,
    `fields=*&mark=${mark}`,
    `fields=password,${mark}`,
    `sort[0][createdBy][email]=asc&mark=${mark}`,
    `orderBy[staffHint]=${mark}`,
    `pagination[pageSize]=100000&pagination[withCount]=true&mark=${mark}`,
    `pagination[start]=-1&mark=${mark}`,
    `publicationState=preview&mark=${mark}`,
    `status=draft&mark=${mark}`,
    `hasPublishedVersion=false&mark=${mark}`,
    `locale[$ne]=${mark}`,
    `locale[]=${mark}`,
    `plugins[i18n][locale]=${mark}`,
    `on[contact]=${mark}`,
    `__proto__[isOwner]=${mark}`,
    `constructor[prototype][isOwner]=${mark}`,
    `user=1&id=1&contactId=1&mark=${mark}`,
    `session=${mark}&token=${mark}`,
    `_method=DELETE&mark=${mark}`,
    `${mark}=%27%20or%201=1%20--`,
    `${mark}=%00`,
  ];
}

/** The desk's own words, asked for more than they give. */
export const STRETCHED = [
  'locale=all',
  'locale=*',
  'limit=100000',
  'limit[$gt]=1',
  'site[$ne]=x',
  'category[$ne]=x',
  'after[$gt]=0',
  'before[$gt]=0',
  'state[]=open',
  'q[$ne]=x',
  'score[$gt]=0',
];
