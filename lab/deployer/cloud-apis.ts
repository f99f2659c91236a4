import { setTimeout as wait } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import type { ChainSettings } from "../chain-settings";
import { administratorOf } from "../entra/deployer";
import type { Wire } from "../network/wire";
import { accessKeyIdOf, type LabCredentials } from "./credentials";

export interface CloudApisOptions {
  readonly wire: Wire;
  readonly credentials: LabCredentials;
  /** The chain whose tenants, account and region are asked. */
  readonly environment: ChainSettings;
}

/** A cloud's answer: its documentation says what shape it has. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Answer = any;

/** The clouds' own APIs, called with the deployer's credentials: how a person changes a chain by hand. */
export class CloudApis {
  readonly #aws: AwsClient;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(private readonly options: CloudApisOptions) {
    this.#aws = new AwsClient({
      accessKeyId: accessKeyIdOf(options.environment.cognito.accountId),
      secretAccessKey: options.credentials.aws.secretAccessKey,
      service: "cognito-idp",
    });
  }

  /** Amazon Cognito user pools. @throws Error with the operation and Cognito's own answer */
  async cognito(operation: string, input: object): Promise<Answer> {
    const { region } = this.options.environment.cognito;
    const request = await this.#aws.sign(`https://cognito-idp.${region}.amazonaws.com/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
      aws: { region },
    });
    return this.#send(operation, request);
  }

  /** Auth0's Management API. @param path below `/api/v2` @throws Error with the path and Auth0's own answer */
  auth0(method: string, path: string, body?: object): Promise<Answer> {
    const { credentials, environment } = this.options;
    if (environment.route !== "broker") throw new Error(`route: ${environment.route} has no Auth0`);
    const tenant = `https://${environment.auth0.domain}`;
    return this.#call(method, `${tenant}/api/v2${path}`, body, `${tenant}/oauth/token`, {
      client_id: credentials.auth0.clientId,
      client_secret: credentials.auth0.clientSecret,
      audience: `${tenant}/api/v2/`,
    });
  }

  /** Microsoft Graph. @param path below `/v1.0` @throws Error with the path and Graph's own answer */
  graph(method: string, path: string, body?: object): Promise<Answer> {
    return this.#graph(this.options.credentials.entra, method, path, body);
  }

  /**
   * Microsoft Graph, as the tenant's administrator: who may assign people to an application, for instance.
   *
   * @param path below the version
   * @param version of Graph. @default "v1.0"
   * @throws Error with the path and Graph's own answer
   */
  graphAsAdministrator(
    method: string,
    path: string,
    body?: object,
    version?: "v1.0" | "beta",
  ): Promise<Answer> {
    return this.#graph(administratorOf(this.options.credentials.entra), method, path, body, version);
  }

  #graph(
    { clientId, clientSecret }: LabCredentials["entra"],
    method: string,
    path: string,
    body: object | undefined,
    version: "v1.0" | "beta" = "v1.0",
  ): Promise<Answer> {
    const { tenantId } = this.options.environment.microsoft;
    const login = `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`;
    return this.#call(method, `https://graph.microsoft.com/${version}${path}`, body, login, {
      client_id: clientId,
      client_secret: clientSecret,
      scope: "https://graph.microsoft.com/.default",
    });
  }

  async #call(
    method: string,
    url: string,
    body: object | undefined,
    tokenEndpoint: string,
    credentials: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const key = `${tokenEndpoint} ${credentials.client_id}`;
    const token = this.#tokens.get(key) ?? this.#token(tokenEndpoint, credentials);
    this.#tokens.set(key, token);
    const headers = { authorization: `Bearer ${await token}`, "content-type": "application/json" };
    const request = new Request(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return this.#send(`${method} ${new URL(url).pathname}`, request);
  }

  async #token(endpoint: string, credentials: Readonly<Record<string, string>>): Promise<string> {
    const body = new URLSearchParams({ grant_type: "client_credentials", ...credentials });
    const { access_token } = await this.#send(endpoint, new Request(endpoint, { method: "POST", body }));
    return access_token;
  }

  async #send(what: string, request: Request): Promise<Answer> {
    const response = await this.options.wire(request.clone());
    if (response.status === 429) {
      await wait(250); // Auth0 allows several requests a second again
      return this.#send(what, request);
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${what}: ${response.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }
}
