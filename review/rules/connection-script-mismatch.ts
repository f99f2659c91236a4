import { addressOfConnection } from "../../stacks/addresses";
import { type Admission, admissionOf } from "../../stacks/microsoft-authority";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { isOurScript, LOGOUT_SCRIPT, PROFILE_SCRIPT, profileSettingsOf } from "../script";
import { textAt } from "../value";
import { ACCOUNTS } from "./support/accounts";
import { admissionAt } from "./support/admitted";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";
import { peopleOf } from "./support/organizations";

type Effect = Omit<Finding, "address">;

export const connectionScriptMismatch = ruleOf(["broker"], {
  id: "connection-script-mismatch",
  severity: "forbidden",
  what: "The connection `microsoft` has a script that is not the project's, or admits people whom the environment file does not name.",
  why: "The script `fetchUserProfile` alone decides who may sign in and which user somebody is. `getLogoutUrl` decides where people go when they sign out.",
  fix: "If the plan changes it, put it back; if it was changed in Auth0, apply again, and look up in Auth0's log who changed it. Who may sign in is set by `microsoft.accounts`, `microsoft.organizations` and `microsoft.personal`.",
  find: (chain) =>
    [...findInProfile(chain), ...findInLogout(chain)].map((effect) => ({
      address: addressOfConnection("microsoft"),
      ...effect,
    })),
});

function findInProfile(chain: BrokerChain): Effect[] {
  const before = textAt(chain.before.connections.microsoft, PROFILE_SCRIPT);
  const text = knownAt(chain.after.connections.microsoft, PROFILE_SCRIPT);
  if (text === undefined) return [];
  if (typeof text !== "string" || text === "") {
    return [
      {
        people: `Nobody can sign in with ${ACCOUNTS.microsoft}`,
        cause: "the connection `microsoft` has no script `fetchUserProfile`",
      },
    ];
  }
  const settings = profileSettingsOf(text);
  if (settings === undefined || !isOurScript("fetch-user-profile", text, before)) {
    return [
      {
        people: "Anyone may be let in, as anyone",
        cause: "the connection `microsoft` has a script `fetchUserProfile` that is not the project's",
      },
    ];
  }
  const registered = textAt(chain.after.application, "client_id");
  if (registered !== undefined && settings.clientId !== registered) {
    return [
      {
        people: `Nobody can sign in with ${ACCOUNTS.microsoft}`,
        cause: `the script of the connection \`microsoft\` takes tokens for the client ID ${code(settings.clientId)}, and the app registration has ${code(registered)}`,
      },
    ];
  }
  return findWidened(chain, settings);
}

/** Whom the script admits besides those whom it should: by the file or, for drift, as it was deployed. */
function findWidened(chain: BrokerChain, { tenants, personal }: Admission): Effect[] {
  const expected =
    chain.kind === "plan" ? admissionOf(chain.environment.microsoft) : admissionAt(chain, "before");
  if (expected === undefined || expected === "unknown") return [];
  const wanted = expected.tenants;
  const others = wanted === "any" || tenants === "any" ? [] : tenants.filter((id) => !wanted.includes(id));
  const script = "the script of the connection `microsoft`";
  return [
    ...(personal && !expected.personal
      ? [
          {
            people: "People with personal Microsoft accounts can sign in, too",
            cause: `${script} admits them, and the environment does not`,
          },
        ]
      : []),
    ...(tenants === "any" && wanted !== "any"
      ? [
          {
            people: "People of every organisation can sign in, too",
            cause: `${script} has no list of organisations, and the environment has one`,
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            people: `${peopleOf(others, chain)} can sign in, too`,
            cause: `${script} admits ${joinValues(others)}, and the environment does not`,
          },
        ]
      : []),
  ];
}

function findInLogout({ before, after }: BrokerChain): Effect[] {
  const old = textAt(before.connections.microsoft, LOGOUT_SCRIPT);
  const text = knownAt(after.connections.microsoft, LOGOUT_SCRIPT);
  if (typeof text !== "string" || text === "" || isOurScript("get-logout-url", text, old)) return [];
  return [
    {
      people: "People who sign out can be sent anywhere",
      cause: "the connection `microsoft` has a script `getLogoutUrl` that is not the project's",
    },
  ];
}
