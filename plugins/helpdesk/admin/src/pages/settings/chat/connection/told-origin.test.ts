import { expect, it } from 'vitest';
import { toldOrigin } from './told-origin';

it('reads the address of the desk from a line for pages', () => {
  const line =
    '<script async src="https://desk.example:8443/helpdesk/widget.js" data-chat="a"></script>';
  expect(toldOrigin(line)).toBe('https://desk.example:8443');
  expect(toldOrigin('<script></script>')).toBeNull();
  expect(toldOrigin('<script src="/helpdesk/widget.js"></script>')).toBeNull();
});
