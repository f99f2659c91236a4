import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import type { Side } from "../chain";
import type { Finding, Rule } from "../rule";
import type { Values } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";

const REFRESH = "ALLOW_REFRESH_TOKEN_AUTH";

export const passwordSignIn: Rule = {
  id: "password-sign-in",
  severity: "forbidden",
  what: "People can sign up or sign in without Microsoft.",
  why: "A password in the pool is not under an organisation's rules, and still works after the organisation has shut somebody out.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, apply again. The environment file has no key for it.",
  find: ({ after }) => [...findInPool(after), ...findInAppClients(after)],
};

function findInPool({ pool }: Side): Finding[] {
  const adminOnly = knownAt(pool, "admin_create_user_config.0.allow_admin_create_user_only");
  if (adminOnly === undefined || adminOnly === true) return [];
  return [
    {
      address: ADDRESSES.pool,
      people: "Anyone can sign up without Microsoft",
      cause: "the user pool has `admin_create_user_config.allow_admin_create_user_only` off",
    },
  ];
}

function findInAppClients({ clients }: Side): Finding[] {
  return Object.entries(clients).flatMap(([name, client]) =>
    passwordWaysOf(client).map((way) => ({
      address: addressOfAppClient(name),
      people: `People can sign in to ${name} without Microsoft`,
      cause: `its app client ${way}`,
    })),
  );
}

function passwordWaysOf(client: Values): string[] {
  const flows = knownTextsAt(client, "explicit_auth_flows") ?? [REFRESH];
  const others = flows.filter((flow) => flow !== REFRESH);
  const providers = knownTextsAt(client, "supported_identity_providers") ?? [];
  return [
    ...(others.length > 0 ? [`allows ${joinValues(others)}`] : []),
    // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
    ...(flows.length === 0
      ? ["has no `explicit_auth_flows`, so Cognito allows `ALLOW_USER_SRP_AUTH` and `ALLOW_CUSTOM_AUTH` too"]
      : []),
    ...(providers.includes("COGNITO") ? ["supports `COGNITO`, the pool's own users"] : []),
  ];
}
