/**
 * The link of a mail that leads back into a conversation, if the address has one. It is taken out of the address at
 * once: whoever is given the address is not given the conversation.
 */
export function takeLink(): string | null {
  const { hash, pathname, search } = location;
  const [whole, link] = /[#&]helpdesk-chat=([^&]+)/.exec(hash) ?? [];
  if (!whole || !link) return null;
  const rest = hash.replace(whole, '').replace(/^&/, '#');
  history.replaceState(history.state, '', pathname + search + rest);
  return decodeURIComponent(link);
}
