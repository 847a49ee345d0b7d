import type { PresentAgent, TicketDoing } from '../../../../contracts';

/*
 * Who has a ticket before them. Somebody with several tabs is there once, and writes when one of the tabs does.
 */

export function whoIsThere(
  tabs: readonly { key: string; name: string; doing: TicketDoing }[]
): PresentAgent[] {
  const byKey = new Map<string, PresentAgent>();
  for (const { key, name, doing } of tabs) {
    const known = byKey.get(key);
    if (!known || doing === 'writing') byKey.set(key, { key, name, doing });
  }
  return [...byKey.values()].sort(
    (one, other) => one.name.localeCompare(other.name) || one.key.localeCompare(other.key)
  );
}
