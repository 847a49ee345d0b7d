import { CLIENT_EMAIL } from './company';
import { NAMES } from './contact-names';
import type { Random } from './random';

/** Somebody outside, before the first request. */
export interface PlannedContact {
  name: string;
  email: string;
  phone: string | null;
  locale: string;
  timeZone: string;
  ip: string;
  userAgent: string;
  isBlocked: boolean;
}

const ZONES: Record<string, string[]> = {
  en: ['Europe/London', 'Europe/Dublin', 'America/New_York', 'America/Chicago', 'Australia/Perth'],
  ur: ['Asia/Karachi', 'Europe/London'],
  hi: ['Asia/Kolkata'],
  bn: ['Asia/Dhaka', 'Asia/Kolkata'],
  sw: ['Africa/Nairobi', 'Africa/Dar_es_Salaam'],
  ru: ['Europe/Moscow', 'Asia/Almaty'],
};
const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
];
/** Blocks set aside for documentation: they are nobody's. */
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'];

export function planContacts(random: Random): PlannedContact[] {
  const contacts = Object.entries(NAMES).flatMap(([locale, names]) => {
    const all = names.first.flatMap((first) => names.last.map((last) => `${first} ${last}`));
    return random
      .shuffle(all)
      .slice(0, names.count)
      .map((name, index) =>
        contact(random, { name, locale, address: addressOf(name, locale, index) })
      );
  });
  return [
    contact(random, { name: 'Robin Ellerby', locale: 'en', address: CLIENT_EMAIL }),
    ...contacts,
  ];
}

export function contact(
  random: Random,
  { name, locale, address }: { name: string; locale: string; address: string }
): PlannedContact {
  return {
    name,
    email: address,
    phone: random.isHit(0.4) ? `555-01${String(random.between(0, 99)).padStart(2, '0')}` : null,
    locale,
    timeZone: random.pick(ZONES[locale]),
    ip: `${random.pick(NETWORKS)}.${random.between(1, 254)}`,
    userAgent: random.pick(BROWSERS),
    isBlocked: false,
  };
}

function addressOf(name: string, locale: string, index: number): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '');
  const [first, last] = plain.trim().split(' ');
  return first && last
    ? `${first}.${last}@example.com`
    : `customer.${locale}${index + 1}@example.com`;
}
