/** The key belongs to a word that is still being put together. Safari tells so of Enter by its old code alone. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}
