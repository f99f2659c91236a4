import { findError } from "../../../../explain/find-errors";
import { type Check, checksOf } from "../../check";
import type { ExpectedOidc } from "../../expected";
import { jsonOf } from "../../network/json-of";
import type { HopProbe, Seen } from "../../probe";
import { checkKeys } from "../signing-keys";
import { hiddenAfter, hiddenIn, objectIn, renderAnswer } from "../unanswered";
import { type ExpectedBroker, nameOf } from "./expected";

const { passed, failed, unseen } = checksOf("broker");

/** What the document has that Cognito has, too. */
const VALUES = {
  issuer: {
    key: "issuer",
    statement: (name: string) => `${name}'s issuer is the one that Cognito expects`,
    means: "Nobody gets in: Cognito compares the issuer of each token, byte by byte",
  },
  "authorization-endpoint": {
    key: "authorization_endpoint",
    statement: (name: string) => `${name}'s authorization endpoint is the one that Cognito has`,
    means: "Nobody gets to sign in",
  },
  "token-endpoint": {
    key: "token_endpoint",
    statement: (name: string) => `${name}'s token endpoint is the one that Cognito has`,
    means: "Nobody gets in: Cognito can't redeem a code",
  },
  "userinfo-endpoint": {
    key: "userinfo_endpoint",
    statement: (name: string) => `${name}'s userinfo endpoint is the one that Cognito has`,
    means: "Nobody gets in: Cognito can't read who it is",
  },
  "jwks-uri": {
    key: "jwks_uri",
    statement: (name: string) => `${name}'s keys are where Cognito looks for them`,
    means: "Nobody gets in: Cognito can't verify a token",
  },
} as const;

type Value = keyof typeof VALUES;

/** What Auth0 says of itself, against what Cognito has. */
export async function checkDiscovery(expected: ExpectedBroker, probe: HopProbe): Promise<readonly Check[]> {
  const name = nameOf(expected);
  const { issuer, jwksUri } = expected;
  if (issuer === undefined) return [];
  const [document, keys] = await Promise.all([
    probe.get(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`),
    jwksUri === undefined ? undefined : probe.get(jwksUri),
  ]);
  return [
    ...checkDocument(expected, document),
    ...(keys === undefined ? [] : [checkKeys("broker", `${name}'s`, keys)]),
  ];
}

function checkDocument(expected: ExpectedBroker, seen: Seen): readonly Check[] {
  const name = nameOf(expected);
  const statement = `${name} says of itself where it is`;
  const values = valuesOf(expected);
  const rest = (hidden: ReturnType<typeof hiddenIn>) =>
    values.map(([id]) => unseen(id, VALUES[id].statement(name), hidden));
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) {
    return [unseen("discovery", statement, hiddenIn(seen)), ...rest(hiddenIn(seen))];
  }
  const json = jsonOf(seen);
  const document = objectIn(seen);
  if (seen.status !== 200 || typeof document.issuer !== "string") {
    const answer = renderAnswer(seen);
    return [
      failed("discovery", statement, {
        expected: `${seen.url.href}: HTTP 200, JSON`,
        seen: json.isJson ? answer : `${answer}: ${json.reason}`,
        means: `What answers at ${expected.host} is no ${name} tenant`,
        toDo: `open ${seen.url.href} in a browser; look in ${name}'s dashboard whether the tenant is still there, and whether its custom domain is verified`,
      }),
      ...rest(hiddenAfter("broker-discovery")),
    ];
  }
  return [
    passed("discovery", statement),
    ...values.map(([id, value]) => compare(expected, id, value, document)),
  ];
}

const valuesOf = (expected: ExpectedOidc): (readonly [Value, string])[] =>
  (
    [
      ["issuer", expected.issuer],
      ["authorization-endpoint", expected.authorizationEndpoint],
      ["token-endpoint", expected.tokenEndpoint],
      ["userinfo-endpoint", expected.userinfoEndpoint],
      ["jwks-uri", expected.jwksUri],
    ] as const
  ).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]));

function compare(
  expected: ExpectedBroker,
  id: Value,
  value: string,
  document: Readonly<Record<string, unknown>>,
): Check {
  const { key, statement, means } = VALUES[id];
  const name = nameOf(expected);
  const { [key]: seen } = document;
  if (seen === value) return passed(id, statement(name), { expected: value });
  // What the app gets then.
  const error = id === "issuer" ? findError(`Bad id_token issuer ${seen}`)?.id : undefined;
  return failed(id, statement(name), {
    expected: value,
    seen: typeof seen === "string" ? seen : "none",
    means,
    toDo:
      expected.environment === undefined
        ? `in Cognito, give the identity provider what ${name} says, byte by byte`
        : `look whether auth0.domain and auth0.customDomain in environments/${expected.environment}.yaml are the tenant's; then npm run plan -- ${expected.environment}, and deploy it`,
    ...(error !== undefined && { error }),
  });
}
