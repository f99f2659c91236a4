import { addressOfConnection } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { renderValue } from "../differences";
import { type Finding, ruleOf } from "../rule";
import { LOGOUT_SCRIPT, readScript } from "../script";
import { isEmpty } from "../value";
import { knownAt } from "./support/known";
import { upstreamParametersOf } from "./support/upstream-parameters";

type Effect = Omit<Finding, "address">;

export const connectionWeakened = ruleOf(["broker"], {
  id: "connection-weakened",
  severity: "warning",
  what: "The connection `microsoft` protects a sign-in less than it could, or no longer does all that people are used to.",
  why: "PKCE makes a stolen code useless. Connected accounts give apps Microsoft's tokens, past the script that decides who may sign in. Names are renewed at each sign-in, and a sign-out everywhere ends Microsoft's session, only if the connection says so.",
  fix: "If the plan changes it, put it back; if it was changed in Auth0, apply again. The environment file has no key for it but `signOut`.",
  find: (chain) => {
    if (chain.after.connections.microsoft === undefined) return [];
    return [...findSwitches(chain), ...findPage(chain), ...findSignOut(chain)].map((effect) => ({
      address: addressOfConnection("microsoft"),
      ...effect,
    }));
  },
});

function findSwitches({ after: { connections } }: BrokerChain): Effect[] {
  const pkce = knownAt(connections.microsoft, "options.0.pkce_enabled");
  const connected = knownAt(connections.microsoft, "connected_accounts.0.active");
  const root = knownAt(connections.microsoft, "options.0.set_user_root_attributes");
  return [
    ...(pkce !== undefined && pkce !== true
      ? [
          {
            people: "Whoever gets hold of a person's code on its way to Auth0 may use it",
            cause: "the connection `microsoft` has `pkce_enabled` off",
          },
        ]
      : []),
    ...(connected === true
      ? [
          {
            people: "Apps of the Auth0 tenant can get at people's tokens of Microsoft",
            cause: "the connection `microsoft` has `connected_accounts` on",
          },
        ]
      : []),
    ...(root !== undefined && root !== "on_each_login"
      ? [
          {
            people: "People's names and e-mail addresses are no longer renewed when they sign in",
            cause: `the connection \`microsoft\` has \`set_user_root_attributes\` ${code(renderValue(root))} instead of \`on_each_login\``,
          },
        ]
      : []),
  ];
}

function findPage({ after: { connections } }: BrokerChain): Effect[] {
  const { isPageOurs = true } = upstreamParametersOf(connections.microsoft) ?? {};
  return isPageOurs
    ? []
    : [
        {
          people: "People may have to pick an account, or type their address, where an app knows it already",
          cause: `the connection \`microsoft\` has \`upstream_params\` ${code(renderValue(knownAt(connections.microsoft, "options.0.upstream_params")))}`,
        },
      ];
}

/** Another script than the project's is more than a weakness: connection-script-mismatch reports it. */
function findSignOut({ kind, before, after, environment: { signOut, cognito } }: BrokerChain): Effect[] {
  const [old, planned] = [before, after].map(({ connections }) =>
    knownAt(connections.microsoft, LOGOUT_SCRIPT),
  );
  const hasLogoutUrl = Object.values(cognito.clients).some(({ logoutUrls }) => logoutUrls.length > 0);
  const isWanted = kind === "drift" ? !isEmpty(old) : signOut === "everywhere" && hasLogoutUrl;
  if (planned === undefined || !isWanted) return [];
  if (isEmpty(planned)) {
    return [
      {
        people: "People who sign out everywhere stay signed in at Microsoft",
        cause: "the connection `microsoft` has no script `getLogoutUrl`",
      },
    ];
  }
  const [former, current] = [readScript(String(old)), readScript(String(planned))];
  const isSameCode = former.code === current.code;
  if (kind === "plan" || !isSameCode || JSON.stringify(former) === JSON.stringify(current)) return [];
  return [
    {
      people: "People who sign out everywhere may end on a page of Microsoft's instead of the app",
      cause: "the script `getLogoutUrl` of the connection `microsoft` has other settings",
    },
  ];
}
