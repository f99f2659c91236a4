import assert from "node:assert/strict";
import { test } from "node:test";
import { microsoftEndpointMismatch } from "../../../review/rules/microsoft-endpoint-mismatch";
import { UNKNOWN, type Value } from "../../../review/value";
import { CONNECTION, microsoftFindings, microsoftWith } from "../support/microsoft";
import { assertQuiet } from "../support/quiet";

const COMMON = "https://login.microsoftonline.com/common/oauth2/v2.0";
const ORGANIZATIONS = "https://login.microsoftonline.com/organizations/oauth2/v2.0";

const found = (
  options: Record<string, Value>,
  { environment = microsoftWith(), kind = "plan" as "plan" | "drift" } = {},
) =>
  microsoftFindings(
    microsoftEndpointMismatch,
    {
      [CONNECTION]: {
        after: Object.fromEntries(
          Object.entries(options).map(([name, value]) => [`options.0.${name}`, value]),
        ),
      },
    },
    { environment, kind },
  );
const expected = (people: string, ...differences: string[]) => [
  { address: CONNECTION, means: `${people}: the connection \`microsoft\` has ${differences.join(" and ")}.` },
];

test("a new, unchanged or destroyed environment has Microsoft's endpoints", () => {
  assertQuiet(microsoftEndpointMismatch);
  for (const accounts of ["any", "organizations", "tenant"] as const) {
    assert.deepEqual(found({}, { environment: microsoftWith({ accounts }) }), []);
  }
});

for (const kind of ["plan", "drift"] as const) {
  test(`whoever redeems the codes decides who people are (${kind})`, () => {
    assert.deepEqual(
      found({ token_endpoint: "https://attacker.example/token" }, { kind }),
      expected(
        "Whoever runs attacker.example decides who people are",
        `\`token_endpoint\` \`https://attacker.example/token\` instead of \`${COMMON}/token\``,
      ),
    );
  });
}

test("whoever has people sent to them can ask for their passwords", () => {
  assert.deepEqual(
    found({ authorization_endpoint: "https://attacker.example/authorize" }),
    expected(
      "Whoever runs attacker.example can ask everyone for their password",
      `\`authorization_endpoint\` \`https://attacker.example/authorize\` instead of \`${COMMON}/authorize\``,
    ),
  );
});

test("a host that only begins like Microsoft's is another one", () => {
  assert.match(
    found({
      token_endpoint: "https://login.microsoftonline.com.attacker.example/common/oauth2/v2.0/token",
    })[0]?.means ?? "",
    /^Whoever runs login\.microsoftonline\.com\.attacker\.example decides who people are: /,
  );
});

test("endpoints of other accounts let in other people, or turn some away", () => {
  const people = "Microsoft signs in other people than the environment file names, or turns some away";
  assert.deepEqual(
    found({ authorization_endpoint: `${ORGANIZATIONS}/authorize`, token_endpoint: `${ORGANIZATIONS}/token` }),
    expected(
      people,
      `\`authorization_endpoint\` \`${ORGANIZATIONS}/authorize\` instead of \`${COMMON}/authorize\``,
      `\`token_endpoint\` \`${ORGANIZATIONS}/token\` instead of \`${COMMON}/token\``,
    ),
  );
  assert.deepEqual(
    found(
      { token_endpoint: `${COMMON}/token` },
      { environment: microsoftWith({ accounts: "organizations" }) },
    ),
    expected(people, `\`token_endpoint\` \`${COMMON}/token\` instead of \`${ORGANIZATIONS}/token\``),
  );
});

for (const endpoint of [
  "https://login.microsoftonline.com/common/oauth2/token",
  "http://login.microsoftonline.com/common/oauth2/v2.0/token",
  "",
]) {
  test(`nobody can sign in with ${endpoint || "no endpoint"}`, () => {
    assert.deepEqual(
      found({ token_endpoint: endpoint }),
      expected(
        "Nobody can sign in with a Microsoft account",
        `\`token_endpoint\` ${endpoint === "" ? "(none)" : `\`${endpoint}\``} instead of \`${COMMON}/token\``,
      ),
    );
  });
}

test("an endpoint that is not known is not judged", () => {
  assert.deepEqual(found({ token_endpoint: UNKNOWN }), []);
});
