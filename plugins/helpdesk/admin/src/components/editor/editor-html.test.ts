import { describe, expect, it } from 'vitest';
import { firstLine, hasWords, htmlToLines, mentionsIn, textToHtml, trimHtml } from './editor-html';

describe('trimHtml', () => {
  it('takes away the empty lines around a text and leaves those inside', () => {
    const html = '<p dir="auto"></p><p>One</p><p></p><p>Two</p><p dir="auto"><br></p><p> </p>';
    expect(trimHtml(html)).toBe('<p>One</p><p></p><p>Two</p>');
  });

  it('is empty for an empty editor', () => {
    expect(trimHtml('<p dir="auto"></p>')).toBe('');
  });
});

describe('textToHtml', () => {
  it('keeps lines and paragraphs and shows every sign as it is', () => {
    expect(textToHtml('Dear <b>Maria</b> & co\nHello\n\n"Bye"\n')).toBe(
      '<p dir="auto">Dear &lt;b&gt;Maria&lt;/b&gt; &amp; co<br>Hello</p><p dir="auto">&quot;Bye&quot;</p>'
    );
  });

  it('makes nothing of nothing', () => {
    expect(textToHtml(' \n ')).toBe('');
  });

  it('gives the same words back', () => {
    const text = 'سلام <b> & "x"\nدوسری سطر\n\nThird';
    expect(htmlToLines(textToHtml(text))).toBe('سلام <b> & "x"\nدوسری سطر\nThird');
  });
});

it('tells a text with words from one with blocks only', () => {
  expect(hasWords('<ul><li><p></p></li></ul><p>&nbsp;</p>')).toBe(false);
  expect(hasWords('<p><span data-mention="a1">@Ada</span></p>')).toBe(true);
});

it('shows the first line with words', () => {
  expect(firstLine('<p></p><p>Dear {{ contact.name }},<br>thank you</p>')).toBe(
    'Dear {{ contact.name }},'
  );
});

it('names each mentioned agent once', () => {
  const html =
    '<p><span data-mention="a1">@Ada</span> <span dir="auto" data-mention="b2">@Bilal</span>' +
    '<span data-mention="a1">@Ada</span> data-mention="c3"</p>';
  expect(mentionsIn(html)).toEqual(['a1', 'b2']);
});
