/** The chats that stand side by side, in their places, and the order in which they were last looked at. */
export interface OpenChats {
  places: readonly number[];
  /** The one that is worked on comes first. */
  recent: readonly number[];
}

export const NO_CHATS: OpenChats = { places: [], recent: [] };

/** Brings a chat before the agent. Where there is no place left, it takes that of the one looked at longest ago. */
export const showChat = (open: OpenChats, number: number, most: number): OpenChats => {
  const fitting = fitChats(open, most);
  const recent = [number, ...fitting.recent.filter((other) => other !== number)];
  if (fitting.places.includes(number)) return { places: fitting.places, recent };
  if (fitting.places.length < most) return { places: [...fitting.places, number], recent };
  const oldest = recent.at(-1);
  return {
    places: fitting.places.map((other) => (other === oldest ? number : other)),
    recent: recent.slice(0, -1),
  };
};

export const closeChat = ({ places, recent }: OpenChats, number: number): OpenChats => ({
  places: places.filter((other) => other !== number),
  recent: recent.filter((other) => other !== number),
});

/** As many as there is room for: those looked at last. */
export const fitChats = ({ places, recent }: OpenChats, most: number): OpenChats => {
  const kept = recent.slice(0, Math.max(1, most));
  return { places: places.filter((number) => kept.includes(number)), recent: kept };
};

/** How many columns a part of the page holds, by its width in pixels. */
export const columnsIn = (width: number): number =>
  Math.max(1, Math.min(COLUMNS_MAX, Math.floor(width / COLUMN_WIDTH)));

const COLUMNS_MAX = 3;
const COLUMN_WIDTH = 360;
