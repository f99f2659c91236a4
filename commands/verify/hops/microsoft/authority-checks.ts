import { type Check, checksOf } from "../../check";
import { jsonOf } from "../../network/json-of";
import { type HopProbe, hiddenBy, type Seen } from "../../probe";
import { checkKeys } from "../signing-keys";
import { hiddenAfter, hiddenIn } from "../unanswered";
import { LOGIN } from "./authority";
import { checkEnding } from "./ending";
import type { ExpectedEntra } from "./expected-entra";
import { errorOf, fixOf, meaningOf } from "./known-error";
import { codeIn, shorten } from "./read-page";

const checks = checksOf("entra");

/** What Microsoft says of an authority to anybody, and of a client secret. */
export interface SeenAuthority {
  readonly segment: string;
  readonly discovery: Seen;
  readonly keys: Seen;
  /** The answer to a code that does not exist. @default - the secret is not known here */
  readonly token?: Seen;
}

/** Asks everything at once. The secret goes to Microsoft's own host alone. */
export async function askAuthority(
  segment: string,
  { clientId, secret, callbackUrls: [redirect_uri = ""] }: ExpectedEntra,
  probe: HopProbe,
): Promise<SeenAuthority> {
  const [discovery, keys, token] = await Promise.all([
    probe.get(`${LOGIN}/${segment}/v2.0/.well-known/openid-configuration`),
    probe.get(`${LOGIN}/${segment}/discovery/v2.0/keys`),
    clientId === undefined || secret === undefined
      ? undefined
      : probe.post(`${LOGIN}/${segment}/oauth2/v2.0/token`, {
          grant_type: "authorization_code",
          client_id: clientId,
          client_secret: secret,
          code: "no-such-code",
          redirect_uri,
        }),
  ]);
  return { segment, discovery, keys, ...(token && { token }) };
}

/** The documents that anybody may read. */
export function checkDocuments(
  expected: ExpectedEntra,
  { segment, discovery, keys }: SeenAuthority,
): Check[] {
  const { from, issuer } = expected;
  const knowsEndpoints = Object.values(ENDPOINTS).some((key) => expected[key] !== undefined);
  const discoveryStatement = knowsEndpoints
    ? `Microsoft's endpoints are those that ${from.name} uses`
    : "Microsoft's discovery document can be read";
  const issuerStatement = `Microsoft's issuer is the one that ${from.name} expects`;
  const document = readJson(discovery);
  const found: Check[] = [];
  if (document.value === undefined) {
    found.push(document.unread("discovery", discoveryStatement));
    if (issuer !== undefined) {
      found.push(
        checks.unseen("issuer", issuerStatement, { means: document.means, because: document.because }),
      );
    }
  } else {
    found.push(checkEndpoints(expected, segment, document.value, discoveryStatement));
    if (issuer !== undefined) {
      const seen = textOf(document.value.issuer);
      const values = { expected: issuer, seen };
      found.push(
        seen === issuer
          ? checks.passed("issuer", issuerStatement, { seen })
          : checks.failed("issuer", issuerStatement, {
              ...values,
              means: `Nobody can sign in: ${from.name} refuses tokens of any other issuer, to the letter`,
              toDo: `set the issuer that ${from.name} expects to the one that is seen`,
              ...errorOf("Bad id_token issuer"),
            }),
      );
    }
  }
  const ofKeys = checkKeys("entra", "Microsoft's", keys);
  const isHidden = document.value === undefined && ofKeys.verdict === "failed";
  return [
    ...found,
    isHidden ? checks.unseen("keys", ofKeys.statement, hiddenAfter("entra-discovery")) : ofKeys,
  ];
}

const ENDPOINTS = {
  authorization_endpoint: "authorizationEndpoint",
  token_endpoint: "tokenEndpoint",
  userinfo_endpoint: "userinfoEndpoint",
  jwks_uri: "jwksUri",
} as const;

