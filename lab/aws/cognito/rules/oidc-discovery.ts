import type { Wire } from "../../../network/wire";
import { refuse } from "./refuse";

/** Each endpoint of an OIDC provider, and its name in the issuer's discovery document. */
const ENDPOINTS = {
  authorize_url: "authorization_endpoint",
  token_url: "token_endpoint",
  attributes_url: "userinfo_endpoint",
  jwks_uri: "jwks_uri",
};

type Details = Readonly<Record<string, string>>;

/**
 * The details with the endpoints that they leave out: Cognito asks the issuer for them when the provider is created.
 *
 * @throws AwsError InvalidParameterException
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
 */
export async function discoverEndpoints(details: Details, wire: Wire): Promise<Details> {
  const missing = Object.entries(ENDPOINTS).filter(([key]) => !details[key]);
  if (missing.length === 0) return details;
  const metadata = await readMetadata(details.oidc_issuer ?? "", wire);
  return {
    ...details,
    ...Object.fromEntries(
      missing.map(([key, name]) => {
        const url = metadata[name];
        if (typeof url !== "string") fail();
        return [key, url];
      }),
    ),
  };
}

async function readMetadata(issuer: string, wire: Wire): Promise<Readonly<Record<string, unknown>>> {
  try {
    const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const answer = await wire(new Request(url));
    if (answer.ok) return (await answer.json()) as Record<string, unknown>;
  } catch {
    // The host can't be reached, or its answer is not JSON.
  }
  return fail();
}

function fail(): never {
  return refuse("Unable to contact well-known endpoint");
}
