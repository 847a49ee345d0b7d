import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('every endpoint in the list that all of the panel shares has a name of our own', () => {
  const names = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/(\w+): build\.(?:query|mutation)/g)])
    .map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(80);
  expect(names.filter((name) => !name.startsWith('helpdesk'))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
