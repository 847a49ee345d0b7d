/*
 * A text with a count says it as its language does: "1 file" and "5 files", and in Russian "1 файл", "3 файла" and
 * "5 файлов". It is written as translators know it: `{count, plural, one {# file} other {# files}}`, where # stands for
 * the number in the digits of that language. A form that the text lacks is the one called `other`.
 */
export function withPlurals(
  text: string,
  { locale, values }: { locale: string; values: Record<string, string | number> }
): string {
  return text.replace(PLURAL, (whole: string, name: string, forms: string) => {
    const count = Object.hasOwn(values, name) ? values[name] : undefined;
    if (typeof count !== 'number') return whole;
    const words = new Map([...forms.matchAll(FORM)].map(([, form, said]) => [form, said]));
    const form = new Intl.PluralRules(locale).select(count);
    const said = words.get(form) ?? words.get('other') ?? whole;
    return said.replaceAll('#', new Intl.NumberFormat(locale).format(count));
  });
}

const PLURAL = /\{(\w+), plural,((?: ?\w+ \{[^{}]*\})+)\}/g;
const FORM = /(\w+) \{([^{}]*)\}/g;
