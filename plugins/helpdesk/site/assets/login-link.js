// Puts a link to the client's account into the header of the owner's own site:
//   <script async src="https://HOST/support/assets/login-link.js" data-target="#account"></script>
// data-target: where it goes, else beside this line; data-class: classes of the link; data-language: `en`, `ur` …,
// else that of the page; data-label: what it says until we have answered.
'use strict';

(() => {
  const script = document.currentScript;
  const root = new URL('..', script.src);
  const { target, label = 'Log in', language = document.documentElement.lang } = script.dataset;
  const link = document.createElement('a');
  link.href = new URL('account', root).href;
  link.className = script.dataset.class || '';
  link.textContent = label;

  const show = () => {
    const place = target && document.querySelector(target);
    if (place) place.append(link);
    else if (!target && script.isConnected && document.body?.contains(script)) script.before(link);
  };
  if (target && document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', show, { once: true });
  } else show();

  const state = new URL('account/state', root);
  const code = language.toLowerCase().split('-')[0];
  if (code) state.searchParams.set('language', code);
  fetch(state, { credentials: 'include' })
    .then((response) => (response.ok ? response.json() : null))
    .then((answer) => {
      if (!answer) return;
      const { data } = answer;
      link.textContent = data.label;
      link.lang = data.language;
      link.dir = data.direction;
      link.href = data.url;
    })
    // Without an answer the link leads to the same place.
    .catch(() => {});
})();
