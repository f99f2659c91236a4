import { type Check, checksOf, type Hop } from "../check";
import type { ExpectedOidc } from "../expected";
import { putBack } from "./put-back";
import type { Hidden } from "./unanswered";

/** The two ends of a request for a sign-in, as people know them. */
export interface Ends {
  readonly from: string;
  readonly to: string;
  /** What it is of, where the chain has several. */
  readonly of: string;
  /** For commands in what to do. @default - a chain that is known by a link alone */
  readonly environment?: string | undefined;
}

/** A value of the request. */
interface Look {
  readonly id: string;
  readonly statement: string;
  readonly expected: string;
  readonly seen: (sent: URL) => string | null;
  /** @default - byte by byte */
  readonly isRight?: (seen: string) => boolean;
  readonly means: string;
  readonly byHand: string;
}

/**
 * Whether a relying party sends people to its OpenID provider with what the provider knows of it.
 *
 * @param hop of the relying party
 * @param sent where it sends them, or why that could not be seen
 */
export function checkOidcRequest(
  hop: Hop,
  ends: Ends,
  expected: ExpectedOidc,
  sent: URL | Hidden,
): readonly Check[] {
  const { from, of, environment } = ends;
  const { passed, failed, unseen } = checksOf(hop);
  return looksOf(ends, expected).map(({ id, statement, expected, seen, isRight, means, byHand }) => {
    if (!(sent instanceof URL)) return unseen(id, statement, { of, ...sent });
    const found = seen(sent);
    const values = { of, expected, ...(found !== null && { seen: found }) };
    if (found !== null && (isRight?.(found) ?? found === expected)) return passed(id, statement, values);
    return failed(id, statement, { ...values, means, toDo: putBack(from, environment, byHand) });
  });
}

function looksOf({ from, to }: Ends, expected: ExpectedOidc): readonly Look[] {
  const { authorizationEndpoint, clientId, callbackUrls, scopes } = expected;
  return [
    ...(authorizationEndpoint === undefined
      ? []
      : [
          {
            id: "endpoint",
            statement: `${from} sends people to ${to}'s authorization endpoint`,
            expected: authorizationEndpoint,
            seen: endpointIn,
            means: `People are sent elsewhere than to ${to}, or not as they should be`,
            byHand: "set authorize_url of the identity provider to the URL that is expected",
          },
        ]),
    ...(clientId === undefined
      ? []
      : [
          {
            id: "client-id",
            statement: `${from} names the client that it is at ${to}`,
            expected: clientId,
            seen: ({ searchParams }: URL) => searchParams.get("client_id"),
            means: `${to} refuses everyone, or signs them in for another client`,
            byHand: "set client_id of the identity provider to the one that is expected",
          },
        ]),
    ...(callbackUrls.length === 0
      ? []
      : [
          {
            id: "return-url",
            statement: `${from} asks ${to} to send people back to ${from}`,
            expected: callbackUrls.join(" or "),
            seen: ({ searchParams }: URL) => searchParams.get("redirect_uri"),
            isRight: (seen: string) => callbackUrls.includes(seen),
            means: `${to} refuses everyone, or sends them back elsewhere`,
            byHand: "look which domain the user pool has, and use it in the app's links",
          },
        ]),
    {
      id: "request",
      statement: `${from} asks ${to} for a code, with the scopes ${scopesNeeded(scopes)}`,
      expected: `response_type=code scope=${scopesNeeded(scopes)}`,
      seen: ({ searchParams }: URL) =>
        `response_type=${searchParams.get("response_type") ?? ""} scope=${searchParams.get("scope") ?? ""}`,
      isRight: (seen: string) => {
        const [, type, asked = ""] = /^response_type=(\S*) scope=(.*)$/.exec(seen) ?? [];
        const has = new Set(asked.split(/\s+/));
        return (
          type === "code" &&
          scopesNeeded(scopes)
            .split(" ")
            .every((scope) => has.has(scope))
        );
      },
      means: `${to} gives no ID token, or leaves out what ${from} needs of each person`,
      byHand: "set authorize_scopes of the identity provider to the scopes that are expected",
    },
  ];
}

const scopesNeeded = (scopes: readonly string[]): string => [...new Set(["openid", ...scopes])].join(" ");

/** What a relying party adds by itself: any other parameter was part of the endpoint. */
const OF_REQUEST = new Set([
  ...["client_id", "redirect_uri", "response_type", "response_mode", "scope", "state", "nonce"],
  ...["code_challenge", "code_challenge_method", "login_hint"],
]);

function endpointIn({ origin, pathname, searchParams }: URL): string {
  const own = new URLSearchParams([...searchParams].filter(([name]) => !OF_REQUEST.has(name)));
  return `${origin}${pathname}${own.size === 0 ? "" : `?${own}`}`;
}
