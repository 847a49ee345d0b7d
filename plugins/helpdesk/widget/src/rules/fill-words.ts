export type Values = Record<string, string | number>;

const PLURAL = /\{(\w+), plural,((?: ?\w+ \{[^{}]*\})+)\}/g;
const FORM = /(\w+) \{([^{}]*)\}/g;
const NAME = /\{(\w+)\}/g;
// First strong isolate and its end: a value of the other direction keeps its own order, also in plain text.
const ISOLATE = ['\u2068', '\u2069'] as const;

/** Puts values into a text as translators write it; see `withPlurals` of the site, which knows the same form. */
export function fillWords(text: string, values: Values, locale: string): string {
  const digits = (count: number) => new Intl.NumberFormat(locale).format(count);
  return text
    .replace(PLURAL, (whole, name: string, forms: string) => {
      const count = values[name];
      if (typeof count !== 'number') return whole;
      const form = new Intl.PluralRules(locale).select(count);
      const said = new Map([...forms.matchAll(FORM)].map(([, key, words]) => [key, words]));
      return (said.get(form) ?? said.get('other') ?? whole).replace(/#/g, digits(count));
    })
    .replace(NAME, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return whole;
      return ISOLATE[0] + (typeof value === 'number' ? digits(value) : value) + ISOLATE[1];
    });
}
