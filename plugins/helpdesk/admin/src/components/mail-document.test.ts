import { expect, it } from 'vitest';
import { comfortableHeight, mailDocument } from './mail-document';

it('lets a mail fetch nothing, and says so before anything of the mail', () => {
  const page = mailDocument('<p>Hello</p><img src="https://tracker.example/x.gif">');
  expect(page).toContain("default-src 'none'; img-src data:");
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>Hello</p>'));
});

it('gives a short mail a short frame and a long one a comfortable one', () => {
  const short = comfortableHeight('<p>Thank you</p>');
  expect(short).toBeLessThan(comfortableHeight('<p>One</p><p>Two</p><p>Three</p><p>Four</p>'));
  expect(comfortableHeight('<p>word</p>'.repeat(500))).toBe(comfortableHeight('<br>'.repeat(900)));
});
