import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import type { IpMode } from '../../../contracts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** A network is given whole /64s, so one visitor has as many IPv6 addresses as they like. */
const LIMIT_BITS = 64;
/** What is kept of a masked address: an IPv4 /24, an IPv6 /48. */
const MASK_BITS = { ipv4: 24, ipv6: 48 } as const;

const NOBODY = ipaddr.parse('0.0.0.0');
const kept = new Map<string, Range[]>();

/**
 * Where a request comes from: the socket's address, or what trusted proxies say in X-Forwarded-For. The header is
 * read from its right end, since everything left of the first untrusted hop is the sender's own invention.
 * `TRUSTED_PROXIES` is a comma list of addresses and networks; no other header is ever read.
 *
 * @throws Error that names a value of TRUSTED_PROXIES that is none.
 */
export function clientAddress(request: Pick<IncomingMessage, 'socket' | 'headers'>): Address {
  const trusted = trustedProxies(process.env.TRUSTED_PROXIES ?? '');
  let address = parse(request.socket.remoteAddress) ?? NOBODY;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  while (forwarded.length > 0 && isTrusted(address, trusted)) {
    const next = parse(forwarded.pop()?.trim());
    if (!next) break;
    address = next;
  }
  return address;
}

/** The key under which requests of one place are counted. */
export function limitKey(address: Address): string {
  return address.kind() === 'ipv4' ? address.toString() : cut(address, LIMIT_BITS);
}

/** What may be kept of an address by the owner's setting. */
export function storedAddress(address: Address, mode: IpMode): string | null {
  if (mode === 'off') return null;
  return mode === 'full' ? address.toString() : cut(address, MASK_BITS[address.kind()]);
}

/** Parsed once per value. To be called at start, so that a wrong value stops it. */
export function trustedProxies(list: string): Range[] {
  const known = kept.get(list);
  if (known) return known;
  const ranges = list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
    .map(parseRange);
  kept.set(list, ranges);
  return ranges;
}

function parseRange(item: string): Range {
  const address = parse(item);
  if (address) return [address, address.kind() === 'ipv4' ? 32 : 128];
  if (ipaddr.isValidCIDR(item)) return ipaddr.parseCIDR(item);
  throw new Error(
    `TRUSTED_PROXIES has ${JSON.stringify(item)}; addresses and networks such as 10.0.0.0/8 are understood.`
  );
}

/** IPv4 in IPv6 clothes is IPv4. Forms such as `127.1` or octal parts are no addresses here. */
function parse(text: string | undefined): Address | null {
  if (!text || !(text.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(text))) return null;
  return ipaddr.isValid(text) ? ipaddr.process(text) : null;
}

function isTrusted(address: Address, trusted: Range[]): boolean {
  return trusted.some((range) => range[0].kind() === address.kind() && address.match(range));
}

function cut(address: Address, bits: number): string {
  const network =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${address.toString()}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${bits}`);
  return network.toString();
}