function checkEndpoints(
  expected: ExpectedEntra,
  segment: string,
  document: Record<string, unknown>,
  statement: string,
): Check {
  const different = Object.entries(ENDPOINTS).filter(
    ([name, key]) => expected[key] !== undefined && expected[key] !== document[name],
  );
  const of = (value: (name: string, key: (typeof ENDPOINTS)[keyof typeof ENDPOINTS]) => unknown) =>
    different.map(([name, key]) => `${name}: ${textOf(value(name, key))}`).join("\n");
  if (different.length === 0) {
    return checks.passed("discovery", statement, { seen: `${LOGIN}/${segment}/v2.0` });
  }
  return checks.failed("discovery", statement, {
    expected: of((name) => document[name]),
    seen: of((_, key) => expected[key]),
    means: `${expected.from.name} asks where Microsoft does not answer, or answers for others`,
    toDo: `set the endpoints of ${expected.from.name} to what Microsoft's discovery document says`,
  });
}

interface Document {
  readonly value?: Record<string, unknown>;
  readonly means: string;
  readonly because: string;
  /** Of a document that could not be read. */
  readonly unread: (id: string, statement: string) => Check;
}

function readJson(seen: Seen): Document {
  if (!seen.isAnswer) {
    const { means = "", because = "" } = hiddenBy(seen);
    return { means, because, unread: (id, statement) => checks.unseen(id, statement, { means, because }) };
  }
  const json = jsonOf(seen);
  const value = json.isJson ? (Object(json.value) as Record<string, unknown>) : {};
  if (json.isJson && seen.status === 200) {
    return { value, means: "", because: "", unread: (id, statement) => checks.passed(id, statement) };
  }
  const said = textOf(value.error_description) || textOf(value.error);
  const what = said === "" ? (json.isJson ? "" : `: ${json.reason}`) : `: ${shorten(said)}`;
  const text = `HTTP ${seen.status}${what}`;
  const isBusy = seen.status === 429;
  return {
    means: "Microsoft's discovery document could not be read",
    because: "entra-discovery",
    unread: (id, statement) =>
      isBusy
        ? checks.unseen(id, statement, { seen: text, means: "Microsoft did not answer the question" })
        : checks.failed(id, statement, {
            expected: "HTTP 200, with a document in JSON",
            seen: text,
            means: meaningOf(said) ?? "Whoever verifies Microsoft's tokens can't, so nobody can sign in",
            toDo: fixOf(said) ?? "open the address in a browser: whether it is Microsoft that answers",
            ...errorOf(said),
          }),
  };
}

/** Whether Microsoft takes the client secret that was deployed, and how long. */
export function checkSecret(
  { from, environment, secretEnds }: ExpectedEntra,
  { token }: Pick<SeenAuthority, "token">,
  now: Date,
): Check[] {
  const end = checkEnding(
    {
      id: "secret-end",
      what: "client secret",
      ends: secretEnds,
      error: "AADSTS7000222: The provided client secret keys for app are expired.",
      environment,
    },
    now,
  );
  const found = end === undefined ? [] : [end];
  if (token === undefined) return found;
  const statement = `Microsoft accepts the client secret that was deployed for ${from.name}`;
  return [judgeSecret(statement, token, end), ...found];

  function judgeSecret(statement: string, token: Seen, end: Check | undefined): Check {
    if (!token.isAnswer || hiddenIn(token) !== undefined)
      return checks.unseen("secret", statement, hiddenIn(token));
    const json = jsonOf(token);
    const { error, error_description } = json.isJson ? Object(json.value) : {};
    // Credentials come first: whoever has the right ones is told of the code.
    if (error === "invalid_grant") return checks.passed("secret", statement);
    const text = textOf(error_description) || textOf(error);
    if (text === "") {
      return checks.unseen("secret", statement, {
        means: `Microsoft answers with status ${token.status}${json.isJson ? "" : `: ${json.reason}`}`,
      });
    }
    const code = codeIn(text);
    if (code === "7000222" && end?.verdict === "failed") {
      return checks.unseen("secret", statement, { means: shorten(text), because: end.id });
    }
    const renew =
      environment === undefined
        ? "renew the client secret"
        : `npm run rotate -- ${environment} makes a new one`;
    return checks.failed("secret", statement, {
      seen: shorten(text),
      means: meaningOf(text) ?? `Nobody can sign in: ${from.name} can't redeem Microsoft's codes`,
      toDo:
        code === "7000215"
          ? `if it was made in the last two minutes, wait and verify again: Microsoft may not know it everywhere yet. Else it was removed at Microsoft: ${renew}`
          : (fixOf(text, environment) ?? renew),
      ...errorOf(text),
    });
  }
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
