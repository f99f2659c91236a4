import { describe } from "node:test";
import { everythingWith } from "../support/environment-file";
import { testKeyChanges, wouldDestroy } from "../support/key-changes";

const [CONNECTION, GATE, POOL] = [
  "auth0_connection.auth0_microsoft[0]",
  "auth0_action.auth0_gate",
  "aws_cognito_user_pool.cognito_pool",
] as const;

const ORGANIZATIONS = [
  { id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam" },
  { id: "c0470500-0000-4000-8000-000000000c04", name: "Contoso" },
];

describe("a protected environment with the connection microsoft", () => {
  const { deploys, forbids, plansNothing } = testKeyChanges();

  deploys("new", [
    {
      title: "is created whole",
      keys: {},
      changes: Object.fromEntries(everythingWith("microsoft").map((address) => [address, "create"])),
      fixture: "microsoft-new",
    },
  ]);
  plansNothing("plans nothing then", "microsoft-no-change");

  forbids("keeps its connection", [
    {
      title: "from auth0.strategy: both, where the pool keeps its attributes",
      keys: { "auth0.strategy": "both", "cognito.attributes": { former: [] } },
      rules: ["strategy-moved", "organization-hidden"],
      refusals: [wouldDestroy(CONNECTION)],
      fixture: "microsoft-both",
    },
  ]);

  deploys("changes in place", [
    {
      title: "microsoft.organizations lets in the people of these",
      keys: { "microsoft.organizations": ORGANIZATIONS },
      changes: { [CONNECTION]: ["options.scripts.fetchUserProfile"] },
      rules: ["accounts-narrowed"],
      fixture: "microsoft-organizations",
    },
  ]);

  deploys("changes further", [
    {
      title: "microsoft.organizations with one less locks its people out",
      keys: { "microsoft.organizations": ORGANIZATIONS.slice(1) },
      changes: { [CONNECTION]: ["options.scripts.fetchUserProfile"] },
      rules: ["accounts-narrowed"],
      fixture: "microsoft-organization-removed",
    },
    {
      title: "a second slot in auth0.secret makes the gate know the client before it is used",
      keys: { "auth0.secret.b": "2026-11-24" },
      changes: {
        [GATE]: ["code"],
        "auth0_client.auth0_client-b": "create",
        "auth0_client_credentials.auth0_client-b-credentials": "create",
        "auth0_connection_clients.auth0_microsoft-clients[0]": ["enabled_clients"],
        "terraform_data.auth0_client-b-renewed": "create",
      },
      rules: ["secret-renewed"],
    },
  ]);

  deploys("is unprotected", [
    {
      title: "protection: off lifts the pool's deletion protection",
      keys: { protection: "off" },
      changes: { [POOL]: ["deletion_protection"] },
      rules: ["protection-lifted"],
    },
  ]);
  plansNothing("plans nothing at the end");
});
