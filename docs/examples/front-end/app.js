// A help centre that draws everything itself: FAQ, search, the client's requests, answers and ratings.
import { account, faq, isLoggedIn, logIn, logOut } from './desk.js';

const locale = navigator.language;
const main = document.getElementById('main');

/** By what stands behind the # of the address. */
const PAGES = [
  [/^#\/entries\/(.+)$/, entryPage],
  [/^#\/search\/(.+)$/, searchPage],
  [/^#\/requests\/(.+)$/, (key) => (isLoggedIn() ? requestPage(key) : loginPage())],
  [/^#\/requests$/, () => (isLoggedIn() ? requestsPage() : loginPage())],
  [/^/, homePage],
];

addEventListener('hashchange', show);
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  location.hash = `#/search/${encodeURIComponent(new FormData(event.target).get('q').trim())}`;
});
show();

async function show() {
  const [pattern, page] = PAGES.find(([one]) => one.test(location.hash));
  const [, name = ''] = pattern.exec(location.hash);
  try {
    main.replaceChildren(...(await page(decodeURIComponent(name))));
  } catch (refusal) {
    if (refusal.status === 401) return show();
    main.replaceChildren(alertOf(refusal));
  }
}

async function homePage() {
  const { categories, entries } = await faq('/faq', { locale });
  return [
    make('h1', 'How can we help?'),
    ...categories.flatMap((category) => [
      make('h2', category.name, languageOf(category)),
      ...linksTo(category.entries),
    ]),
    ...linksTo(entries),
  ];
}

async function entryPage(slug) {
  const entry = await faq(`/faq/entries/${encodeURIComponent(slug)}`, { locale });
  const answer = make('div', '', languageOf(entry));
  // Made by the desk of the editor's blocks: everything in it is escaped already.
  answer.innerHTML = entry.html;
  return [make('h1', entry.question, languageOf(entry)), answer, ...linksTo(entry.related)];
}

async function searchPage(q) {
  const { results, spellings } = await faq('/faq/search', { q, locale });
  const found = results.map((result) => {
    const words = make('p', '', languageOf(result));
    const pieces = result.snippet.map(({ text, isMatch }) => (isMatch ? make('mark', text) : text));
    words.append(...pieces);
    return make('article', [...linksTo([result]), words]);
  });
  const meant = spellings.map((text) =>
    make('p', ['Did you mean ', make('a', text, { href: `#/search/${encodeURIComponent(text)}` })])
  );
  const nothing = results.length === 0 ? [make('p', 'Nothing was found.')] : [];
  return [make('h1', `Search: ${q}`), ...found, ...nothing, ...meant];
}

function loginPage() {
  const form = formOf(
    [
      ['identifier', 'E-mail address', { type: 'email', autocomplete: 'username' }],
      ['password', 'Password', { type: 'password', autocomplete: 'current-password' }],
    ],
    'Log in',
    async ({ identifier, password }) => {
      await logIn(identifier, password);
      await show();
    }
  );
  return [make('h1', 'Log in'), form];
}

async function requestsPage() {
  const { requests } = await account('/requests');
  const out = make('button', 'Log out', { type: 'button' });
  out.addEventListener('click', () => {
    logOut();
    location.hash = '#/';
  });
  const lines = requests.map(({ key, number, subject, state, isUnread }) =>
    make('li', [
      make('a', `#${number} ${subject}`, { href: `#/requests/${key}` }),
      make('span', ` ${inOwn(state) || 'in progress'}${isUnread ? ' · new' : ''}`, {
        class: 'quiet',
      }),
    ])
  );
  return [make('h1', 'My requests'), make('ul', lines), out];
}

async function requestPage(key) {
  const request = await account(`/requests/${key}`);
  const last = request.entries.at(-1);
  if (last) await account(`/requests/${key}/read`, { method: 'POST', body: { seq: last.seq } });
  return [
    make('h1', `#${request.number} ${request.subject}`),
    ...request.entries.map(entryOf),
    ...(request.reply ? [replyForm(key, request.reply)] : []),
    ...(request.rating ? [ratingForm(key, request.rating)] : []),
  ];
}

function entryOf({ name, isMine, at, text }) {
  const words = make('div', '', { dir: 'auto' });
  // An answer of staff is HTML that the desk has cleaned; everything else is text.
  if (text?.format === 'html') words.innerHTML = text.body;
  else words.textContent = text?.body ?? '';
  const when = new Date(at).toLocaleString(locale);
  return make(
    'article',
    [make('p', `${isMine ? 'You' : name}, ${when}`, { class: 'quiet' }), words],
    {
      class: 'entry',
    }
  );
}

function replyForm(key, { key: action }) {
  // Made once: sent again after a lost answer, it is the same message.
  const clientId = crypto.randomUUID();
  return formOf([['text', 'Your answer', { rows: 4, dir: 'auto' }]], 'Send', async ({ text }) => {
    const body = { clientId, text };
    await account(`/requests/${key}/actions/${action}`, { method: 'POST', body });
    await show();
  });
}

const BEST = { thumbs: 2, faces: 3, stars: 5 };

function ratingForm(key, { answer, scale, question, asksReason, given }) {
  const clientId = crypto.randomUUID();
  const scores = Array.from({ length: BEST[scale] }, (_none, index) => index + 1).map((score) => {
    const input = make('input', '', { type: 'radio', name: 'score', value: score, required: '' });
    input.checked = given?.scale === scale && given.score === score;
    return make('label', [input, String(score)]);
  });
  const form = formOf(
    asksReason ? [['reason', 'Why? (optional)', { rows: 2, dir: 'auto', optional: true }]] : [],
    'Rate',
    async ({ score, reason = '' }) => {
      const body = { clientId, answer, scale, score: Number(score), reason };
      await account(`/requests/${key}/rating`, { method: 'POST', body });
      await show();
    }
  );
  form.prepend(make('fieldset', [make('legend', inOwn(question)), ...scores], { class: 'scores' }));
  return form;
}

/** @param fields of each: name, label, attributes; with `rows` it is a text of several lines. */
function formOf(fields, label, send) {
  const inputs = fields.flatMap(([name, words, { optional, ...attributes }]) => {
    const tag = attributes.rows ? 'textarea' : 'input';
    const required = optional ? {} : { required: '' };
    return [
      make('label', words, { for: name }),
      make(tag, '', { id: name, name, ...required, ...attributes }),
    ];
  });
  const form = make('form', [...inputs, make('button', label)]);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await send(Object.fromEntries(new FormData(form)));
    } catch (refusal) {
      form.querySelector('[role=alert]')?.remove();
      form.append(alertOf(refusal));
    }
  });
  return form;
}

const linksTo = (entries) =>
  entries.map((entry) =>
    make('p', [
      make('a', entry.question, {
        href: `#/entries/${encodeURIComponent(entry.slug)}`,
        ...languageOf(entry),
      }),
    ])
  );

/** A text may stand for one that is missing in the reader's language: it keeps its own language and direction. */
const languageOf = ({ locale: lang }) => ({ lang, dir: 'auto' });

/** Of a text in several languages, the reader's. */
const inOwn = (texts) => texts && (texts[locale] ?? texts[locale.split('-')[0]] ?? texts.en);

const alertOf = ({ message, details }) =>
  make('p', Object.values(details?.fields ?? {}).join(' ') || message, { role: 'alert' });

function make(tag, content, attributes = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...[content].flat());
  return element;
}
