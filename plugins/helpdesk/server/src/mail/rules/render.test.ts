import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../platform/safe-html';
import { renderBody } from './render-body';
import { renderTemplate, type TemplateScope } from './render-template';
import { textToHtml } from './text-to-html';

const LINK = 'https://desk.example.com/support/link/0a1b';
const BUTTON = { url: LINK, label: 'Open <it>', colour: '#2f5bd7' };
const scope = (more: Partial<TemplateScope> = {}): TemplateScope => ({
  ticket: { number: 1042, subject: 'Printer', state: 'Open', link: LINK },
  client: { name: 'Ayesha' },
  actor: { name: 'Ada' },
  assignee: { name: '' },
  team: { name: '' },
  company: { name: 'Example' },
  action: { name: 'Reply' },
  entry: { text: '', fields: [] },
  ...more,
});
const body = (template: string, given: TemplateScope, entryHtml: string | null = null) =>
  renderBody({ template, scope: given, entryHtml, button: BUTTON, escape: escapeHtml });

describe('a template', () => {
  test('is filled in', () => {
    const template =
      '#{{ ticket.number }} {% for f in entry.fields %}{{ f.name }}={{ f.value }};{% endfor %}';
    const fields = [{ name: 'Cost', value: '5' }];
    expect(renderTemplate(template, scope({ entry: { text: '', fields } }))).toBe('#1042 Cost=5;');
  });

  test.each([
    '{{ ticket.number }}',
    '{{constructor}}',
    '{{ constructor.constructor("return process")() }}',
    '{% for i in (1..9) %}x{% endfor %}',
    '<%= 7*7 %>',
    '${7*7}',
    '#{7*7}',
    '__proto__',
    '{{ "a" | upcase }}',
  ])('takes %s of a stranger as text', (typed) => {
    const given = scope({ client: { name: typed }, entry: { text: typed, fields: [] } });
    const template = '{{ client.name }}|{{ entry.text }}';
    expect(renderTemplate(template, given)).toBe(`${typed}|${typed}`);
    expect(body(template, given).html).toContain(escapeHtml(`${typed}|${typed}`));
  });

  test.each([
    '{{ constructor }}',
    '{{ ticket.constructor }}',
    '{{ client.name.constructor.constructor }}',
    '{{ __proto__ }}',
    '{{ client.__proto__ }}',
    '{{ entry.fields.constructor }}',
    '{{ ticket["constructor"] }}',
    '{{ ticket[client.name] }}',
    '{{ process.env }}',
    '{{ unknown.thing }}',
  ])('reaches nothing by %s', (template) => {
    expect(renderTemplate(template, scope({ client: { name: 'constructor' } }))).toBe('');
  });

  test('leaves other template languages alone', () => {
    expect(renderTemplate('<%= 7 %> ${7} #{7}', scope())).toBe('<%= 7 %> ${7} #{7}');
  });

  test.each([
    '{% include "layout" %}',
    '{% render "/etc/passwd" %}',
    '{% layout "x" %}',
    '{{ ticket.number | shout }}',
    '{% for i in (1..100000000) %}x{% endfor %}',
    '{% assign x = "aaaaaaaaaa" %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}',
    'x'.repeat(30_000),
  ])('out of bounds is refused: %s', (template) => {
    expect(() => renderTemplate(template, scope())).toThrow();
  });
});

describe('the HTML of a text', () => {
  const html = (text: string) => textToHtml(text, BUTTON, escapeHtml);

  test('has a paragraph with its own direction for each block', () => {
    expect(html('one\ntwo\n\nسلام').match(/<p dir="auto"/g)).toHaveLength(2);
    expect(html('one\ntwo')).toContain('one<br>\ntwo');
  });

  test('shows everything as written', () => {
    const typed = '<script>alert(1)</script>" onload="x';
    expect(html(typed)).toContain(escapeHtml(typed));
    expect(html(typed)).not.toContain('<script');
  });

  test('links web addresses and nothing else', () => {
    expect(html('See https://example.com/a?b=1&c=2.')).toContain(
      '<a href="https://example.com/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">https://example.com/a?b=1&amp;c=2</a>.'
    );
    expect(html('javascript:alert(1) data:text/html,x //evil.example')).not.toContain('<a ');
    expect(html('https://example.com/"onmouseover="x')).toContain('<a href="https://example.com/"');
    expect(html('https://example.com/"onmouseover="x')).toContain('&quot;onmouseover=&quot;x');
  });

  test('makes a button of the own link where it stands alone', () => {
    expect(html(`Here:\n${LINK}`)).toContain(`<a href="${LINK}" style=`);
    expect(html(`Here:\n${LINK}`)).toContain('Open &lt;it&gt;</a>');
    expect(html(`Here: ${LINK} now`)).not.toContain('Open &lt;it&gt;');
  });
});

describe('a body', () => {
  const written = scope({ entry: { text: 'bold', fields: [] } });

  test('sets HTML that was written into its HTML version alone', () => {
    const { text, html } = body('Hi\n\n{{ entry.text }}\n\nBye', written, '<b>bold</b>');
    expect(text).toBe('Hi\n\nbold\n\nBye');
    expect(html).toContain('<div dir="auto" style="margin:0 0 16px"><b>bold</b></div>');
  });

  test('tells what a template has changed as text', () => {
    const { html } = body('{{ entry.text | upcase }}', written, '<b>bold</b>');
    expect(html).toContain('BOLD');
    expect(html).not.toContain('<b>');
  });

  test('cannot be made to set the HTML in elsewhere', () => {
    const forged = scope({
      client: { name: '\ue0f0entry\ue0f1' },
      entry: { text: 'x', fields: [] },
    });
    expect(body('{{ client.name }}', forged, '<b>x</b>').html).not.toContain('<b>');
  });

  test('asks for a rating by lines in its text and by links in its HTML', () => {
    const rating = { link: `${LINK}/rate`, toString: () => 'How was it?\n👍 Good: x' };
    const given = scope({ rating, entry: { text: 'bold', fields: [] } });
    const render = (template: string) =>
      renderBody({
        template,
        scope: given,
        entryHtml: '<b>bold</b>',
        ratingHtml: '<p>RATE</p>',
        button: BUTTON,
        escape: escapeHtml,
      });
    const { text, html } = render('{{ entry.text }}{% if rating %}\n\n{{ rating }}{% endif %}');
    expect(text).toBe('bold\n\nHow was it?\n👍 Good: x');
    expect(html).toMatch(/<b>bold<\/b>[\s\S]*<p>RATE<\/p>/);
    expect(html).not.toContain('Good: x');
    // What the template changes of the entry does not take the links away; what it changes of the question does.
    expect(render('{{ entry.text | upcase }}\n\n{{ rating }}').html).toMatch(/BOLD[\s\S]*RATE/);
    expect(render('{{ rating | upcase }}').html).toContain('HOW WAS IT?');
    expect(render('{{ rating.link }}').text).toBe(`${LINK}/rate`);
  });

  test('asks for no rating where there is none', () => {
    const template = 'a{% if rating %}\n\n{{ rating }}{{ rating.link }}{% endif %}{{ rating }}';
    expect(body(template, scope()).text).toBe('a');
  });

  test('asks whether something was written', () => {
    const template = 'a{% if entry.text != "" %}\n\n{{ entry.text }}{% endif %}';
    expect(body(template, scope(), '').text).toBe('a');
  });

  test('has no runs of empty lines', () => {
    expect(body('a\r\n\r\n \t\n\n\nb   \n', scope()).text).toBe('a\n\nb');
  });
});
