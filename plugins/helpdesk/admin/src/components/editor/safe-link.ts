const ADDRESS = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;

/**
 * What somebody typed as a link, as the address it may carry: the web or a mail address. Null where it would lead
 * anywhere else. `example.com/help` is taken for a page, `ada@example.com` for a mail address.
 */
export const safeLink = (typed: string): string | null => {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (ADDRESS.test(text)) return `mailto:${text}`;
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
  const url = parse(hasScheme ? text : `https://${text.replace(/^\/+/, '')}`);
  if (!url) return null;
  if (url.protocol === 'mailto:') return ADDRESS.test(url.pathname) ? url.href : null;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && (hasScheme || url.hostname.includes('.')) ? url.href : null;
};

const parse = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};
