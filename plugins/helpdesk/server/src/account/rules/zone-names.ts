/*
 * Time zones are offered under the names that they have today: whoever lives in India looks for Kolkata. Machines and
 * browsers still list some by the name of a city, or of its spelling, that was given up; both mean the same zone.
 */

const FORMER: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

export function nameToday(zone: string): string {
  return FORMER[zone] ?? zone;
}

/** All that a reader may choose from, in order, with the one that stands; `chosen` may be empty. */
export function zoneChoices(known: readonly string[], chosen: string): string[] {
  const named = [...known, ...(chosen === '' ? [] : [chosen])].map(nameToday);
  return [...new Set(named)].sort();
}
