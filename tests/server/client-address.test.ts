import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { addressKey, clientAddress } from "../../server/http/client-address.ts";

describe("what limits count by", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["192.0.2.7:4711", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["::FFFF:c000:0207", "192.0.2.7"],
    ["64:ff9b::192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::/64"],
    ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::192.0.2.7", "0:0:0:0::/64"],
    ["unknown", "unknown"],
    ["x".repeat(1_000), "x".repeat(64)],
  ])("%s counts as %s", (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
    ({
      socket: { remoteAddress },
      headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    }) as unknown as IncomingMessage; // all that is read

  it("is the network of the first address that is not a trusted proxy's", () => {
    const trust = (address: string): boolean => address.startsWith("10.");
    expect(clientAddress(from("10.0.0.1", "198.51.100.1, 2001:db8:1:2::5, 10.0.0.2"), trust)).toBe("2001:db8:1:2::/64");
    expect(clientAddress(from("::ffff:198.51.100.9", "203.0.113.1"), trust)).toBe("198.51.100.9");
    expect(clientAddress(from("10.0.0.1"), trust)).toBe("10.0.0.1");
  });
});
