import { isIPv6 } from "node:net";

/** Who asks: the request's own headers, and the network address that the server vouches for. */
export interface Caller {
  headers: Headers;
  address: string;
}

/** Where better-auth reads the address; whatever a caller wrote there is overwritten. */
export const ADDRESS_HEADER = "x-tingsted-address";

/** The caller's headers with the address that the server vouches for. */
export function vouchedHeaders(caller: Caller): Headers {
  const headers = new Headers(caller.headers);
  headers.set(ADDRESS_HEADER, caller.address);
  return headers;
}

/** What attempts are counted by: an IPv4 address, or the /64 that one IPv6 subscriber has. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [left = "", right] = address.toLowerCase().split("%")[0]!.split("::");
  const groups = left === "" ? [] : left.split(":");
  if (right !== undefined) {
    const tail = right === "" ? [] : right.split(":");
    while (groups.length + tail.length < 8) groups.push("0");
    groups.push(...tail);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
