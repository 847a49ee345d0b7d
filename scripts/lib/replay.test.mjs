import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readForm, readProblem } from './replay-form.mjs';
import { bounded } from './replay-pace.mjs';
import { personOf, subjectOf } from './replay-people.mjs';
import { readQuestions } from './replay-questions.mjs';
import { percentile } from './replay-run.mjs';

describe('the form as a browser reads it', () => {
  const page = `<body><form action="/search"></form><main><form method="post" action="/ask?a=1&amp;b=2">
    <input type="hidden" name="csrf" value="a&quot;b&#39;c"><input name="website">
    <input value="" name="zone" data-x type="hidden"></form></main>`;

  test('is the one in the main part, with its hidden fields', () => {
    expect(readForm(page)).toEqual({
      action: '/ask?a=1&b=2',
      fields: { csrf: `a"b'c`, zone: '' },
      asksConsent: false,
    });
  });

  test('is missing on a page without one', () => {
    expect(readForm('<main><h1>Nothing here</h1></main>')).toBeNull();
  });

  test('says what is wrong in its own words', () => {
    const refused =
      '<div role="alert" tabindex="-1"><p><strong>Too many &amp; too fast</strong></p></div>';
    expect(readProblem(refused)).toBe('Too many & too fast');
    expect(readProblem('<h1>Not found</h1>')).toBe('Not found');
  });
});

describe('visitors', () => {
  const people = Array.from({ length: 10_000 }, (_, index) => personOf(index));

  test('have an address of their own each, at example.com', () => {
    expect(new Set(people.map((person) => person.email)).size).toBe(10_000);
    expect(people.every((person) => /^[a-z0-9.]+@example\.com$/.test(person.email))).toBe(true);
  });

  test('share a place with at most one other', () => {
    const counts = new Map();
    for (const { ip } of people) counts.set(ip, (counts.get(ip) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBe(2);
    expect(counts.size).toBe(8_000);
    expect([...counts.keys()].every((ip) => /^198\.1[89]\.\d{1,3}\.\d{1,3}$/.test(ip))).toBe(true);
  });

  test('take the beginning of the question for its subject', () => {
    expect(subjectOf(' Where is\nmy card? ')).toBe('Where is my card?');
    const long = subjectOf('word '.repeat(40));
    expect(long).toMatch(/^(word )+word…$/);
    expect(long.length).toBeLessThanOrEqual(81);
    expect(subjectOf('x'.repeat(300))).toHaveLength(81);
  });
});

describe('questions', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-replay-'));
  const file = path.join(folder, 'questions.csv');
  const read = async (options) => {
    const texts = [];
    for await (const text of readQuestions({ file, ...options })) texts.push(text);
    return texts;
  };

  test('are read whole, with line breaks, quotes and commas', async () => {
    writeFileSync(file, '\ufefftext,category\n"Hi, ""you""\nthere",a\n  ,b\nسلام,c\n');
    expect(await read({})).toEqual(['Hi, "you"\nthere', 'سلام']);
    expect(await read({ limit: 1 })).toHaveLength(1);
    expect(await read({ column: 'category' })).toEqual(['a', 'b', 'c']);
    await expect(read({ column: 'body' })).rejects.toThrow('Its columns are: text, category.');
    rmSync(folder, { recursive: true });
    await expect(read({})).rejects.toThrow('There is no file');
  });
});

test('no more visitors are there at once than allowed, and all are waited for', async () => {
  const visitors = bounded(3);
  let [present, most, gone] = [0, 0, 0];
  for (let index = 0; index < 20; index += 1) {
    await visitors.add(async () => {
      present += 1;
      most = Math.max(most, present);
      await new Promise((resolve) => setImmediate(resolve));
      present -= 1;
      gone += 1;
    });
  }
  await visitors.done();
  expect([most, gone]).toEqual([3, 20]);
});

test('percentiles are values that occurred', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(values, 0.5), percentile(values, 0.95)]).toEqual([50, 95]);
  expect(percentile([], 0.5)).toBeNull();
});
