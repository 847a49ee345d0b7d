// Questions of the FAQ under the search box while somebody types.
'use strict';

document.querySelectorAll('form.find').forEach((form, number) => {
  const input = form.elements.namedItem('q');
  const list = document.createElement('ul');
  list.id = `suggestions-${number}`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = form.querySelector('label').textContent;
  form.append(list);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.setAttribute('aria-controls', list.id);
  let timer;
  let request;
  let active = -1;
  close();

  input.addEventListener('input', () => {
    clearTimeout(timer);
    request?.abort();
    if (input.value.trim().length < 2) close();
    else timer = setTimeout(ask, 150);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const { length } = list.children;
    if (event.isComposing || length === 0) return;
    if (event.key === 'ArrowDown') choose(active + 1 < length ? active + 1 : -1);
    else if (event.key === 'ArrowUp') choose(active < 0 ? length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) open(list.children[active]);
    else return;
    event.preventDefault();
  });
  // The box keeps the focus.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => open(target.closest('li')));

  async function ask() {
    request = new AbortController();
    const url = `${form.action}/suggestions?${new URLSearchParams({ q: input.value })}`;
    try {
      const answer = await fetch(url, { signal: request.signal });
      if (answer.ok && document.activeElement === input) show((await answer.json()).data);
    } catch {
      // Typed on, or no network.
    }
  }

  function show(suggestions) {
    const options = suggestions.map(({ question, href }, index) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${index}`;
      option.role = 'option';
      option.dir = 'auto';
      option.dataset.href = href;
      option.textContent = question;
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.ariaExpanded = !list.hidden;
    choose(-1);
  }

  function choose(index) {
    active = index;
    [...list.children].forEach((option, at) => (option.ariaSelected = at === index));
    list.children[index]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', list.children[index]?.id ?? '');
  }

  function open(option) {
    if (option) location.assign(option.dataset.href);
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    show([]);
  }
});

// What found nothing good is told to the editors.
const missed = document.querySelector('form[data-miss]');
if (missed) {
  const body = new FormData(missed);
  fetch(missed.action, { method: 'POST', body, keepalive: true }).catch(() => undefined);
}
