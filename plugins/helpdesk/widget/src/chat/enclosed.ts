import type { FileView } from '../../../contracts';
import { asRefusal } from '../net/refusal';
import type { Upload } from '../net/upload';
import type { Outgoing } from '../store/state';
import type { Keep } from './keep';

export interface Uploading {
  id: number;
  name: string;
  size: number;
  /** 0 to 1. */
  part: number;
  /** Once it is there. */
  file: FileView | null;
}

type Kept = Pick<Enclosed, 'quote' | 'files'>;

/**
 * What goes with the message that is being written in one conversation: what it answers to, and its files, which leave
 * as soon as they are chosen and can be taken back. As the draft it is there until it is sent, whatever the window
 * shows meanwhile and whichever page of the site the visitor goes to.
 */
export class Enclosed {
  quote: Outgoing['quote'] = null;
  files: readonly Uploading[] = [];
  /** What went wrong with a file, in the reader's language. */
  problem = '';
  private readonly running = new Map<number, Upload<FileView>>();
  private last = Date.now();

  /** @param name under which `keep` holds over a refresh what is there already. */
  constructor(
    private readonly upload: (file: File, onPart: (part: number) => void) => Upload<FileView>,
    private readonly onChange: () => void,
    private readonly keep: Keep,
    private readonly name: string
  ) {
    Object.assign(this, keep.read<Kept>(name));
  }

  set(what: Partial<Kept & Pick<Enclosed, 'problem'>>): void {
    Object.assign(this, what);
    const { quote, files } = this;
    this.keep.write(this.name, { quote, files: files.filter(({ file }) => file) });
    this.onChange();
  }

  add(file: File, onRefused: (code: string) => void): void {
    this.last += 1;
    const { last: id } = this;
    const { name, size } = file;
    this.set({ files: [...this.files, { id, name, size, part: 0, file: null }] });
    const upload = this.upload(file, (part) => this.change(id, { part }));
    this.running.set(id, upload);
    upload.done.then(
      (stored) => {
        this.running.delete(id);
        this.change(id, { part: 1, file: stored });
      },
      (error: unknown) => {
        const { code } = asRefusal(error);
        if (code === 'cancelled') return;
        this.remove(id);
        onRefused(code);
      }
    );
  }

  remove(id: number): void {
    this.running.get(id)?.cancel();
    this.running.delete(id);
    this.set({ files: this.files.filter((one) => one.id !== id) });
  }

  /** It was sent, or is not to be. */
  clear(): void {
    for (const upload of this.running.values()) upload.cancel();
    this.running.clear();
    this.set({ quote: null, files: [], problem: '' });
  }

  private change(id: number, what: Partial<Uploading>): void {
    this.set({ files: this.files.map((one) => (one.id === id ? { ...one, ...what } : one)) });
  }
}
