// Small comforts; every page works whole without them.
'use strict';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
for (const input of document.querySelectorAll('[data-time-zone]')) input.value = zone;

// Times in the browser's own zone; the server wrote them in another.
const when = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: 'medium',
  timeStyle: 'short',
});
for (const time of document.querySelectorAll('time[datetime]:not([data-day])')) {
  time.textContent = when.format(new Date(time.dateTime));
  time.title = `${time.textContent} (${zone})`;
}

// The second press of an impatient finger sends nothing.
for (const form of document.querySelectorAll('form[data-guard]')) {
  const button = form.querySelector('button');
  const label = button.textContent;
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent || !areFilesFine(form)) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset.sending;
  });
  form.addEventListener('change', () => areFilesFine(form));
  // A page that comes back from the browser's memory may be sent again.
  window.addEventListener('pageshow', () => {
    delete form.dataset.sent;
    button.removeAttribute('aria-disabled');
    button.textContent = label;
  });
}

function areFilesFine(form) {
  const input = form.querySelector('input[type="file"]');
  if (!input) return true;
  const files = [...input.files];
  const isFine =
    files.length <= Number(form.dataset.mostFiles) &&
    files.every((file) => file.size <= Number(form.dataset.mostBytes));
  const problem = document.getElementById(input.dataset.problem);
  if (files.length > 0) problem.textContent = isFine ? '' : form.dataset.filesProblem;
  input.setAttribute('aria-invalid', String(!isFine));
  if (!isFine) input.focus();
  return isFine;
}

// How far a request was read, told once it is seen; a page that is only fetched tells nothing.
for (const form of document.querySelectorAll('form[data-seen]')) {
  const tell = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', tell);
    fetch(form.action, { method: 'POST', body: new FormData(form), keepalive: true }).catch(
      () => {}
    );
  };
  document.addEventListener('visibilitychange', tell);
  tell();
}

// What is left is told when it becomes little.
const digits = new Intl.NumberFormat(document.documentElement.lang);
for (const count of document.querySelectorAll('[data-count-of]')) {
  const field = document.getElementById(count.dataset.countOf);
  const most = Number(field.dataset.most);
  const show = () => {
    const left = most - field.value.length;
    count.textContent =
      left > most / 10 ? '' : count.dataset.text.replace('{count}', digits.format(left));
    count.classList.toggle('problem', left < 0);
  };
  field.addEventListener('input', show);
  show();
}

// The language of this address is kept for addresses that name none.
const { localePath } = document.body.dataset;
if (localePath) {
  const { lang } = document.documentElement;
  document.cookie = `helpdesk_locale=${lang}; Path=${localePath}; Max-Age=31536000; SameSite=Lax`;
}

// An entry counts as read when it was in sight for some seconds; the count says nothing of who read it.
const READ_MS = 3_000;
const viewed = document.querySelector('[data-viewed]');
if (viewed) {
  let timer;
  const watch = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(tell, READ_MS);
  };
  const tell = () => {
    document.removeEventListener('visibilitychange', watch);
    navigator.sendBeacon(viewed.dataset.viewed);
  };
  document.addEventListener('visibilitychange', watch);
  watch();
}

// A vote is sent without leaving the page. Where that fails, the form goes its own way.
for (const form of document.querySelectorAll('form[data-vote]')) {
  form.addEventListener('submit', async (event) => {
    if (form.dataset.plain) return;
    event.preventDefault();
    const { submitter } = event;
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new FormData(form, submitter),
      headers: { Accept: 'application/json' },
    }).catch(() => null);
    if (!answer?.ok) {
      form.dataset.plain = 'yes';
      form.requestSubmit(submitter);
      return;
    }
    form.parentElement.classList.add('is-voted');
    document.getElementById('thanks').focus();
  });
}

// The list of languages closes when somebody turns to something else.
const languages = document.querySelector('.languages');
const closeUnless = (isWithin) => isWithin || languages?.removeAttribute('open');
document.addEventListener('click', ({ target }) => closeUnless(languages?.contains(target)));
languages?.addEventListener('focusout', ({ relatedTarget }) =>
  closeUnless(!relatedTarget || languages.contains(relatedTarget))
);
languages?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  languages.querySelector('summary').focus();
  closeUnless(false);
});

document.querySelector('[data-focus]')?.focus();
document.querySelector('form[data-auto-send]')?.requestSubmit();
