import type { Bridge } from '../bridge';
import type { Setup } from './load-words';

const SVG = 'http://www.w3.org/2000/svg';

/** What the round button shows once the window is there: that it is open, and how much is unread. */
export class ButtonView {
  private readonly badge = document.createElement('span');
  private isOpen = false;
  private unread = 0;
  private readonly called: string;

  constructor(private readonly bridge: Bridge) {
    const { button } = bridge;
    this.called = button.getAttribute('aria-label') ?? '';
    this.badge.className = 'badge';
    this.badge.setAttribute('aria-hidden', 'true');
    const cross = document.createElementNS(SVG, 'svg');
    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('d', 'M6 9l6 6 6-6');
    cross.setAttribute('viewBox', '0 0 24 24');
    cross.setAttribute('aria-hidden', 'true');
    cross.setAttribute('class', 'shut');
    cross.append(line);
    button.prepend(cross);
    button.append(this.badge);
    button.setAttribute('aria-haspopup', 'dialog');
    this.show({}, null);
  }

  show(change: { isOpen?: boolean; unread?: number }, setup: Setup | null): void {
    this.isOpen = change.isOpen ?? this.isOpen;
    this.unread = change.unread ?? this.unread;
    const { isOpen, unread } = this;
    const { button } = this.bridge;
    const count = setup ? setup.words.count(Math.min(unread, 99)) : String(Math.min(unread, 99));
    this.badge.textContent = unread === 0 ? '' : unread > 99 ? `${count}+` : count;
    button.setAttribute('aria-expanded', String(isOpen));
    const news = unread > 0 ? `, ${setup ? `${setup.words.say('unread')}: ` : ''}${count}` : '';
    const close = setup?.words.say('closeChat') ?? this.called;
    button.setAttribute('aria-label', isOpen ? close : this.called + news);
  }

  hide(isHidden: boolean): void {
    this.bridge.host.hidden = isHidden;
  }
}
