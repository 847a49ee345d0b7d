// Puts a form of the desk into this page: <script async src="https://HOST/helpdesk/form.js" data-form="KEY"></script>
// data-target: selector of the element to put it into; data-locale: its language; data-min-height: room kept from the
// start, in pixels; data-title: what screen readers call it until it is there.
(() => {
  'use strict';
  const script = document.currentScript;
  const { form, target, locale, minHeight, title } = script.dataset;
  const place = target ? document.querySelector(target) : script.parentNode;
  if (!form || !place) return console.warn('helpdesk: data-form or data-target is not right.');
  const base = script.src.replace(/\/helpdesk\/form\.js.*$/, '');
  const LOCALES = ['en'];
  const wanted = (locale || document.documentElement.lang).toLowerCase().split('-')[0];
  const language = LOCALES.includes(wanted) ? `/${wanted}` : '';
  const url = new URL(base + '/support' + language + '/embed/' + encodeURIComponent(form));
  // Pages of a sandbox have no origin, and none may show the form.
  url.searchParams.set('parent', location.origin);
  url.searchParams.set('page', location.href.slice(0, 1000));
  if (document.referrer) url.searchParams.set('referrer', document.referrer.slice(0, 500));

  const least = Number(minHeight) || 480;
  const frame = document.createElement('iframe');
  frame.src = url.href;
  frame.title = title || 'Form';
  // By properties: a content security policy without 'unsafe-inline' takes them.
  Object.assign(frame.style, {
    display: 'block',
    inlineSize: '100%',
    minBlockSize: `${least}px`,
    border: '0',
    colorScheme: 'normal',
  });
  let loads = 0;
  frame.addEventListener('load', () => {
    loads += 1;
    // Sent or refused: its beginning says so, and may be far above.
    if (loads > 1 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== url.origin || source !== frame.contentWindow) return;
    if (!data || data.helpdeskForm !== 1) return;
    const height = Number(data.height);
    if (height > 0 && height < 50000) frame.style.blockSize = `${Math.max(least, height)}px`;
    if (!title && typeof data.title === 'string') frame.title = data.title.slice(0, 200);
    if (data.sent) frame.dispatchEvent(new window.CustomEvent('helpdesk:sent', { bubbles: true }));
    if (typeof data.onward === 'string' && /^https?:\/\//.test(data.onward))
      location.assign(data.onward);
  });
  if (target) place.append(frame);
  else script.after(frame);
})();
