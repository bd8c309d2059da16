/** A certificate of our own for the loopback, made here: it needs no other program, and no browser knows it. */
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import tls from "node:tls";

export interface Certificate {
  /** Both as PEM. */
  readonly key: string;
  readonly cert: string;
}

const dayMs = 24 * 3_600_000;
const tag = { integer: 2, bits: 3, octets: 4, oid: 6, utf8: 12, time: 24, sequence: 48, set: 49 } as const;
const ecdsaWithSha256 = "1.2.840.10045.4.3.2";
const commonName = "2.5.4.3";
const subjectAltName = "2.5.29.17";

/** For `https://127.0.0.1`, `https://localhost` and `https://<host>`, from yesterday to tomorrow. */
export function selfSigned(host: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = list(tag.sequence, oid(ecdsaWithSha256));
  const name = list(tag.sequence, list(tag.set, list(tag.sequence, oid(commonName), der(tag.utf8, Buffer.from(host)))));
  // Kinds of name: 2 is DNS, 7 an address.
  const names = list(
    tag.sequence,
    der(0x82, Buffer.from(host)),
    der(0x82, Buffer.from("localhost")),
    der(0x87, Buffer.of(127, 0, 0, 1)),
  );
  const toBeSigned = list(
    tag.sequence,
    list(0xa0, der(tag.integer, Buffer.of(2))), // version 3
    der(tag.integer, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    algorithm,
    name,
    list(tag.sequence, time(Date.now() - dayMs), time(Date.now() + dayMs)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    list(0xa3, list(tag.sequence, list(tag.sequence, oid(subjectAltName), der(tag.octets, names)))),
  );
  const signature = Buffer.concat([Buffer.of(0), sign("sha256", toBeSigned, privateKey)]);
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: pem(list(tag.sequence, toBeSigned, algorithm, der(tag.bits, signature))),
  };
}

/** Until the returned function is called, everything this process connects to must show this certificate. */
export function trustOnly({ cert }: Certificate): () => void {
  const { createSecureContext } = tls;
  // `fetch`, `ws` and all others look it up for every connection: none of them lets a test name a certificate.
  Object.assign(tls, {
    createSecureContext: (options?: tls.SecureContextOptions) => createSecureContext({ ...options, ca: [cert] }),
  });
  return () => void Object.assign(tls, { createSecureContext });
}

function der(type: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(type, ...size), content]);
}

const list = (type: number, ...parts: readonly Buffer[]): Buffer => der(type, Buffer.concat(parts));

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split(".").map(Number);
  const bytes = others.flatMap((part) => {
    const groups = [part & 127];
    for (let rest = part >> 7; rest > 0; rest >>= 7) groups.unshift(128 | (rest & 127));
    return groups;
  });
  return der(tag.oid, Buffer.of(40 * first + second, ...bytes));
}

const time = (atMs: number): Buffer =>
  der(tag.time, Buffer.from(`${new Date(atMs).toISOString().replace(/\D/g, "").slice(0, 14)}Z`));

const pem = (bytes: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
