import { expect, test } from 'vitest';
import { SETTINGS_DEFAULTS } from '../site/settings-defaults';
import { inLayout, type MailContent } from './layout';

const CONTENT: MailContent = {
  language: 'en',
  direction: 'ltr',
  subject: '<b>Printer</b>',
  text: 'Hello "you"\n\nhttps://example.com/x',
  html: '<p>Hello</p>',
};
const company = (more: Partial<typeof SETTINGS_DEFAULTS.company> = {}) => ({
  ...SETTINGS_DEFAULTS.company,
  ...more,
});

test('a mail stands between the company and its footer', () => {
  const { html, text } = inLayout(
    CONTENT,
    company({ name: { en: 'Cafe & Co' }, footer: { en: 'Road 1\nLahore' } })
  );
  expect(html).toContain('Cafe &amp; Co');
  expect(html).toContain('<p>Hello</p>');
  expect(html).toContain('<title>&lt;b&gt;Printer&lt;/b&gt;</title>');
  expect(html).toContain('<div dir="auto">Road 1</div><div dir="auto">Lahore</div>');
  expect(text).toBe('Hello "you"\n\nhttps://example.com/x\n\n-- \nRoad 1\nLahore');
});

test('without a footer there is none', () => {
  const { html, text } = inLayout(CONTENT, company());
  expect(html).not.toContain('class="foot pad"');
  expect(text).toBe(CONTENT.text);
});

test('the logo stands in for the name, with the name for those who see no pictures', () => {
  const logoUrl = 'https://example.com/logo.png?a=1&b="';
  const { html } = inLayout(CONTENT, company({ logoUrl }));
  expect(html).toContain('<img src="https://example.com/logo.png?a=1&amp;b=&#34;" alt="Support"');
});

test('a mail in Urdu runs from right to left, with the company and footer in Urdu', () => {
  const { html } = inLayout({ ...CONTENT, language: 'ur', direction: 'rtl' }, company());
  expect(html).toContain('<html lang="ur" dir="rtl">');
  expect(html).toContain('سپورٹ');
});
