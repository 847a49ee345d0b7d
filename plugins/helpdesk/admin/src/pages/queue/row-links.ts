export interface RowLink {
  number: number;
  element: HTMLElement;
}

/** A line of the table or of the list beside a ticket, or a card of the board. */
export const ROW = 'tr, [data-row]';

/** The links of the rows as they stand on the screen; each is where its row has the keyboard. */
export const rowLinks = (frame: HTMLElement | null): RowLink[] =>
  [...(frame?.querySelectorAll<HTMLElement>('[data-ticket-link]') ?? [])].map((element) => ({
    number: Number(element.dataset.ticketLink),
    element,
  }));

/** The row that has the keyboard, in its link or in one of its buttons. */
export const currentRow = (frame: HTMLElement | null): RowLink | null => {
  const row = document.activeElement?.closest(ROW);
  return rowLinks(frame).find(({ element }) => row?.contains(element)) ?? null;
};
