// Offers answers of the FAQ while a request is written. What was typed stays where it is; nothing here sends the form.
'use strict';

const OFFER_AFTER_MS = 800;
/** Characters from which on it is worth asking. */
const LEAST = 10;

for (const place of document.querySelectorAll('[data-offers]')) offerIn(place);

function offerIn(place) {
  const form = place.closest('form');
  const list = place.querySelector('[data-offers-list]');
  const part = (name) => place.querySelector(`template[data-${name}]`).content.cloneNode(true);
  const refused = new Set();
  let timer;
  let request;
  let isDone = false;

  form.addEventListener('input', ({ target }) => {
    if (isDone || !['subject', 'text'].includes(target.name)) return;
    clearTimeout(timer);
    timer = setTimeout(ask, OFFER_AFTER_MS);
  });
  list.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button) decide(button.closest('details'), button.dataset.act);
  });

  function typed(name) {
    return form.elements.namedItem(name)?.value ?? '';
  }

  async function ask() {
    request?.abort();
    const [subject, text] = [typed('subject').slice(0, 200), typed('text').slice(0, 600)];
    if (`${subject}${text}`.trim().length < LEAST) return show([]);
    request = new AbortController();
    try {
      const answer = await post(place.dataset.offers, { subject, text }, request.signal);
      if (answer.ok && !isDone) show((await answer.json()).data);
    } catch {
      // Typed on meanwhile, or the network is away: the form can be sent all the same.
    }
  }

  /** Those that stand there already stay as they are: one may be open and be read. */
  function show(offers) {
    const wanted = offers.filter(({ key }) => !refused.has(key));
    const standing = new Map(
      [...list.querySelectorAll('details')].map((one) => [one.dataset.key, one])
    );
    const isSame = standing.size === wanted.length && wanted.every(({ key }) => standing.has(key));
    const isRead = [...standing.values()].some(({ open }) => open);
    if (isSame || isRead) return;
    if (wanted.length === 0) list.replaceChildren();
    else list.replaceChildren(part('offers-head'), ...wanted.map(drawn));
  }

  function drawn({ key, question, html, locale }) {
    const piece = part('offer');
    const details = piece.querySelector('details');
    details.dataset.key = key;
    details.lang = locale;
    details.querySelector('bdi').textContent = question;
    const words = details.querySelector('.words');
    // Made by the desk of the editor's blocks.
    words.innerHTML = html;
    // The form must not be left for them.
    for (const link of words.querySelectorAll('a')) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
    return piece;
  }

  function decide(details, act) {
    const { key } = details.dataset;
    if (act === 'yes') {
      isDone = true;
      request?.abort();
      list.replaceChildren(part('offers-thanks'));
      list.querySelector('p').focus();
      const csrf = form.elements.namedItem('csrf').value;
      post(place.dataset.answered, { csrf, entry: key }).catch(() => undefined);
      return;
    }
    refused.add(key);
    const next = details.nextElementSibling ?? details.previousElementSibling;
    details.remove();
    if (!list.querySelector('details')) list.replaceChildren();
    const onward = next?.querySelector('summary') ?? form.elements.namedItem('text');
    onward?.focus();
  }
}

function post(url, values, signal) {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  return fetch(url, { method: 'POST', body, signal, keepalive: !signal });
}
