import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { AwsError } from "./aws-error";
import type { SignedRequest } from "./signature";

/** Whose resources, and where: ministack keeps those of each account and region apart. */
export interface Realm {
  readonly accountId: string;
  readonly region: string;
}

/** A user pool's domain: a prefix (`acme-dev`), or a whole name (`login.acme.com`). */
export interface PoolDomain extends Realm {
  readonly domain: string;
  readonly userPoolId: string;
}

/** ministack, as the front and the sign-in endpoints use it: it trusts both, and checks no signature. */
export class Backend {
  /** @param url of a running ministack, without a trailing slash */
  constructor(private readonly url: string) {}

  /**
   * Hands a request on as it came, on behalf of an account: ministack takes an access key id of twelve digits as the
   * account itself.
   *
   * @throws AwsError 503 when ministack does not answer
   */
  async forward({ method, url, headers, body }: SignedRequest, accountId: string): Promise<Response> {
    const passed = Object.fromEntries(headers);
    for (const hopByHop of ["connection", "expect", "keep-alive", "transfer-encoding"]) {
      delete passed[hopByHop];
    }
    const answer = await this.#send(url.pathname + url.search, method, body, {
      ...passed,
      host: url.host,
      "content-length": String(body.length),
      authorization: (passed.authorization ?? "").replace(/(?<=Credential=)[^/]+/, accountId),
    });
    return toResponse(answer);
  }

  /**
   * Calls a cognito-idp operation, unchecked.
   *
   * @throws AwsError with ministack's code and message
   */
  async cognito<Output>({ accountId, region }: Realm, operation: string, input: object): Promise<Output> {
    const answer = await this.#send("/", "POST", Buffer.from(JSON.stringify(input)), {
      host: `cognito-idp.${region}.amazonaws.com`,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${accountId}/20000101/${region}/cognito-idp/aws4_request`,
    });
    const output = JSON.parse((await buffer(answer)).toString());
    if (answer.statusCode !== 200) throw new AwsError(output.__type, output.message);
    return output;
  }

  /** The domains of all accounts and regions. */
  async domains(): Promise<readonly PoolDomain[]> {
    const answer = await this.#send("/lab/domains", "GET", new Uint8Array(), {});
    return JSON.parse((await buffer(answer)).toString());
  }

  /** Not `fetch`: that would replace the Host header, by which ministack tells a bucket, and decode the body. */
  async #send(
    path: string,
    method: string,
    body: Uint8Array,
    headers: Record<string, string>,
  ): Promise<IncomingMessage> {
    try {
      const outgoing = httpRequest(this.url + path, { method, headers, agent: false }).end(body);
      const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
      return answer;
    } catch (error) {
      throw new AwsError("ServiceUnavailable", `ministack does not answer: ${(error as Error).message}`, 503);
    }
  }
}

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  for (const hopByHop of ["connection", "keep-alive", "transfer-encoding"]) headers.delete(hopByHop);
  const body = await buffer(answer);
  return new Response(body.length > 0 ? body : null, { status: answer.statusCode ?? 502, headers });
}
