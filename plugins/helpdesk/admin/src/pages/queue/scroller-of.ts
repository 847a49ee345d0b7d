/** The part of the page that scrolls around an element: Strapi's frame, not the window. */
export const scrollerOf = (element: Element | null): HTMLElement => {
  for (let part = element?.parentElement; part; part = part.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(part).overflowY)) return part;
  }
  return document.documentElement;
};
