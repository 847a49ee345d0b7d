import { afterEach, describe, expect, test } from 'vitest';
import { clientAddress, limitKey, storedAddress, trustedProxies } from './client-address';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  // The two parts of a request that are read.
  clientAddress({ socket: { remoteAddress }, headers } as Parameters<typeof clientAddress>[0]);

describe('the address of a client', () => {
  afterEach(() => {
    delete process.env.TRUSTED_PROXIES;
  });

  test('is the socket’s when no proxy is trusted, whatever the headers say', () => {
    const spoofed = {
      'x-forwarded-for': '1.2.3.4',
      forwarded: 'for=1.2.3.4',
      'x-real-ip': '1.2.3.4',
      'cf-connecting-ip': '1.2.3.4',
    };
    expect(from('203.0.113.9', spoofed).toString()).toBe('203.0.113.9');
  });

  test('is the rightmost hop that is not trusted', () => {
    process.env.TRUSTED_PROXIES = '127.0.0.1, 10.0.0.0/8, 2001:db8::/32';
    const hops = { 'x-forwarded-for': '6.6.6.6, 198.51.100.7, 10.1.2.3' };
    expect(from('127.0.0.1', hops).toString()).toBe('198.51.100.7');
    expect(from('2001:db8::1', hops).toString()).toBe('198.51.100.7');
    expect(from('192.0.2.1', hops).toString()).toBe('192.0.2.1');
  });

  test('is IPv4 also where the socket writes it as IPv6', () => {
    process.env.TRUSTED_PROXIES = '127.0.0.0/8';
    expect(from('::ffff:127.0.0.1', { 'x-forwarded-for': '::ffff:9.8.7.6' }).toString()).toBe(
      '9.8.7.6'
    );
  });

  test.each(['nonsense', '', '127.1', '0177.0.0.1', '1.2.3.4:80', '<script>', 'unknown'])(
    'is the proxy’s when the hop before it is %j',
    (hop) => {
      process.env.TRUSTED_PROXIES = '127.0.0.1';
      expect(from('127.0.0.1', { 'x-forwarded-for': `1.2.3.4, ${hop}` }).toString()).toBe(
        '127.0.0.1'
      );
    }
  );

  test('is counted by /64 for IPv6 and whole for IPv4', () => {
    expect(limitKey(from('2001:db8:1:2:aaaa::1'))).toBe(limitKey(from('2001:db8:1:2:bbbb::2')));
    expect(limitKey(from('2001:db8:1:3::1'))).not.toBe(limitKey(from('2001:db8:1:2::1')));
    expect(limitKey(from('192.0.2.77'))).toBe('192.0.2.77');
  });

  test('is kept whole, masked or not at all', () => {
    expect(storedAddress(from('192.0.2.77'), 'full')).toBe('192.0.2.77');
    expect(storedAddress(from('192.0.2.77'), 'masked')).toBe('192.0.2.0');
    expect(storedAddress(from('2001:db8:1:2:3::4'), 'masked')).toBe('2001:db8:1::');
    expect(storedAddress(from('192.0.2.77'), 'off')).toBeNull();
  });

  test('cannot be told with a wrong list of proxies, which is said', () => {
    expect(() => trustedProxies('10.0.0.0/8, everyone')).toThrow('"everyone"');
    expect(() => trustedProxies('10.0.0.0/99')).toThrow('"10.0.0.0/99"');
  });
});
