import { decodeJwt } from "jose";
import type { Environment } from "../../../environments/schema";
import { policies } from "../policies";
import type { Deployed } from "./deployed";
import { type Finding, findingsOn } from "./finding";
import type { Wire } from "./wire";

const { ok, unchecked, wrong, taken } = findingsOn("Entra");

/**
 * Whether Terraform can make the app registration: credentials of the home tenant, its permission, the display name.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export async function checkEntra(
  { microsoft: { tenantId, displayName } }: Environment,
  { ARM_CLIENT_ID: clientId, ARM_CLIENT_SECRET: clientSecret }: NodeJS.ProcessEnv,
  deployed: Deployed,
  wire: Wire,
): Promise<Finding[]> {
  if (!clientId || !clientSecret) {
    return [
      unchecked(
        "credentials",
        "only a client secret can be checked here; the provider would use az login, a certificate or an identity",
        "set ARM_CLIENT_ID and ARM_CLIENT_SECRET to check them, or leave it to npm run plan",
      ),
    ];
  }
  const asked = await wire({
    url: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      scope: "https://graph.microsoft.com/.default",
    }).toString(),
  });
  const answer = parsed(asked.text) as { access_token?: string; error_description?: string };
  if (answer.access_token === undefined)
    return [refused(answer.error_description ?? `HTTP ${asked.status}`, tenantId)];

  const credentials = ok("credentials", `${clientId} signs in to the tenant ${tenantId}`);
  const { roles = [] } = decodeJwt<{ roles?: string[] }>(answer.access_token);
  const wanted = policies().entra.applicationPermissions;
  const missing = wanted.filter(
    (role) => !roles.includes(role) && !roles.includes("Application.ReadWrite.All"),
  );
  if (missing.length > 0) {
    return [
      credentials,
      wrong(
        "permissions",
        `${missing.join(", ")} of Microsoft Graph is missing; the credentials have ${roles.join(", ") || "none"}`,
        "grant it as an application permission, with an administrator's consent (docs/policies/entra-deploy.json)",
      ),
    ];
  }
  return [
    credentials,
    ok("permissions", wanted.join(", ")),
    await nameOf(displayName, answer.access_token, deployed, wire),
  ];
}

async function nameOf(displayName: string, token: string, deployed: Deployed, wire: Wire): Promise<Finding> {
  const filter = new URLSearchParams({
    $filter: `displayName eq '${displayName.replaceAll("'", "''")}'`,
    $select: "appId,displayName",
  });
  const { status, text } = await wire({
    url: `https://graph.microsoft.com/v1.0/applications?${filter}`,
    headers: { authorization: `Bearer ${token}` },
  });
  if (status !== 200)
    return unchecked("display name", `Microsoft Graph does not tell (HTTP ${status}: ${messageIn(text)})`);
  const { value } = JSON.parse(text) as { value: readonly { readonly appId: string }[] };
  const [first] = value;
  if (first === undefined) return ok("display name", `"${displayName}" is free`);
  if (value.some(({ appId }) => appId === deployed.appRegistrationId))
    return ok("display name", `"${displayName}" is this environment's`);
  return taken(
    "display name",
    `"${displayName}" is taken by the app registration ${first.appId}`,
    deployed,
    "set another microsoft.displayName, or delete that app registration if nobody uses it",
  );
}

function refused(description: string, tenantId: string): Finding {
  const code = /AADSTS(\d+)/.exec(description)?.[1] ?? "";
  const [told, toDo] = REFUSALS[code] ?? [
    description.split("\r\n")[0] ?? "",
    "renew ARM_CLIENT_ID and ARM_CLIENT_SECRET",
  ];
  return wrong("credentials", `${told.replace("TENANT", tenantId)}${code && ` (AADSTS${code})`}`, toDo);
}

const REFUSALS: Readonly<Record<string, readonly [told: string, toDo: string]>> = {
  "700016": [
    "ARM_CLIENT_ID is of another tenant: TENANT has no such app registration",
    "use an app registration of that tenant, or mend microsoft.tenantId",
  ],
  "7000215": ["ARM_CLIENT_SECRET is wrong", "set the secret's value, not its id"],
  "7000222": ["ARM_CLIENT_SECRET has expired", "make a new secret"],
  "90002": ["there is no tenant TENANT", "mend microsoft.tenantId"],
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const messageIn = (text: string) =>
  (parsed(text) as { error?: { message?: string } }).error?.message ?? "no message";
