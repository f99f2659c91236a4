import { randomUUID } from "node:crypto";
import { AwsError } from "./aws-error";
import type { Service, ServiceContext } from "./service";
import { authenticate, type SignatureError } from "./signature";
import { xmlElements } from "./xml-error";

/**
 * STS, which tells the aws provider whose account its credentials are for.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 */
export function sts({ backend, findAccessKey }: ServiceContext): Service {
  return {
    async fetch(request, region) {
      const { accountId } = authenticate(request, { service: "sts", region }, findAccessKey);
      return backend.forward(request, accountId);
    },
    signatureError({ fault, message }: SignatureError) {
      if (fault.reason === "missing") {
        return new AwsError("MissingAuthenticationToken", "Request is missing Authentication Token", 403);
      }
      const code = fault.reason === "unknown key" ? "InvalidClientTokenId" : "SignatureDoesNotMatch";
      return new AwsError(code, message, 403);
    },
    renderError({ code, message, status }) {
      const requestId = randomUUID();
      const error = xmlElements({ Type: "Sender", Code: code, Message: message });
      return new Response(
        `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>${error}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
        { status, headers: { "content-type": "text/xml", "x-amzn-requestid": requestId } },
      );
    },
  };
}
