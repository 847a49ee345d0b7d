import { RTL_LANGUAGES } from '../../../contracts/common';

export type Direction = 'ltr' | 'rtl';

/** Direction of a language by its BCP 47 code; scripts named in the code win (`pa-Arab`, `ur-Latn`). */
export const directionOf = (locale: string): Direction => {
  const [language = '', ...subtags] = locale.toLowerCase().split(/[-_]/);
  if (subtags.includes('latn')) return 'ltr';
  if (subtags.some((tag) => RTL_SCRIPTS.includes(tag))) return 'rtl';
  const isRtl = RTL_LANGUAGES.some((code) => code === language);
  return isRtl ? 'rtl' : 'ltr';
};

const RTL_SCRIPTS = ['arab', 'hebr', 'syrc', 'thaa', 'nkoo'];

/**
 * Language of the desk's pages: the agent's choice, else Strapi's, else English.
 * A regional code (`ur-PK`) is served by its language.
 */
export const resolveLanguage = ({
  choice,
  shell,
  available,
}: {
  choice: string | null;
  shell: string;
  available: readonly string[];
}): string => {
  const wanted = [choice, shell].filter((code): code is string => Boolean(code));
  const found = wanted
    .flatMap((code) => [code, code.split('-')[0] ?? code])
    .find((code) => available.includes(code));
  return found ?? 'en';
};
