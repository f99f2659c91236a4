import { findError } from "../../../../explain/find-errors";
import { type Check, checksOf } from "../../check";
import type { Sent } from "../../expected";
import { putBack } from "../put-back";
import { authorizeUrlOf, endpointAt, isOfOneTenant, LOGIN, renderEndpoint, renderWhom } from "./authority";
import type { ExpectedEntra } from "./expected-entra";

type Expected = Pick<
  ExpectedEntra,
  "from" | "of" | "authorities" | "environment" | "clientId" | "callbackUrls" | "scopes"
>;

/** How a request for a sign-in gets to Microsoft: each of its values is one that the hop before has. */
export function checkRequest(expected: Expected, { url, because }: Sent): readonly Check[] {
  const { from, of } = expected;
  const checks = checksOf(from.hop);
  const named = of === undefined ? {} : { of };
  const looks = [lookAtEndpoint, lookAtClient, lookAtCallback, lookAtScopes].flatMap(
    (look) => look(expected, url) ?? [],
  );
  if (url === undefined) {
    const means = `${from.name} sends nobody to Microsoft`;
    return looks.map(({ id, statement }) =>
      checks.unseen(id, statement, { ...named, means, ...(because !== undefined && { because }) }),
    );
  }
  const [endpoint] = looks;
  const isElsewhere = endpointAt(url) === undefined;
  return looks.map(({ id, statement, expected, seen, isRight, wrong, means }) => {
    if (isElsewhere && id !== endpoint?.id) {
      return checks.unseen(id, statement, {
        ...named,
        means: `${from.name} sends nobody to Microsoft`,
        because: `${from.hop}-${endpoint?.id}`,
      });
    }
    const values = { ...(seen !== undefined && { seen }), ...named };
    return isRight
      ? checks.passed(id, statement, { ...values, ...(means !== undefined && { means }) })
      : checks.failed(id, statement, { ...(expected !== undefined && { expected }), ...values, ...wrong });
  });
}

/** A value of the request. */
interface Look {
  readonly id: string;
  readonly statement: string;
  readonly expected?: string;
  readonly seen?: string;
  readonly isRight: boolean;
  /** What a right one means for people, where that isn't plain. */
  readonly means?: string;
  readonly wrong?: Pick<Check, "means" | "toDo" | "error">;
}

function lookAtEndpoint({ from, authorities, environment }: Expected, url: URL | undefined): Look {
  const endpoint = url && endpointAt(url);
  const { kind, segment = "" } = endpoint ?? {};
  const [wanted, ...others] = authorities ?? [];
  const isOneIssuer = from.hop !== "cognito" || isOfOneTenant(segment);
  const isWanted =
    authorities === undefined ? isOneIssuer : authorities.includes(segment) && url?.origin === LOGIN;
  // The older endpoint works for organisations, with a broker that expects its issuer.
  const isUnknownBroker = from.hop === "broker" && authorities === undefined;
  const isRight = (kind === "v2" || (kind === "v1" && isUnknownBroker)) && isWanted;
  const whom = wanted ?? (isRight ? segment : undefined);
  return {
    id: "microsoft-endpoint",
    statement: `${from.name} sends people to where Microsoft signs in ${whom === undefined ? "people of one tenant" : renderWhom(whom)}${others.length > 0 && isRight ? `: ${segment}` : ""}`,
    expected: authorizeUrlOf(wanted ?? "<tenant>"),
    ...(url && { seen: renderEndpoint(url) }),
    isRight,
    ...(others.length > 0 && { means: `At ${segment}, Microsoft signs in ${renderWhom(segment)}` }),
    wrong: wrongEndpoint(),
  };

  function wrongEndpoint(): NonNullable<Look["wrong"]> {
    const there = putBack(from.name, environment, `set ${endpointOption(from)} to the URL that is expected`);
    if (endpoint === undefined) return { means: "Nobody gets to Microsoft", toDo: there };
    if (endpoint.kind === "live") {
      return {
        means:
          "It is Live Connect, which is from before there was one sign-in for all accounts, and knows no app registration",
        toDo: putBack(from.name, environment, "set strategy_version of the connection to 2"),
      };
    }
    if (endpoint.kind === "v1") {
      return {
        means: "The endpoint v1.0 refuses personal accounts, and its tokens have another issuer",
        toDo: putBack(from.name, environment, "choose the Microsoft identity platform (v2.0)"),
      };
    }
    if (endpoint.kind === "saml")
      return { means: "It takes SAML alone, and the request is none", toDo: there };
    if (!isOneIssuer) {
      const error = findError("Bad id_token issuer")?.id;
      return {
        means: `Nobody can sign in: Cognito takes tokens of one issuer, and at ${segment} each tenant has its own ("Bad id_token issuer")`,
        toDo: putBack(
          from.name,
          environment,
          "name one tenant in each URL of the identity provider, and make an identity provider for each tenant; or put a broker in between",
        ),
        ...(error !== undefined && { error }),
      };
    }
    return {
      means: `Microsoft signs in ${renderWhom(segment)}, instead of ${renderWhom(wanted ?? segment)}`,
      toDo: there,
    };
  }
}

