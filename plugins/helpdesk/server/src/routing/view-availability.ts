import type { Core } from '@strapi/strapi';
import type { AvailabilityView } from '../../../contracts';
import type { DirectoryAgent } from '../people/directory';
import { clock } from '../platform/clock';
import { readSettings } from '../site/settings';
import { isOpen, nextChange } from './rules/business-hours';
import { hoursOf } from './rules/working-time';

/** What an agent has said of themselves, and whether it counts at this hour. */
export async function viewAvailability(
  strapi: Core.Strapi,
  agent: Pick<DirectoryAgent, 'availability' | 'workingHours' | 'timeZone'>
): Promise<AvailabilityView> {
  const hours = hoursOf(agent, (await readSettings(strapi)).hours);
  const now = clock.now();
  return {
    choice: agent.availability,
    isWorkingTime: isOpen(hours, now),
    changesAt: nextChange(hours, now),
  };
}
