import { describe, expect, it } from 'vitest';
import { copiesProblem, readAddresses, takeAddresses } from './addresses';

describe('readAddresses', () => {
  it('takes lists as mail programs and people write them', () => {
    expect(
      readAddresses('Ada Agent <ada@example.com>; "Lind, Maria" <m.lind@example.org>, x@y.com')
    ).toEqual({ addresses: ['ada@example.com', 'm.lind@example.org', 'x@y.com'], rest: [] });
  });

  it('takes addresses in other scripts', () => {
    expect(readAddresses('سلام@مثال.پاک').addresses).toEqual(['سلام@مثال.پاک']);
  });

  it.each(['ada', 'ada@', '@example.com', 'ada@example', 'a@b@', 'ada@-x.com', 'ada@x..com'])(
    'leaves %s behind',
    (typed) => {
      expect(readAddresses(typed)).toEqual({ addresses: [], rest: [typed] });
    }
  );
});

it('takes each address once, whatever its letters', () => {
  expect(
    takeAddresses(['a@example.com'], ['A@Example.com', 'b@example.com', 'b@example.com'])
  ).toEqual(['a@example.com', 'b@example.com']);
});

describe('copiesProblem', () => {
  const many = Array.from({ length: 10 }, (_, index) => `a${index}@example.com`);

  it('names the address that is none', () => {
    expect(copiesProblem([], 'ada@example.com bob')).toEqual({ kind: 'invalid', address: 'bob' });
  });

  it('holds the limit, counting what is still being typed', () => {
    expect(copiesProblem(many, '')).toBeNull();
    expect(copiesProblem(many, 'a1@example.com')).toBeNull();
    expect(copiesProblem(many, 'b@example.com')).toEqual({ kind: 'tooMany', most: 10 });
  });
});
