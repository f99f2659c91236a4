import { createHash, randomBytes, randomUUID } from "node:crypto";
import { AwsError } from "./aws-error";
import type { Service, ServiceContext } from "./service";
import { authenticate, type SignatureError, type SignatureFault, type SignedRequest } from "./signature";
import { xmlElements } from "./xml-error";

/**
 * S3, for Terraform's state. ministack behaves like S3 for what Terraform's backend needs: conditional writes, versions,
 * encryption, a bucket's owner. What ministack accepts or lacks and S3 doesn't, is here.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function s3({ backend, findAccessKey }: ServiceContext): Service {
  /** Sends a request about the bucket on behalf of an account. */
  function ofBucket(request: SignedRequest, accountId: string, method: string, query = "", text = "") {
    const url = new URL(bucketOf(request.url).root + query, request.url);
    const headers = new Headers({ authorization: request.headers.get("authorization") ?? "" });
    return backend.forward({ method, url, headers, body: Buffer.from(text) }, accountId);
  }

  /** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html */
  async function assertExpectedOwner(request: SignedRequest): Promise<void> {
    const expected = request.headers.get("x-amz-expected-bucket-owner");
    if (expected === null) return;
    if (!/^\d{12}$/.test(expected)) {
      throw new AwsError(
        "InvalidBucketOwnerAWSAccountID",
        "The value of the expected bucket owner parameter must be an AWS Account ID",
      );
    }
    // An account that may not read the bucket does not own it. One that the bucket's policy admits passes here, but not at S3.
    const { status } = await ofBucket(request, expected, "HEAD");
    if (status === 403) throw new AwsError("AccessDenied", "Access Denied", 403);
  }

  /** A new bucket blocks public access. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
  async function createBucket(request: SignedRequest, accountId: string): Promise<Response> {
    const before = await ofBucket(request, accountId, "HEAD");
    const answer = await backend.forward(request, accountId);
    if (before.status !== 404 || !answer.ok) return answer;
    await ofBucket(request, accountId, "PUT", "?publicAccessBlock", ALL_BLOCKED);
    return answer;
  }

  return {
    async fetch(request, region) {
      const { accountId } = authenticate(request, { service: "s3", region }, findAccessKey);
      assertChecksum(request);
      assertPolicy(request);
      await assertExpectedOwner(request);
      const { url, method } = request;
      const creates = method === "PUT" && url.search === "" && url.pathname === bucketOf(url).root;
      return creates ? createBucket(request, accountId) : backend.forward(request, accountId);
    },
    signatureError: ({ fault }: SignatureError) => signatureError(fault),
    renderError({ code, message, status, details }) {
      const ids = { RequestId: randomUUID(), HostId: randomBytes(48).toString("base64") };
      const error = xmlElements({ Code: code, Message: message, ...details, ...ids });
      return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<Error>${error}</Error>`, {
        status,
        headers: {
          "content-type": "application/xml",
          "x-amz-request-id": ids.RequestId,
          "x-amz-id-2": ids.HostId,
        },
      });
    },
  };
}

const ALL_BLOCKED = `<PublicAccessBlockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${[
  "BlockPublicAcls",
  "IgnorePublicAcls",
  "BlockPublicPolicy",
  "RestrictPublicBuckets",
]
  .map((name) => `<${name}>true</${name}>`)
  .join("")}</PublicAccessBlockConfiguration>`;

/** A bucket's name, and its path: `/` where the host names it. */
function bucketOf({ hostname, pathname }: URL): { readonly name: string; readonly root: string } {
  const inHost = /^(.+)\.s3(?:\.[a-z0-9-]+)?\.amazonaws\.com$/.exec(hostname)?.[1];
  const name = inHost ?? pathname.split("/")[1] ?? "";
  return { name, root: inHost === undefined ? `/${name}` : "/" };
}

/**
 * Parts of a bucket that can only be written with a checksum: S3's service model marks them `requestChecksumRequired`. Public
 * sources don't say whether S3 insists on it for each; it does for tagging and object-lock.
 */
const CHECKED = [
  "acl",
  "cors",
  "encryption",
  "lifecycle",
  "logging",
  "notification",
  "object-lock",
  "ownershipControls",
  "policy",
  "publicAccessBlock",
  "replication",
  "requestPayment",
  "tagging",
  "versioning",
  "website",
];

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html */
function assertChecksum({ method, url, headers, body }: SignedRequest): void {
  const md5 = headers.get("content-md5");
  if (md5 !== null && md5 !== createHash("md5").update(body).digest("base64")) {
    throw new AwsError("BadDigest", "The Content-MD5 you specified did not match what we received.");
  }
  const ofBucket = url.pathname === bucketOf(url).root;
  const needed =
    method === "PUT" && ofBucket && CHECKED.some((subresource) => url.searchParams.has(subresource));
  const given = [...headers.keys()].some(
    (name) => name === "content-md5" || name.startsWith("x-amz-checksum-"),
  );
  if (needed && !given) {
    throw new AwsError(
      "InvalidRequest",
      "Missing required header for this request: Content-MD5 OR x-amz-checksum-*",
    );
  }
}

/** A bucket's policy must be JSON, and may only name this bucket. */
function assertPolicy({ method, url, body }: SignedRequest): void {
  if (method !== "PUT" || !url.searchParams.has("policy")) return;
  const statements = statementsOf(Buffer.from(body).toString());
  const arn = `arn:aws:s3:::${bucketOf(url).name}`;
  const foreign = statements
    .flatMap(({ Resource = [] }) => Resource)
    .some((resource) => resource !== arn && !resource.startsWith(`${arn}/`));
  if (foreign) throw new AwsError("MalformedPolicy", "Policy has invalid resource");
}

function statementsOf(policy: string): readonly { readonly Resource?: string | readonly string[] }[] {
  try {
    return [JSON.parse(policy).Statement ?? []].flat();
  } catch {
    throw new AwsError("MalformedPolicy", "Policies must be valid JSON and the first byte must be '{'");
  }
}

function signatureError(fault: SignatureFault): AwsError {
  switch (fault.reason) {
    case "missing":
      return new AwsError("AccessDenied", "Access Denied", 403);
    case "unknown key":
      return new AwsError(
        "InvalidAccessKeyId",
        "The AWS Access Key Id you provided does not exist in our records.",
        403,
        { AWSAccessKeyId: fault.accessKeyId },
      );
    case "wrong region":
      return new AwsError(
        "AuthorizationHeaderMalformed",
        `The authorization header is malformed; the region '${fault.given}' is wrong; expecting '${fault.expected}'`,
        400,
        { Region: fault.expected },
      );
    case "skewed":
      return new AwsError(
        "RequestTimeTooSkewed",
        "The difference between the request time and the current time is too large.",
        403,
      );
    case "altered body":
      return new AwsError(
        "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    case "mismatch":
      return new AwsError(
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
        403,
      );
  }
}
