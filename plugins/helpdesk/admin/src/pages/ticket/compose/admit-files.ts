/** As many files as one entry carries. */
export const FILES_MAX = 20;

export interface LeftOut {
  count: number;
  most: number;
}

/** The first that there is room for; how many were one too many. */
export const admitFiles = (
  chosen: readonly File[],
  present: number
): { taken: File[]; leftOut: LeftOut | null } => {
  const room = Math.max(0, FILES_MAX - present);
  const over = chosen.length - room;
  return {
    taken: chosen.slice(0, room),
    leftOut: over > 0 ? { count: over, most: FILES_MAX } : null,
  };
};
