/**
 * Which network addresses may be fetched: public ones. A page that a stranger names must not make us
 * knock at doors inside our own network.
 */
import { BlockList, isIP, isIPv4 } from 'node:net';

const CLOSED = new BlockList();
// IANA special-purpose registries: this host, private, shared, loopback, link-local, documentation, benchmarking, multicast, reserved.
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  CLOSED.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  CLOSED.addSubnet(net, bits, 'ipv6');

/** The eight groups of an IPv6 address as numbers. */
function groupsOf(address: string): number[] {
  const plain = address.replace(/%.*$/, '');
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(plain);
  const text = dotted
    ? plain.replace(
        dotted[0],
        `${((Number(dotted[1]) << 8) | Number(dotted[2])).toString(16)}:${((Number(dotted[3]) << 8) | Number(dotted[4])).toString(16)}`,
      )
    : plain;
  const [head = '', tail] = text.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16));
}

const dot = (high: number, low: number) => `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;

/** An IPv4 address that travels inside an IPv6 one (mapped, NAT64, 6to4). */
function embedded(address: string): string | undefined {
  const g = groupsOf(address);
  if (g.length !== 8) return undefined;
  if (g.slice(0, 5).every((group) => group === 0) && g[5] === 0xffff) return dot(g[6]!, g[7]!);
  if (g[0] === 0x64 && g[1] === 0xff9b && g.slice(2, 6).every((group) => group === 0))
    return dot(g[6]!, g[7]!);
  if (g[0] === 0x2002) return dot(g[1]!, g[2]!);
  return undefined;
}

/** Whether an IP address is reachable by everybody. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !CLOSED.check(address, 'ipv4');
  const inner = embedded(address);
  if (inner) return isPublicAddress(inner);
  return !CLOSED.check(address.replace(/%.*$/, ''), 'ipv6');
}
