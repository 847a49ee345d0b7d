import { expect, test } from 'vitest';
import { isTimeZone } from '../../../../contracts/people.schema';
import { nameToday, zoneChoices } from './zone-names';

test('a zone is offered once, under the name of today, in order', () => {
  const known = ['Europe/Paris', 'Asia/Calcutta', 'Asia/Kolkata', 'Africa/Nairobi'];
  const choices = ['Africa/Nairobi', 'Asia/Kolkata', 'Europe/Paris'];
  expect(zoneChoices(known, '')).toEqual(choices);
  expect(zoneChoices(known, 'Asia/Calcutta')).toEqual(choices);
});

test('the zone that stands is offered, whatever the machine knows', () => {
  expect(zoneChoices(['Europe/Paris'], 'Etc/GMT-5')).toEqual(['Etc/GMT-5', 'Europe/Paris']);
});

test('each that this machine lists is a zone under its name of today too', () => {
  const zones = Intl.supportedValuesOf('timeZone').map(nameToday);
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(zones).toContain('Asia/Kolkata');
  expect(zones).not.toContain('Asia/Calcutta');
});
