import { createHash, createHmac, randomBytes } from "node:crypto";

/** The 3072-bit group of RFC 5054. */
const N = BigInt(
  `0x${`FFFFFFFF FFFFFFFF C90FDAA2 2168C234 C4C6628B 80DC1CD1 29024E08 8A67CC74 020BBEA6 3B139B22 514A0879 8E3404DD
  EF9519B3 CD3A431B 302B0A6D F25F1437 4FE1356D 6D51C245 E485B576 625E7EC6 F44C42E9 A637ED6B 0BFF5CB6 F406B7ED
  EE386BFB 5A899FA5 AE9F2411 7C4B1FE6 49286651 ECE45B3D C2007CB8 A163BF05 98DA4836 1C55D39A 69163FA8 FD24CF5F
  83655D23 DCA3AD96 1C62F356 208552BB 9ED52907 7096966D 670C354E 4ABC9804 F1746C08 CA18217C 32905E46 2E36CE3B
  E39E772C 180E8603 9B2783A2 EC07A28F B5C55DF0 6F4C52C9 DE2BCBF6 95581718 3995497C EA956AE5 15D22618 98FA0510
  15728E5A 8AAAC42D AD33170D 04507A33 A85521AB DF1CBA64 ECFB8504 58DBEF0A 8AEA7157 5D060C7D B3970F85 A6E1E4C7
  ABF5AE8C DB0933D7 1E8C94E0 4A25619D CEE3D226 1AD2EE6B F12FFA06 D98A0864 D8760273 3EC86A64 521F2B18 177B200C
  BBE11757 7A615D6C 770988C0 BAD946E2 08E24FA0 74E5AB31 43DB5BFC E0FD108E 4B82D120 A93AD2CA FFFFFFFF FFFFFFFF`.replace(
    /\s/g,
    "",
  )}`,
);
const G = 2n;

/** What Cognito's client libraries do to prove a password without sending it. */
export class SrpClient {
  readonly #a = toNumber(randomBytes(128));
  readonly #A = power(G, this.#a);

  constructor(private readonly userPoolId: string) {}

  get srpA(): string {
    return this.#A.toString(16);
  }

  /** The answer to PASSWORD_VERIFIER. */
  prove(parameters: Readonly<Record<string, string>>, password: string): Record<string, string> {
    const { SALT = "", SECRET_BLOCK = "", SRP_B = "", USER_ID_FOR_SRP = "" } = parameters;
    const poolName = this.userPoolId.split("_")[1] ?? "";
    const B = BigInt(`0x${SRP_B}`);
    const u = toNumber(hash(pad(this.#A), pad(B)));
    const k = toNumber(hash(pad(N), pad(G)));
    const x = toNumber(
      hash(pad(BigInt(`0x${SALT}`)), hash(Buffer.from(`${poolName}${USER_ID_FOR_SRP}:${password}`))),
    );
    const base = (((B - k * power(G, x)) % N) + N) % N;
    const S = power(base, this.#a + u * x);
    const prk = createHmac("sha256", pad(u)).update(pad(S)).digest();
    const key = createHmac("sha256", prk).update("Caldera Derived Key\u0001").digest().subarray(0, 16);
    const TIMESTAMP = timestamp(new Date());
    const signature = createHmac("sha256", key)
      .update(`${poolName}${USER_ID_FOR_SRP}`)
      .update(Buffer.from(SECRET_BLOCK, "base64"))
      .update(TIMESTAMP);
    return {
      USERNAME: USER_ID_FOR_SRP,
      TIMESTAMP,
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: signature.digest("base64"),
    };
  }
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = base % N, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % N) {
    if (rest & 1n) result = (result * square) % N;
  }
  return result;
}

const hash = (...parts: readonly Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();

const toNumber = (bytes: Buffer) => BigInt(`0x${bytes.toString("hex")}`);

/** Big-endian, with a zero byte before a first bit that is set. */
function pad(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, "hex");
}

/** `Sun Nov 29 03:04:05 UTC 2026` */
function timestamp(date: Date): string {
  const [weekday, day, month, year, time] = date.toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
}
