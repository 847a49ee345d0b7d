/** Notices that the browser shows beside the page, while the panel is open and not looked at. */
export type NoticePermission = NotificationPermission | 'missing';

/** Browsers of phones have the word and refuse to make one: they show those of installed pages alone. */
let cannotShow = false;

/** `missing`: this browser shows none, or not without HTTPS. */
export const noticePermission = (): NoticePermission =>
  'Notification' in window && window.isSecureContext && !cannotShow
    ? Notification.permission
    : 'missing';

/** To be called by a press alone: browsers answer no by themselves to pages that ask unasked. */
export const askForNotices = async (): Promise<NoticePermission> => {
  if (noticePermission() === 'missing') return 'missing';
  return Notification.requestPermission();
};

interface BrowserNotice {
  /** One with the same takes the place of the one before. */
  tag: string;
  title: string;
  body: string;
  dir: 'ltr' | 'rtl';
  lang: string;
  onClick(): void;
}

const open = new Map<string, Notification>();

export const showNotice = ({ tag, title, onClick, ...rest }: BrowserNotice): void => {
  if (noticePermission() !== 'granted') return;
  const notice = make(title, { tag, ...rest });
  if (!notice) return;
  open.set(tag, notice);
  notice.onclick = () => {
    window.focus();
    notice.close();
    onClick();
  };
  notice.onclose = () => {
    if (open.get(tag) === notice) open.delete(tag);
  };
};

const make = (title: string, options: NotificationOptions): Notification | null => {
  try {
    return new Notification(title, options);
  } catch {
    cannotShow = true;
    return null;
  }
};

/** Takes away what is over. */
export const closeNotices = (isOver: (tag: string) => boolean): void => {
  for (const [tag, notice] of open) if (isOver(tag)) notice.close();
};
