import type { BusinessHours, ChatPerson, EpochMs } from '../../../contracts';
import type { DirectoryAgent } from '../people/directory';
import { isAvailable } from '../routing/rules/working-time';

/** Somebody of staff as visitors may know them: no address, no team, no hours. */
export function presentPerson(
  agent: DirectoryAgent,
  { hours, now, site }: { hours: BusinessHours; now: EpochMs; /** See `publicUrl`. */ site: string }
): ChatPerson {
  const isOnline = agent.isActive && isAvailable(agent, hours, now);
  return {
    name: agent.name,
    photoUrl: agent.photoUrl?.startsWith('/') ? `${site}${agent.photoUrl}` : agent.photoUrl,
    isOnline,
    lastSeenAt: isOnline ? now : whenLeft(agent),
  };
}

/** Who says to be there outside of their hours has not said when they left. */
function whenLeft({ availability, availableAt }: DirectoryAgent): EpochMs | null {
  return availability === 'online' ? null : availableAt;
}
