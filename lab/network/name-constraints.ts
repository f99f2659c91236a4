import * as x509 from "@peculiar/x509";

/** @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10 */
const OID = "2.5.29.30";
const [SEQUENCE, PERMITTED, EXCLUDED, DNS_NAME, IP_ADDRESS] = [0x30, 0xa0, 0xa1, 0x82, 0x87] as const;

/** The addresses 0.0.0.0/0 and ::/0: each with its mask. */
const ALL_ADDRESSES = [Buffer.alloc(8), Buffer.alloc(32)];

/** Names that an authority's certificates may have, each with all below it. No address is among them. */
export function constrainTo(names: readonly string[]): x509.Extension {
  const subtrees = (tag: number, bases: readonly Buffer[]) =>
    encode(tag, ...bases.map((base) => encode(SEQUENCE, base)));
  const value = encode(
    SEQUENCE,
    subtrees(
      PERMITTED,
      names.map((name) => encode(DNS_NAME, Buffer.from(name, "ascii"))),
    ),
    subtrees(
      EXCLUDED,
      ALL_ADDRESSES.map((address) => encode(IP_ADDRESS, address)),
    ),
  );
  return new x509.Extension(OID, true, Uint8Array.from(value));
}

/** The names that a certificate of {@link constrainTo} is constrained to; none for one that is not constrained. */
export function constrainedNamesOf(certificate: x509.X509Certificate): string[] {
  const extension = certificate.getExtension(OID);
  if (extension === null) return [];
  const [constraints] = decode(Buffer.from(extension.value));
  const permitted = decode(constraints?.content).find(({ tag }) => tag === PERMITTED);
  return decode(permitted?.content).flatMap(({ content }) =>
    decode(content).map((name) => name.content.toString("ascii")),
  );
}

function encode(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const prefix =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...prefix]), content]);
}

interface Encoded {
  readonly tag: number;
  readonly content: Buffer;
}

function decode(bytes: Buffer = Buffer.alloc(0)): Encoded[] {
  const found: Encoded[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes.readUInt8(at);
    const first = bytes.readUInt8(at + 1);
    const many = first < 0x80 ? 0 : first & 0x7f;
    const length = many === 0 ? first : bytes.readUIntBE(at + 2, many);
    const start = at + 2 + many;
    found.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}
