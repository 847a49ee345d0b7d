/** The origin of a web address (`https://www.example.com/shop?a=1`); what is no web address stays as it is. */
export const toOrigin = (text: string): string => {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const candidate = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  try {
    const { protocol, origin } = new URL(candidate);
    return protocol === 'https:' || protocol === 'http:' ? origin : trimmed;
  } catch {
    return trimmed;
  }
};
