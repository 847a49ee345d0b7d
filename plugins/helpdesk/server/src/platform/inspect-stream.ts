import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const MARKUP = /<(?:script|html|!doctype html|svg|iframe|\?php)/i;
/** As long as the longest of MARKUP, for what lies across two chunks. */
const OVERLAP = 14;
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Passes bytes through and looks at them on their way; stops at `maxBytes`. */
export class InspectStream extends Transform {
  size = 0;
  isText = true;
  markupAt: number | null = null;
  isTooLarge = false;
  private readonly hash = createHash('sha256');
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private tail = '';

  constructor(private readonly maxBytes: number) {
    super();
  }

  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.size + chunk.length > this.maxBytes) {
      this.isTooLarge = true;
      done(new Error('The file is longer than allowed'));
      return;
    }
    this.lookForMarkup(chunk);
    this.lookForText(chunk);
    this.hash.update(chunk);
    this.size += chunk.length;
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.lookForText(null);
    done();
  }

  private lookForMarkup(chunk: Buffer): void {
    if (this.markupAt !== null) return;
    const text = this.tail + chunk.toString('latin1');
    const found = MARKUP.exec(text);
    if (found) this.markupAt = this.size - this.tail.length + found.index;
    this.tail = text.slice(-OVERLAP);
  }

  private lookForText(chunk: Buffer | null): void {
    if (!this.isText) return;
    try {
      const text = chunk ? this.decoder.decode(chunk, { stream: true }) : this.decoder.decode();
      this.isText = !NOT_IN_TEXT.test(text);
    } catch {
      // Not UTF-8: an answer, not a failure.
      this.isText = false;
    }
  }
}
