import type { Core } from '@strapi/strapi';
import type { AvailabilityView } from '../../../contracts';
import type { DirectoryAgent } from '../people/directory';
import { clock } from '../platform/clock';
import { readSettings } from '../site/settings';
import { isOpen, nextChange } from './rules/business-hours';
import { isSilent } from './rules/silence';
import { hoursOf } from './rules/working-time';

/** What an agent has said of themselves, and whether it counts at this hour. */
export async function viewAvailability(
  strapi: Core.Strapi,
  agent: Pick<DirectoryAgent, 'availability' | 'workingHours' | 'timeZone' | 'seenAt'>
): Promise<AvailabilityView> {
  const { hours: company, presence } = await readSettings(strapi);
  const hours = hoursOf(agent, company);
  const now = clock.now();
  return {
    choice: agent.availability,
    isSilent: agent.availability === 'online' && isSilent({ ...agent, ...presence, now }),
    isWorkingTime: isOpen(hours, now),
    changesAt: nextChange(hours, now),
  };
}
