import { expect, it } from 'vitest';
import { mailDocument } from './mail-document';

it('lets a mail fetch nothing, and says so before anything of the mail', () => {
  const page = mailDocument('<p>Hello</p><img src="https://tracker.example/x.gif">');
  expect(page).toContain("default-src 'none'; img-src data:");
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>Hello</p>'));
});
