import type { ChatPerson, EpochMs, Settings } from '../../../contracts';
import type { DirectoryAgent } from '../people/directory';
import { isAvailable } from '../routing/rules/working-time';

/** Somebody of staff as visitors may know them: no address, no team, no hours. */
export function presentPerson(
  agent: DirectoryAgent,
  {
    hours,
    presence,
    now,
    site,
  }: Pick<Settings, 'hours' | 'presence'> & {
    now: EpochMs;
    /** See `publicUrl`. */
    site: string;
  }
): ChatPerson {
  const isOnline = agent.isActive && isAvailable(agent, { hours, presence }, now);
  return {
    name: agent.name,
    photoUrl: agent.photoUrl?.startsWith('/') ? `${site}${agent.photoUrl}` : agent.photoUrl,
    isOnline,
    lastSeenAt: isOnline ? now : (agent.seenAt ?? whenLeft(agent)),
  };
}

/** Of somebody who never opened the panel: who says to be there outside of their hours has not said when they left. */
function whenLeft({ availability, availableAt }: DirectoryAgent): EpochMs | null {
  return availability === 'online' ? null : availableAt;
}
