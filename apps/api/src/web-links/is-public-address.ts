import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** What is not the public internet, or stands for what is not: RFC 6890 and its registries at IANA. */
const RESERVED_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24'],
  ...['192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** All that is public today is under `2000::/3`; these stand inside, and lead elsewhere or nowhere. */
const PUBLIC_6 = '2000::/3';
const RESERVED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix = ''] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}
const reserved4 = listOf(RESERVED_4, 'ipv4');
const public6 = listOf([PUBLIC_6], 'ipv6');
const reserved6 = listOf(RESERVED_6, 'ipv6');

/** Whether an IP address is one of the public internet, and of no network of ours. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved4.check(address, 'ipv4');
  return isIPv6(address) && public6.check(address, 'ipv6') && !reserved6.check(address, 'ipv6');
}
