import type { FieldType, FieldValue, FormKnownField } from '../../../contracts';

export type Answers = Record<string, FieldValue>;

/** Of each key, what is wrong at first sight. The desk looks more closely. */
export function checkAnswers(
  fields: readonly { key: string; known: FormKnownField | null; required: boolean }[],
  answers: Answers
): Record<string, 'missing' | 'address'> {
  const found = new Map<string, 'missing' | 'address'>();
  for (const { key, known, required } of fields) {
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const isEmpty = value === undefined || (typeof value === 'string' && value.trim() === '');
    if (isEmpty && required) found.set(key, 'missing');
    const isAddress = typeof value === 'string' && /^\S+@\S+\.\S+$/.test(value.trim());
    if (!isEmpty && known === 'email' && !isAddress) found.set(key, 'address');
  }
  return Object.fromEntries(found);
}

/** As the desk takes them: numbers as numbers, and nothing that was not answered. */
export function answersOf(
  fields: readonly { key: string; type: FieldType }[],
  answers: Answers
): Answers {
  return Object.fromEntries(
    fields.flatMap(({ key, type }) => {
      const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
      if (value === undefined || value === '') return [];
      const number = type === 'number' && typeof value === 'string' ? Number(value) : NaN;
      return [[key, Number.isFinite(number) ? number : value]];
    })
  );
}
