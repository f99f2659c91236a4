import { randomBytes, randomUUID } from "node:crypto";
import { AwsError } from "./aws-error";
import type { Service, ServiceContext } from "./service";
import { authenticate, type SignatureError, type SignatureFault } from "./signature";
import { xmlElements } from "./xml-error";

/**
 * S3, for Terraform's state. ministack answers as S3 does as far as its backend asks (conditional writes for the
 * lock, versions, encryption, public access block), but takes any signature.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function s3({ backend, findAccessKey }: ServiceContext): Service {
  return {
    async fetch(request, region) {
      const { accountId } = authenticate(request, { service: "s3", region }, findAccessKey);
      return backend.forward(request, accountId);
    },
    signatureError: ({ fault }: SignatureError) => signatureError(fault),
    refuse({ code, message, status, details }) {
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
