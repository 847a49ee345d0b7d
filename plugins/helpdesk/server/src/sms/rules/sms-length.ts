/*
 * How many SMS a text is, by which it is paid. As long as every letter is in the alphabet of GSM (3GPP TS 23.038), 160
 * fit into one, and a few signs count twice; one letter outside of it, and the whole text is sent in UCS-2, of which 70
 * units fit. In a longer text each part loses some of its room to the number of the part.
 */

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
);
const TWICE = new Set('^{}\\[~]|€\f');

const GSM = { one: 160, part: 153 };
const UCS2 = { one: 70, part: 67 };

export interface SmsLength {
  /** Letters of the alphabet in use: septets of GSM, or units of UCS-2. */
  units: number;
  parts: number;
  isGsm: boolean;
}

export function smsLength(text: string): SmsLength {
  const letters = [...text];
  const isGsm = letters.every((letter) => BASIC.has(letter) || TWICE.has(letter));
  const units = isGsm
    ? letters.reduce((sum, letter) => sum + (TWICE.has(letter) ? 2 : 1), 0)
    : text.length;
  const { one, part } = isGsm ? GSM : UCS2;
  return { units, parts: units <= one ? 1 : Math.ceil(units / part), isGsm };
}
