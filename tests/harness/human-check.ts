import { vi } from 'vitest';
import { painter } from '../../plugins/helpdesk/server/src/forms/human-check/draw-picture';
import { EFFORT } from '../../plugins/helpdesk/server/src/forms/human-check/rules/suspicion';

/**
 * What people see in the pictures: they are drawn as ever, and what stands in them is noted for those who have eyes.
 * Ends with `vi.restoreAllMocks`.
 *
 * @returns reads the letters of a picture, given as its data URL; '' for one that was not drawn here.
 */
export function openEyes(): (image: string) => string {
  const seen = new Map<string, string>();
  const { draw } = painter;
  vi.spyOn(painter, 'draw').mockImplementation(async () => {
    const drawn = await draw();
    seen.set(drawn.png.toString('base64'), drawn.letters);
    return drawn;
  });
  return (image) => seen.get(image.split(',')[1] ?? '') ?? '';
}

/**
 * Makes puzzles small: large ones are only a matter of time.
 *
 * @returns makes them as large as they were.
 */
export function easePuzzles(usual: number): () => void {
  const before = { ...EFFORT };
  Object.assign(EFFORT, { usual, raised: usual + 100, high: usual + 200, long: usual + 300 });
  return () => void Object.assign(EFFORT, before);
}
