import { decodeJwt } from "jose";
import { DEFAULT_ROUTE } from "../../environments/routes/names";
import type { RouteName } from "../../environments/schema";
import { type Entry, type Finding, findingsOn } from "./finding";
import { type Answer, ask, type Fetch } from "./https";
import { readPolicies } from "./read-policies";

const { ok, unchecked, wrong } = findingsOn("Entra");

/** Microsoft Graph, as the deployer. */
export class Graph {
  private constructor(
    private readonly token: string,
    private readonly fetch: Fetch,
    /** Object id of the deployer's service principal. */
    readonly callerId: string,
    /** Graph's application permissions that the deployer has. */
    readonly roles: readonly string[],
  ) {}

  static with(token: string, fetch: Fetch): Graph {
    const { oid = "", roles = [] } = decodeJwt<{ oid?: string; roles?: string[] }>(token);
    return new Graph(token, fetch, oid, roles);
  }

  /** @param path below `/v1.0` @param query OData's, like `$filter` */
  get(path: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const search = Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query)}`;
    return this.#ask(path + search);
  }

  /** @param path below `/v1.0` */
  post(path: string, body: object): Promise<Answer> {
    return this.#ask(path, { method: "POST", body: JSON.stringify(body) });
  }

  /** @param path below `/v1.0` */
  patch(path: string, body: object): Promise<Answer> {
    return this.#ask(path, { method: "PATCH", body: JSON.stringify(body) });
  }

  #ask(path: string, request: RequestInit = {}): Promise<Answer> {
    return ask(this.fetch, `https://graph.microsoft.com/v1.0${path}`, {
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      ...request,
    });
  }
}

/**
 * Enters the home tenant with the deployer's client secret.
 *
 * @param routes whose permissions the deployer needs
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export async function enterEntra(
  tenantId: string,
  { ARM_CLIENT_ID: clientId, ARM_CLIENT_SECRET: clientSecret }: NodeJS.ProcessEnv,
  fetch: Fetch,
  routes: readonly RouteName[] = [DEFAULT_ROUTE],
): Promise<Entry<Graph>> {
  if (!clientId || !clientSecret) {
    const without = unchecked(
      "credentials",
      "only a client secret can be checked here; the provider would use az login, a certificate or an identity",
      "set ARM_CLIENT_ID and ARM_CLIENT_SECRET to check them, or leave it to npm run plan",
    );
    return { findings: [without] };
  }
  const token = await fetchGraphToken(tenantId, clientId, { client_secret: clientSecret }, fetch);
  if (typeof token !== "string") return { findings: [explainRefusal(token.refusal, tenantId)] };
  const credentials = ok("credentials", `${clientId} signs in to the tenant ${tenantId}`);
  const graph = Graph.with(token, fetch);
  const { applicationPermissions, besides } = readPolicies().entra;
  const wanted = [...applicationPermissions, ...routes.flatMap((route) => besides[route] ?? [])];
  const isGranted = (role: string) =>
    graph.roles.includes(role) ||
    (role === "Application.ReadWrite.OwnedBy" && graph.roles.includes("Application.ReadWrite.All"));
  const missing = wanted.filter((role) => !isGranted(role));
  if (missing.length === 0) {
    return { findings: [credentials, ok("permissions", wanted.join(", "))], api: graph };
  }
  const lacking = wrong(
    "permissions",
    `${missing.join(", ")} of Microsoft Graph is missing; the credentials have ${graph.roles.join(", ") || "none"}`,
    "grant it as an application permission, with an administrator's consent (docs/policies/entra-deploy.json)",
  );
  return { findings: [credentials, lacking] };
}

/** How a client proves itself: with its secret, or with a token of an issuer that it trusts. */
type Proof = Readonly<Record<"client_secret", string>> | Readonly<Record<"client_assertion", string>>;

/**
 * Fetches a token for Microsoft Graph.
 *
 * @returns why Entra refuses, if it does
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export async function fetchGraphToken(
  tenantId: string,
  clientId: string,
  proof: Proof,
  fetch: Fetch,
): Promise<string | { readonly refusal: string }> {
  const { status, text } = await ask(
    fetch,
    `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: clientId,
        ...proof,
        ...("client_assertion" in proof && {
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        }),
        scope: "https://graph.microsoft.com/.default",
      }),
    },
  );
  const answer = parseJson(text) as { access_token?: string; error_description?: string };
  return answer.access_token ?? { refusal: answer.error_description ?? `HTTP ${status}` };
}

export function explainRefusal(description: string, tenantId: string): Finding {
  const code = /AADSTS(\d+)/.exec(description)?.[1] ?? "";
  const [message, toDo] = REFUSALS[code] ?? [
    description.split("\r\n")[0] ?? "",
    "renew ARM_CLIENT_ID and ARM_CLIENT_SECRET",
  ];
  return wrong("credentials", `${message.replace("TENANT", tenantId)}${code && ` (AADSTS${code})`}`, toDo);
}

const REFUSALS: Readonly<Record<string, readonly [message: string, toDo: string]>> = {
  "700016": [
    "ARM_CLIENT_ID is of another tenant: TENANT has no such app registration",
    "use an app registration of that tenant, or correct microsoft.tenantId",
  ],
  "7000215": ["ARM_CLIENT_SECRET is wrong", "set the secret's value, not its id"],
  "7000222": ["ARM_CLIENT_SECRET has expired", "make a new secret"],
  "90002": ["there is no tenant TENANT", "correct microsoft.tenantId"],
};

/** Graph's own reason for not doing as asked. */
export const reasonIn = ({ text }: Answer): string =>
  (parseJson(text) as { error?: { message?: string } }).error?.message ?? "no message";

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
