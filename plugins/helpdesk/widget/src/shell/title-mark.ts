import { markTitle } from '../rules/mark-title';

const AGAIN_MS = 1_500;

/** The number of unread messages in the title of the page, while the page is not looked at. The page may change it. */
export class TitleMark {
  private unread = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  show(unread: number): void {
    if (unread === this.unread) return;
    this.unread = unread;
    clearInterval(this.timer);
    this.write();
    // Pages that write their title anew take our mark away with it.
    if (unread > 0) this.timer = setInterval(() => this.write(), AGAIN_MS);
  }

  private write(): void {
    const marked = markTitle(document.title, this.unread);
    if (marked !== document.title) document.title = marked;
  }
}
