import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { AwsError } from "./aws-error";
import type { SignedRequest } from "./signature";
import type { Group, IssuerType, UserAttribute } from "./user-pools/types";

/** An account's resources in a region: ministack keeps each realm apart. */
export interface Realm {
  readonly accountId: string;
  readonly region: string;
}

/** A user pool's domain: a prefix (`acme-dev`), or a full name (`login.acme.com`). */
export interface PoolDomain extends Realm {
  readonly domain: string;
  readonly userPoolId: string;
}

/** A user pool, and who may ask for its users without naming it: the app clients, whose IDs are unique. */
export interface StoredPool extends Realm {
  readonly userPoolId: string;
  readonly clientIds: readonly string[];
  /**
   * Whose host the pool's issuer has.
   *
   * @default "ORIGINAL"
   */
  readonly issuerType?: IssuerType;
}

/** Private keys of a user pool, one for each kind of token. */
export type StoredSigningKeys = Readonly<
  Record<"access" | "id", { readonly kid: string /** PKCS #8. */; readonly pem: string }>
>;

/** What an identity provider says about a person. */
export interface FederatedProfile {
  readonly userPoolId: string;
  /** The user that the person signs in as. */
  readonly username: string;
  readonly providerName: string;
  /** The person's ID at the identity provider. */
  readonly userId: string;
  /** Attributes of the pool. Attributes that are left out keep their values. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The link that found the user by an attribute: from now on it goes by the person's ID. */
  readonly link?: LinkedAttribute | undefined;
}

/** What an account said about a person when it linked them to a user. */
export interface LinkedAttribute {
  /** `Cognito_Subject` is the person's ID at the identity provider. */
  readonly attributeName: string;
  readonly attributeValue: string;
}

/** A person at an identity provider, who signs in as a user of the pool. */
export interface ProviderLink extends LinkedAttribute {
  readonly providerName: string;
  readonly username: string;
}

/** ministack, as the front and the sign-in endpoints use it. It trusts both, and checks no signature. */
export class Backend {
  /** @param url of a running ministack, without a trailing slash */
  constructor(private readonly url: string) {}

  /**
   * Passes a request on unchanged, on behalf of an account: to ministack, an access key ID of twelve digits is the account.
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
    if (answer.statusCode !== 200) throw new AwsError(output.__type, output.message, answer.statusCode);
    return output;
  }

  /** The user pools of all accounts and regions. */
  userPools(): Promise<readonly StoredPool[]> {
    return this.#ask("/lab/user-pools");
  }

  /** The domains of all accounts and regions. */
  domains(): Promise<readonly PoolDomain[]> {
    return this.#ask("/lab/domains");
  }

  /** The keys with which a user pool signs its tokens. Its JWKS has their public halves. */
  signingKeys(userPoolId: string): Promise<StoredSigningKeys> {
    return this.#ask("/lab/signing-keys", { userPoolId });
  }

  /** Which people at identity providers sign in as users of a pool that they were linked to. */
  providerLinks(userPoolId: string): Promise<readonly ProviderLink[]> {
    return this.#ask("/lab/provider-links", { userPoolId });
  }

  /** Changes what is stored of a user, unchecked. Attributes are replaced as a whole. */
  async changeUser(
    userPoolId: string,
    username: string,
    changes: { readonly Attributes?: readonly UserAttribute[]; readonly UserStatus?: string },
  ): Promise<void> {
    await this.#ask("/lab/users", { userPoolId, username, changes });
  }

  /** Creates or changes a group, unchecked. What is left out keeps its value. */
  async putGroup(userPoolId: string, group: Group): Promise<void> {
    await this.#ask("/lab/groups", { userPoolId, group });
  }

  /** Creates or updates the profile of a person who signed in through an identity provider. */
  async putFederatedUser(profile: FederatedProfile): Promise<void> {
    await this.#ask("/lab/federated-users", profile);
  }

  /** Whether a user has this password. Users of identity providers have none. */
  async hasPassword(userPoolId: string, username: string, password: string): Promise<boolean> {
    return this.#ask("/lab/passwords", { userPoolId, username, password });
  }

  /** Stores settings of a user pool, named as in cognito-idp's answers. What is `null` is removed, what is absent stays. */
  async putUserPool(userPoolId: string, settings: object): Promise<void> {
    await this.#ask("/lab/user-pool-settings", { userPoolId, settings });
  }

  /** Stores settings of an app client in the same way. */
  async putAppClient(userPoolId: string, clientId: string, settings: object): Promise<void> {
    await this.#ask("/lab/app-client-settings", { userPoolId, clientId, settings });
  }

  /** Calls what AWS's API does not have. */
  async #ask<Output>(path: string, input?: object): Promise<Output> {
    const body = Buffer.from(input === undefined ? "" : JSON.stringify(input));
    const answer = await this.#send(path, "POST", body, { "content-type": "application/json" });
    const output = await buffer(answer);
    if (answer.statusCode !== 200) throw new AwsError("InternalErrorException", `${path} failed`, 500);
    return JSON.parse(output.toString());
  }

  /** Not with `fetch`, which replaces the Host header, from which ministack reads the bucket, and decodes the body. */
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

/** The part of it that user pools use. */
export type PoolBackend = Pick<
  Backend,
  | "changeUser"
  | "cognito"
  | "domains"
  | "hasPassword"
  | "providerLinks"
  | "putFederatedUser"
  | "signingKeys"
  | "userPools"
>;

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  for (const hopByHop of ["connection", "keep-alive", "transfer-encoding"]) headers.delete(hopByHop);
  const body = await buffer(answer);
  return new Response(body.length > 0 ? body : null, { status: answer.statusCode ?? 502, headers });
}
