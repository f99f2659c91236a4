import { entryOf } from "../../environments/entry-of";
import { hasOwnPool } from "../../environments/own-pool";
import { OWN_USERS } from "../../environments/own-users";
import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Finding, Rule } from "../rule";
import type { Value, Values } from "../value";
import { isPasswordDeclared } from "./support/declared-passwords";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";

const REFRESH = "ALLOW_REFRESH_TOKEN_AUTH";
/** Lets nobody in without a Lambda function; an app client that rotates refresh tokens has it, since it can't have none. */
const CUSTOM = "ALLOW_CUSTOM_AUTH";
/** What the stack allows where the file says that people may sign in with a password. */
const PASSWORD = "ALLOW_USER_SRP_AUTH";

export const passwordSignIn: Rule = {
  id: "password-sign-in",
  severity: "forbidden",
  what: "People can sign up or sign in without Microsoft.",
  why: "A password in the pool is not under an organisation's rules, and still works after the organisation has shut somebody out.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, apply again. Only `COGNITO` in `cognito.clients.*.alsoSignInWith` makes passwords a way in on purpose.",
  find: (chain) => [...findInPool(chain), ...findInAppClients(chain)],
};

function findInPool({ environment, before, after }: Chain): Finding[] {
  const [old, adminOnly] = [before, after].map(({ pool }) =>
    knownAt(pool, "admin_create_user_config.0.allow_admin_create_user_only"),
  );
  if (adminOnly === undefined || adminOnly === true) return [];
  // What an adopted pool had is left, as other apps' people may sign up.
  const isLeft = environment.adopt?.userPool !== undefined && old === adminOnly;
  return [
    {
      address: ADDRESSES.pool,
      people: "Anyone can sign up without Microsoft",
      cause: "the user pool has `admin_create_user_config.allow_admin_create_user_only` off",
      ...(isLeft && {
        severity: "note",
        fix: "Close sign-up in the AWS console if no app needs it. A deploy leaves it as it is.",
      }),
    },
  ];
}

function findInAppClients(chain: Chain): Finding[] {
  const { clients, pool } = chain.after;
  const challenges = hasOwnPool(chain.environment)
    ? knownAt(pool, "lambda_config.0.define_auth_challenge")
    : Object(chain.cognito?.userPool.LambdaConfig).DefineAuthChallenge;
  return Object.entries(clients).flatMap(([name, client]) =>
    passwordWaysOf(client, challenges, declaredFlowsOf(chain, name)).map((way) => ({
      address: addressOfAppClient(name),
      people: `People can sign in to ${name} without Microsoft`,
      cause: `its app client ${way}`,
    })),
  );
}

/** The flows that are a way in on purpose; undefined where passwords are none. An adopted app client keeps those that it had. */
function declaredFlowsOf(chain: Chain, client: string): readonly string[] | undefined {
  if (!isPasswordDeclared(chain, client)) return undefined;
  return [PASSWORD, ...(entryOf(chain.environment.adopt?.keep?.clients, client)?.authFlows ?? [])];
}

/**
 * @param challenges the Lambda function that defines the challenges of `ALLOW_CUSTOM_AUTH`
 * @param declared flows that are a way in on purpose
 */
function passwordWaysOf(
  client: Values,
  challenges: Value | undefined,
  declared: readonly string[] | undefined,
): string[] {
  const flows = knownTextsAt(client, "explicit_auth_flows") ?? [REFRESH];
  const rotates = knownAt(client, "refresh_token_rotation.0.feature") === "ENABLED";
  const harmless = [REFRESH, ...(declared ?? []), ...(rotates ? [CUSTOM] : [])];
  const others = flows.filter((flow) => !harmless.includes(flow));
  const providers = knownTextsAt(client, "supported_identity_providers") ?? [];
  return [
    ...(others.length > 0 ? [`allows ${joinValues(others)}`] : []),
    ...(rotates && challenges && flows.includes(CUSTOM) && !declared?.includes(CUSTOM)
      ? [`allows \`${CUSTOM}\`, for which the user pool calls a Lambda function (\`define_auth_challenge\`)`]
      : []),
    // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
    ...(flows.length === 0
      ? [`has no \`explicit_auth_flows\`, so Cognito allows \`${PASSWORD}\` and \`${CUSTOM}\` too`]
      : []),
    ...(providers.includes(OWN_USERS) && declared === undefined
      ? [`supports \`${OWN_USERS}\`, the pool's own users`]
      : []),
  ];
}
