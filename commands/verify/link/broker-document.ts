import { type Check, checksOf } from "../check";
import { checkKeys } from "../hops/signing-keys";
import { hiddenIn, objectIn, renderAnswer } from "../hops/unanswered";
import type { Answer, HopProbe, Seen } from "../probe";

const { passed, failed, unseen } = checksOf("broker");

/** By the path of an authorization endpoint: where the issuer is that it belongs to. */
const ISSUERS: readonly (readonly [RegExp, string])[] = [
  [/^(.*\/realms\/[^/]+)\/protocol\/openid-connect\/auth$/, "$1"], // Keycloak
  [/^(\/oauth2\/(?!v1\/)[^/]+)\/v1\/authorize$/, "$1"], // Okta
  [/^(\/adfs)\/oauth2\/authorize\/?$/, "$1"],
  [/^.*$/, ""], // Auth0, and most
];

/** Where a broker's discovery document should be, by the endpoint to which it takes people. */
export function discoveryOf({ origin, pathname }: URL): string {
  const [pattern, to] = ISSUERS.find(([each]) => each.test(pathname)) ?? [/^.*$/, ""];
  return `${origin}${pathname.replace(pattern, to)}/.well-known/openid-configuration`;
}

/**
 * Whether a broker that nobody knows anything of fits where Cognito sends people. One that is not Auth0 need not have a document.
 *
 * @param endpoint where Cognito sends people, without a query
 */
export async function checkDocument(name: string, endpoint: URL, probe: HopProbe): Promise<Check[]> {
  const address = discoveryOf(endpoint);
  const seen = await probe.get(address);
  const statement = `${name}'s discovery document names the endpoint that Cognito sends people to`;
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) return [unseen("discovery", statement, hiddenIn(seen))];
  const document = objectIn(seen);
  if (seen.status !== 200 || typeof document.issuer !== "string") {
    const isAuth0 = name === "Auth0";
    return isAuth0 ? [noDocument(statement, seen)] : [];
  }
  const found = document.authorization_endpoint;
  const asked = endpoint.origin + endpoint.pathname;
  return [
    found === asked
      ? passed("discovery", statement, { seen: asked })
      : failed("discovery", statement, {
          expected: typeof found === "string" ? found : "none",
          seen: asked,
          means: "Nobody gets to sign in, or people come back with tokens of another issuer",
          toDo: "in Cognito, set authorize_url of the identity provider to what the document says",
        }),
    checkIssuer(name, document.issuer, address),
    ...(typeof document.jwks_uri === "string" && URL.canParse(document.jwks_uri)
      ? [checkKeys("broker", `${name}'s`, await askKeys(document.jwks_uri, probe), name === "Auth0")]
      : []),
  ];
}

const askKeys = (address: string, probe: HopProbe): Promise<Seen> => probe.get(address);

const noDocument = (statement: string, seen: Answer): Check =>
  failed("discovery", statement, {
    expected: `${seen.url.href}: HTTP 200, JSON`,
    seen: renderAnswer(seen),
    means: `Nobody can sign in: what answers at ${seen.url.host} is no Auth0 tenant`,
    toDo: "look in Auth0's dashboard whether the tenant is still there, and whether its custom domain is verified",
  });

/** Cognito reads the document at its issuer, when somebody gives it no more than that. */
function checkIssuer(name: string, issuer: string, address: string): Check {
  const statement = `${name}'s issuer is where its discovery document is`;
  if (`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration` === address) {
    return passed("issuer", statement, { seen: issuer });
  }
  return failed("issuer", statement, {
    expected: address.replace("/.well-known/openid-configuration", ""),
    seen: issuer,
    means: "Nobody can sign in if Cognito expects the issuer of the address: it compares each byte",
    toDo: "in Cognito, set oidc_issuer of the identity provider to what is seen, and send people to the same host",
  });
}
