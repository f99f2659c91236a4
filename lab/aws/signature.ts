import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { AccessKey, FindAccessKey } from "./access-keys";

/** A request with its body read. */
export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** The service and region that a request must be signed for. */
export interface SignatureScope {
  /** As the credential scope names it: `cognito-idp`, `sts`, `s3`. */
  readonly service: string;
  readonly region: string;
}

export type SignatureFault =
  | { readonly reason: "missing" }
  | { readonly reason: "unknown key"; readonly accessKeyId: string }
  | { readonly reason: "mismatch" }
  | { readonly reason: "wrong region"; readonly given: string; readonly expected: string }
  | {
      readonly reason: "skewed";
      readonly signedAt: string;
      readonly now: Date;
      readonly toleranceMinutes: number;
    }
  | { readonly reason: "altered body" };

/** A signature that is wrong. The message is that of every AWS service but S3. */
export class SignatureError extends Error {
  override readonly name = "SignatureError";

  constructor(readonly fault: SignatureFault) {
    super(message(fault));
  }
}

function message(fault: SignatureFault): string {
  switch (fault.reason) {
    case "missing":
      return "Missing Authentication Token";
    case "unknown key":
      return "The security token included in the request is invalid.";
    case "wrong region":
      return `Credential should be scoped to a valid region, not '${fault.given}'.`;
    case "skewed":
      return skewMessage(fault.signedAt, fault.now, fault.toleranceMinutes);
    default:
      return "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
  }
}

function skewMessage(signedAt: string, now: Date, tolerance: number): string {
  const old = signedAt < amzDate(now);
  const limit = amzDate(new Date(now.getTime() + (old ? -tolerance : tolerance) * 60_000));
  return old
    ? `Signature expired: ${signedAt} is now earlier than ${limit} (${amzDate(now)} - ${tolerance} min.)`
    : `Signature not yet current: ${signedAt} is still later than ${limit} (${amzDate(now)} + ${tolerance} min.)`;
}

interface Authorization {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const pattern =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/[^/]+\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Checks the Signature Version 4 in a request's `Authorization` header. The lab has neither signed URLs nor temporary
 * credentials: a signed URL counts as not signed, temporary credentials as an unknown key.
 *
 * @returns the key that signed the request
 *
 * @throws SignatureError
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function authenticate(
  request: SignedRequest,
  scope: SignatureScope,
  findAccessKey: FindAccessKey,
  now: Date = new Date(),
): AccessKey {
  const authorization = parse(request.headers.get("authorization"));
  if (authorization === undefined) throw new SignatureError({ reason: "missing" });

  const { accessKeyId, region } = authorization;
  const key = request.headers.has("x-amz-security-token") ? undefined : findAccessKey(accessKeyId);
  if (key === undefined) throw new SignatureError({ reason: "unknown key", accessKeyId });

  if (region !== scope.region) {
    throw new SignatureError({ reason: "wrong region", given: region, expected: scope.region });
  }
  checkTime(request.headers.get("x-amz-date") ?? "", scope, now);
  const payloadHash = checkPayload(request, scope);

  const expected = Buffer.from(sign(request, scope, authorization, payloadHash, key.secretAccessKey), "hex");
  if (!timingSafeEqual(expected, Buffer.from(authorization.signature, "hex"))) {
    throw new SignatureError({ reason: "mismatch" });
  }
  return key;
}

function parse(header: string | null): Authorization | undefined {
  const match = pattern.exec(header ?? "");
  if (match === null) return undefined;
  const [, accessKeyId = "", day = "", region = "", signedHeaders = "", signature = ""] = match;
  return { accessKeyId, day, region, signedHeaders: signedHeaders.split(";"), signature };
}

function checkTime(signedAt: string, { service }: SignatureScope, now: Date): void {
  const toleranceMinutes = service === "s3" ? 15 : 5;
  const time = Date.parse(
    signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"),
  );
  if (!(Math.abs(now.getTime() - time) <= toleranceMinutes * 60_000)) {
    throw new SignatureError({ reason: "skewed", signedAt, now, toleranceMinutes });
  }
}

/** `20261124T061500Z` */
function amzDate(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/**
 * The hash of the body. S3 takes it from a header, which may also say `UNSIGNED-PAYLOAD` or name a stream signed in chunks,
 * whose own signatures are not checked here. Other services hash the body.
 */
function checkPayload({ headers, body }: SignedRequest, { service }: SignatureScope): string {
  const actual = sha256(body);
  if (service !== "s3") return actual;
  const declared = headers.get("x-amz-content-sha256") ?? "";
  if (/^[0-9a-f]{64}$/.test(declared) && declared !== actual) {
    throw new SignatureError({ reason: "altered body" });
  }
  return declared;
}

function sign(
  { method, url, headers }: SignedRequest,
  { service, region }: SignatureScope,
  { day, signedHeaders }: Authorization,
  payloadHash: string,
  secretAccessKey: string,
): string {
  const canonicalRequest = [
    method,
    canonicalPath(url, service),
    canonicalQuery(url),
    ...signedHeaders.map((name) => `${name}:${headerValue(name, headers, url)}`),
    "",
    signedHeaders.join(";"),
    payloadHash,
  ].join("\n");
  const credentialScope = `${day}/${region}/${service}/aws4_request`;
  const date = headers.get("x-amz-date") ?? "";
  const toSign = ["AWS4-HMAC-SHA256", date, credentialScope, sha256(canonicalRequest)].join("\n");
  const signingKey = [day, region, service, "aws4_request"].reduce<Buffer>(
    (key, part) => hmac(key, part),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  return hmac(signingKey, toSign).toString("hex");
}

/** Every service but S3 encodes the encoded path once more. */
function canonicalPath({ pathname }: URL, service: string): string {
  return pathname.replace(service === "s3" ? /[^\w.~/%-]/g : /[^\w.~/-]/g, uriEncode);
}

function canonicalQuery({ searchParams }: URL): string {
  return [...searchParams]
    .map(([name, value]) => `${uriEncode(name)}=${uriEncode(value)}`)
    .sort()
    .join("&");
}

function headerValue(name: string, headers: Headers, url: URL): string {
  const value = headers.get(name) ?? (name === "host" ? url.host : "");
  return value.trim().replace(/ +/g, " ");
}

function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac("sha256", key).update(data).digest();
}
