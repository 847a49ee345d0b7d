import ipaddr from 'ipaddr.js';
import type { BlockBody, EpochMs } from '../../../../contracts';
import { foldAddress } from './fold-address';

/*
 * Whose requests are not taken: one mail address, everybody at a domain (not at the domains below it), one internet
 * address, or a whole range of them; until its end date, or until it is taken back. A range so wide that it is most
 * of the internet is a mistake and is refused.
 */
export type BlockRule = Pick<BlockBody, 'kind' | 'value' | 'until'>;

/** Whom a request comes from; null: not known. */
export interface Sender {
  email: string | null;
  address: string | null;
}

/** Wider ranges would shut out whole countries. */
const WIDEST = { ipv4: 8, ipv6: 16 } as const;
const MAPPED_BITS = 96;
const MAIL = /^[^\s@]+@[^\s@]+$/;
const DOMAIN =
  /^@(?=.{1,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** The value as it is compared, or what is wrong with it. */
export function foldBlock({
  kind,
  value,
}: Pick<BlockBody, 'kind' | 'value'>): { value: string } | { problem: string } {
  switch (kind) {
    case 'sender': {
      const folded = foldAddress(value);
      return MAIL.test(folded) || DOMAIN.test(folded)
        ? { value: folded }
        : { problem: 'A mail address, or @ and a domain such as @example.com' };
    }
    case 'address': {
      const address = parseAddress(value);
      return address
        ? { value: address.toString() }
        : { problem: 'An address such as 203.0.113.7 or 2001:db8::7' };
    }
    case 'range':
      return foldRange(value);
    default:
      return kind satisfies never;
  }
}

export function isOver({ until }: Pick<BlockRule, 'until'>, now: EpochMs): boolean {
  return until !== null && until <= now;
}

/** Does the block keep this sender out now? */
export function isBlockedBy(rule: BlockRule, sender: Sender, now: EpochMs): boolean {
  if (isOver(rule, now)) return false;
  if (rule.kind === 'sender') {
    const email = foldAddress(sender.email ?? '');
    return rule.value.startsWith('@')
      ? email.slice(email.lastIndexOf('@')) === rule.value
      : email === rule.value;
  }
  const address = parseAddress(sender.address ?? '');
  if (!address) return false;
  if (rule.kind === 'address') return address.toString() === rule.value;
  const range = ipaddr.parseCIDR(rule.value);
  return range[0].kind() === address.kind() && address.match(range);
}

/**
 * The same question to many rules, asked of every connected visitor again and again: what names one sender or one
 * address is looked up, and only ranges are gone through.
 */
export function blockTest(rules: readonly BlockRule[]): (sender: Sender, now: EpochMs) => boolean {
  const exact = new Map<string, BlockRule[]>();
  const ranges: BlockRule[] = [];
  for (const rule of rules) {
    if (rule.kind === 'range') ranges.push(rule);
    else exact.set(rule.value, [...(exact.get(rule.value) ?? []), rule]);
  }
  return (sender, now) => {
    const email = foldAddress(sender.email ?? '');
    const address = parseAddress(sender.address ?? '')?.toString();
    const named = [email, email.slice(email.lastIndexOf('@')), address ?? ''];
    const candidates = [...named.flatMap((value) => exact.get(value) ?? []), ...ranges];
    return candidates.some((rule) => isBlockedBy(rule, sender, now));
  };
}

function foldRange(value: string): { value: string } | { problem: string } {
  const problem = 'A range such as 203.0.113.0/24 or 2001:db8::/32';
  const [start, length, ...rest] = value.trim().split('/');
  const written = parseAddress(start, { isMappedKept: true });
  if (!written || rest.length > 0 || !/^\d{1,3}$/.test(length ?? '')) return { problem };
  const isMapped = written.kind() === 'ipv6' && parseAddress(start)?.kind() === 'ipv4';
  const address = isMapped ? parseAddress(start) : written;
  const bits = Number(length) - (isMapped ? MAPPED_BITS : 0);
  if (!address || bits > (address.kind() === 'ipv4' ? 32 : 128)) return { problem };
  const widest = WIDEST[address.kind()];
  if (bits < widest) {
    return { problem: `Too much of the internet: /${widest} is the widest that can be blocked` };
  }
  const text = `${address.toString()}/${bits}`;
  const network =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(text)
      : ipaddr.IPv6.networkAddressFromCIDR(text);
  return { value: `${network.toString()}/${bits}` };
}

/** IPv4 in IPv6 clothes is IPv4, as where requests come in. */
function parseAddress(text: string, { isMappedKept = false } = {}) {
  const given = text.trim();
  // A zone names a network card of ours, nothing outside.
  if (given.includes('%')) return null;
  if (!(given.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(given))) return null;
  if (!ipaddr.isValid(given)) return null;
  return isMappedKept ? ipaddr.parse(given) : ipaddr.process(given);
}
