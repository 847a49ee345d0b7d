/** Safari's word for a key that an input method takes: there the composing is over when the key comes. */
const TAKEN_KEY = 229;

/** Whether the key goes to an input method: Enter that takes a word from it is no Enter. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === TAKEN_KEY;
