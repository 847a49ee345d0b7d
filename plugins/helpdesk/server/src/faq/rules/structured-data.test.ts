import { expect, test } from 'vitest';
import { breadcrumbData, dataText, faqPageData } from './structured-data';

test('nothing that an editor wrote ends the element that holds the data', () => {
  const html = '<p>&lt;/script&gt;</p></script><!--<script>alert(1)</script>';
  const data = faqPageData([{ question: html, html, url: 'https://a.example/' }], 'en');
  const text = dataText(data);
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual(data);
});

test('the steps to a page are counted from one', () => {
  const { itemListElement } = breadcrumbData([
    { name: 'Help', url: 'https://a.example/support' },
    { name: 'Machines', url: 'https://a.example/support/faq/machines' },
  ]);
  expect(itemListElement).toMatchObject([{ position: 1 }, { position: 2, name: 'Machines' }]);
});
