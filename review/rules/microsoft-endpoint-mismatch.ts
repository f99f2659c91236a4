import { addressOfConnection } from "../../stacks/addresses";
import { microsoftEndpointsOf } from "../../stacks/microsoft-authority";
import { code } from "../code";
import { renderValue } from "../differences";
import { ruleOf } from "../rule";
import { ACCOUNTS } from "./support/accounts";
import { hostOf } from "./support/endpoints-at";
import { knownAt } from "./support/known";

/** Microsoft's endpoints, by their names in the connection. */
const ENDPOINTS = { authorization_endpoint: "authorization", token_endpoint: "token" } as const;

export const microsoftEndpointMismatch = ruleOf(["broker"], {
  id: "microsoft-endpoint-mismatch",
  severity: "forbidden",
  what: "The connection `microsoft` has endpoints other than those of `microsoft.accounts` at Microsoft.",
  why: "Auth0 sends people to the one, and codes and its client secret to the other, and believes what that says about who somebody is.",
  fix: "If the plan changes it, put it back; if it was changed in Auth0, apply again. The endpoints follow from `microsoft.accounts` and `microsoft.tenantId`.",
  find: ({ after: { connections }, environment }) => {
    const expected = microsoftEndpointsOf(environment.microsoft);
    const wrong = Object.entries(ENDPOINTS).flatMap(([name, endpoint]) => {
      const found = knownAt(connections.microsoft, `options.0.${name}`);
      return found === undefined || found === expected[endpoint]
        ? []
        : [{ name, found, expected: expected[endpoint] }];
    });
    if (wrong.length === 0) return [];
    const differences = wrong.map(
      (each) => `\`${each.name}\` ${code(renderValue(each.found))} instead of ${code(each.expected)}`,
    );
    return [
      {
        address: addressOfConnection("microsoft"),
        people: effectOf(wrong),
        cause: `the connection \`microsoft\` has ${differences.join(" and ")}`,
      },
    ];
  },
});

interface WrongEndpoint {
  readonly name: string;
  readonly found: unknown;
  readonly expected: string;
}

/** What the worst of them means. */
function effectOf(wrong: readonly WrongEndpoint[]): string {
  const elsewhere = (name: string) => {
    const { found, expected } = wrong.find((each) => each.name === name) ?? {};
    const host = hostOf(typeof found === "string" ? found : undefined);
    return host === hostOf(expected) ? undefined : host;
  };
  const [token, authorization] = ["token_endpoint", "authorization_endpoint"].map(elsewhere);
  if (token !== undefined) return `Whoever runs ${token} decides who people are`;
  if (authorization !== undefined) return `Whoever runs ${authorization} can ask everyone for their password`;
  const isMicrosofts = ({ found, expected }: WrongEndpoint) =>
    typeof found === "string" && withoutAuthority(found) === withoutAuthority(expected);
  return wrong.every(isMicrosofts)
    ? "Microsoft signs in other people than the environment file names, or turns some away"
    : `Nobody can sign in with ${ACCOUNTS.microsoft}`;
}

const withoutAuthority = (url: string) => url.replace(/^(https:\/\/[^/]+)\/[^/?#]+\//, "$1/…/");
