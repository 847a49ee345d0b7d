interface PressedKey {
  key: string;
  code: string;
  shiftKey: boolean;
}

/** Signs of a keyboard in another script, by the place of the key. */
const SIGNS: Record<string, string> = {
  Slash: '/',
  'Shift+Slash': '?',
  BracketLeft: '[',
  BracketRight: ']',
};

/**
 * The key of a shortcut, whatever script the keyboard writes: a Latin letter as it is named, on an Urdu or Russian
 * keyboard the letter that stands in that place of a Latin one.
 */
export const keyOf = ({ key, code, shiftKey }: PressedKey): string => {
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  if (key.length > 1) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return letter.toLowerCase();
  return SIGNS[shiftKey ? `Shift+${code}` : code] ?? key;
};
