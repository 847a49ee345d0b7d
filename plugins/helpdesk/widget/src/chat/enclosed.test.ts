import { expect, test, vi } from 'vitest';
import type { FileView } from '../../../contracts';
import { Refusal } from '../net/refusal';
import { Enclosed } from './enclosed';
import { Keep } from './keep';

const fileOf = (name: string) => new File(['12345'], name);
const VIEW: FileView = { key: 'f', name: 'a.png', size: 5, mime: 'image/png' };

type Kept = [Keep, string];
const newKept = (): Kept => [new Keep('here ', 'tab'), 'enclosed'];

/** Each upload stands until a test ends it. */
function uploads(kept = newKept()) {
  const begun: {
    resolve: (view: FileView) => void;
    reject: (refusal: Refusal) => void;
    onPart: (part: number) => void;
    cancel: ReturnType<typeof vi.fn>;
  }[] = [];
  const onChange = vi.fn();
  const enclosed = new Enclosed(
    (_file, onPart) => {
      const cancel = vi.fn();
      const done = new Promise<FileView>((resolve, reject) => {
        begun.push({ resolve, reject, onPart, cancel });
      });
      return { done, cancel };
    },
    onChange,
    ...kept
  );
  return { begun, enclosed, onChange };
}

test('a file leaves at once, says how far it is, and is there', async () => {
  const { begun, enclosed, onChange } = uploads();
  enclosed.add(fileOf('a.png'), vi.fn());
  begun[0]?.onPart(0.5);
  expect(enclosed.files).toMatchObject([{ name: 'a.png', size: 5, part: 0.5, file: null }]);
  begun[0]?.resolve(VIEW);
  await vi.waitFor(() => expect(enclosed.files).toMatchObject([{ part: 1, file: VIEW }]));
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('what is taken back, or not sent after all, leaves no further', () => {
  const { begun, enclosed } = uploads();
  for (const name of ['a.png', 'b.png']) enclosed.add(fileOf(name), vi.fn());
  enclosed.remove(enclosed.files[0]?.id ?? 0);
  expect(begun.map(({ cancel }) => cancel.mock.calls.length)).toEqual([1, 0]);
  enclosed.set({ quote: { seq: 1, name: 'Asha', text: 'So' } });
  enclosed.clear();
  expect(begun.map(({ cancel }) => cancel.mock.calls.length)).toEqual([1, 1]);
  expect(enclosed).toMatchObject({ quote: null, files: [], problem: '' });
});

test('one that the desk refuses goes, and its code is told; one that was taken back is no news', async () => {
  const { begun, enclosed } = uploads();
  const onRefused = vi.fn();
  for (const name of ['a.png', 'b.png']) enclosed.add(fileOf(name), onRefused);
  begun[0]?.reject(new Refusal('cancelled', 0));
  begun[1]?.reject(new Refusal('FILE_EMPTY', 400));
  await vi.waitFor(() => expect(onRefused.mock.calls).toEqual([['FILE_EMPTY']]));
  expect(enclosed.files.map(({ name }) => name)).toEqual(['a.png']);
});

test('what is there already outlives the page; what was under way does not', () => {
  const kept = newKept();
  const { enclosed } = uploads(kept);
  const quote = { seq: 1, name: 'Asha', text: 'So' };
  const there = { id: 1, name: 'a.png', size: 5, part: 1, file: VIEW };
  enclosed.set({ quote, files: [there] });
  enclosed.add(fileOf('b.png'), vi.fn());
  const next = uploads(kept).enclosed;
  expect(next).toMatchObject({ quote, files: [there] });
  next.add(fileOf('c.png'), vi.fn());
  expect(new Set(next.files.map(({ id }) => id)).size).toBe(2);
  enclosed.clear();
  expect(uploads(kept).enclosed).toMatchObject({ quote: null, files: [] });
});
