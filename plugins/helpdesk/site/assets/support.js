// Small comforts; every page works whole without them.
'use strict';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
for (const input of document.querySelectorAll('[data-time-zone]')) input.value = zone;

// Times in the browser's own zone; the server wrote them in another.
const when = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: 'medium',
  timeStyle: 'short',
});
for (const time of document.querySelectorAll('time[datetime]')) {
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

document.querySelector('[data-focus]')?.focus();
document.querySelector('form[data-auto-send]')?.requestSubmit();
