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

/** Private keys of a user pool, one for each kind of token. */
export type StoredSigningKeys = Readonly<
  Record<"access" | "id", { readonly kid: string /** PKCS #8. */; readonly pem: string }>
>;

/** What an identity provider said of a person. */
export interface FederatedProfile {
  readonly userPoolId: string;
  readonly username: string;
  readonly providerName: string;
  /** Who the person is to the identity provider. */
  readonly userId: string;
  /** Attributes of the pool. Those that are left out stay as they are. */
  readonly attributes: Readonly<Record<string, string>>;
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
  domains(): Promise<readonly PoolDomain[]> {
    return this.#ask("/lab/domains");
  }

  /** The keys that a user pool signs its tokens with. Its JWKS has their public halves. */
  signingKeys(userPoolId: string): Promise<StoredSigningKeys> {
    return this.#ask("/lab/signing-keys", { userPoolId });
  }

  /** Creates the profile of someone who signed in through an identity provider, or changes attributes of it. */
  async putFederatedUser(profile: FederatedProfile): Promise<void> {
    await this.#ask("/lab/federated-users", profile);
  }

  /** Asks what AWS's API does not have. */
  async #ask<Output>(path: string, input?: object): Promise<Output> {
    const body = Buffer.from(input === undefined ? "" : JSON.stringify(input));
    const answer = await this.#send(path, "POST", body, { "content-type": "application/json" });
    const output = await buffer(answer);
    if (answer.statusCode !== 200) throw new AwsError("InternalErrorException", `${path} failed`, 500);
    return JSON.parse(output.toString());
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

/** What the domains of user pools use of it. */
export type PoolBackend = Pick<Backend, "cognito" | "domains" | "putFederatedUser" | "signingKeys">;

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  for (const hopByHop of ["connection", "keep-alive", "transfer-encoding"]) headers.delete(hopByHop);
  const body = await buffer(answer);
  return new Response(body.length > 0 ? body : null, { status: answer.statusCode ?? 502, headers });
}