function lookAtClient({ from, clientId, environment }: Expected, url: URL | undefined): Look | undefined {
  if (clientId === undefined) return undefined;
  const seen = url?.searchParams.get("client_id") ?? undefined;
  return {
    id: "microsoft-client",
    statement: `${from.name} names the app registration`,
    expected: clientId,
    ...(seen !== undefined && { seen }),
    isRight: seen === clientId,
    wrong: {
      means:
        "Microsoft signs people in for another app registration, or refuses them: whoever gets in has another user ID",
      toDo: putBack(from.name, environment, "write the app registration's client ID there"),
    },
  };
}

function lookAtCallback(
  { from, callbackUrls, environment }: Expected,
  url: URL | undefined,
): Look | undefined {
  if (callbackUrls.length === 0) return undefined;
  const seen = url?.searchParams.get("redirect_uri") ?? undefined;
  return {
    id: "microsoft-callback",
    statement: `${from.name} asks Microsoft to send people back to ${from.name}`,
    expected: callbackUrls.join(" or "),
    ...(seen !== undefined && { seen }),
    isRight: seen !== undefined && callbackUrls.includes(seen),
    wrong: {
      means: `Nobody comes back to ${from.name}, so nobody can sign in`,
      toDo: putBack(from.name, environment, `look up what sets the parameter redirect_uri of ${from.name}`),
    },
  };
}

function lookAtScopes({ from, scopes, environment }: Expected, url: URL | undefined): Look | undefined {
  // Which scopes a broker asks for by itself, nobody else knows.
  if (from.hop === "broker" && scopes.length === 0) return undefined;
  const type = url?.searchParams.get("response_type");
  const asked = scopesIn(url);
  const missing = ["openid", ...scopes].filter((scope) => !asked.includes(scope));
  const needed = [...new Set(["openid", ...scopes])].join(" ");
  return {
    id: "microsoft-scopes",
    statement: `${from.name} asks Microsoft for a code, with the scopes ${needed}`,
    expected: `response_type=code scope=${needed}`,
    seen: `response_type=${type ?? ""} scope=${asked.join(" ")}`,
    isRight: type === "code" && missing.length === 0,
    wrong:
      type === "code"
        ? {
            means: missing.includes("openid")
              ? "Nobody can sign in: without openid there is no ID token"
              : `What comes with ${missing.join(" and ")} is missing from people's profiles`,
            toDo: putBack(from.name, environment, `add ${missing.join(" ")} to the scopes`),
          }
        : {
            means: `Nobody can sign in: ${from.name} redeems a code, and gets none`,
            toDo: putBack(from.name, environment, "set response_type to code"),
          },
  };
}

/** The scopes that a request names. */
export const scopesIn = (url: URL | undefined): readonly string[] =>
  (url?.searchParams.get("scope") ?? "").split(/\s+/).filter((scope) => scope !== "");

const endpointOption = ({ hop }: ExpectedEntra["from"]): string =>
  hop === "cognito" ? "authorize_url of the identity provider" : "the connection's authorization URL";
