import { createHash, createHmac } from "node:crypto";
import type { AccessKey } from "../../../lab/aws/access-keys";

export const key: AccessKey = {
  accessKeyId: "AKIALAB123456789012",
  secretAccessKey: "a secret of the tests",
  accountId: "123456789012",
};

/** Signs a request with an empty query for the service and region that its host name says. */
export function signedRequest(
  url: string,
  {
    method = "POST",
    headers = {},
    body = "",
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  { accessKeyId, secretAccessKey }: AccessKey = key,
  date: Date = new Date(),
): Request {
  const { host, pathname } = new URL(url);
  const [service = "", region = "us-east-1"] = host.replace(".amazonaws.com", "").split(".").slice(-2);
  const amzDate = date.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = amzDate.slice(0, 8);
  const payloadHash = hash(body);
  const signed: Record<string, string> = { host, "x-amz-date": amzDate, ...headers };
  if (service === "s3") signed["x-amz-content-sha256"] = payloadHash;
  const names = Object.keys(signed).sort();
  const canonical = [
    method,
    pathname,
    "",
    ...names.map((name) => `${name}:${signed[name]}`),
    "",
    names.join(";"),
    payloadHash,
  ];
  const scope = `${day}/${region}/${service}/aws4_request`;
  const signingKey = scope
    .split("/")
    .reduce<Buffer>((k, part) => hmac(k, part), Buffer.from(`AWS4${secretAccessKey}`));
  const toSign = ["AWS4-HMAC-SHA256", amzDate, scope, hash(canonical.join("\n"))].join("\n");
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(";")}, Signature=${hmac(signingKey, toSign).toString("hex")}`;
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(url, { method, headers: { ...signed, authorization }, ...(hasBody && { body }) });
}

/** A cognito-idp call as an SDK makes it. */
export function cognitoRequest(
  operation: string,
  input: object,
  region = "us-east-1",
  by: AccessKey = key,
): Request {
  return signedRequest(
    `https://cognito-idp.${region}.amazonaws.com/`,
    {
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    },
    by,
  );
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(secret: Buffer, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}
