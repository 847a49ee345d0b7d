const LINK = /[#&]helpdesk-chat=([^&]*)/;

/**
 * The link of a mail that leads back into a conversation, if the address has one. It is taken out of the address at
 * once: whoever is given the address is not given the conversation.
 */
export function takeLink(): string | null {
  const link = LINK.exec(location.hash);
  if (!link) return null;
  history.replaceState(history.state, '', withoutLink(location.href));
  return decodeURIComponent(link[1] ?? '');
}

/** An address as it may be kept and told. */
export function withoutLink(address: string): string {
  return address
    .replace(/#helpdesk-chat=[^&]*&?/, '#')
    .replace(/&helpdesk-chat=[^&]*/, '')
    .replace(/#$/, '');
}
