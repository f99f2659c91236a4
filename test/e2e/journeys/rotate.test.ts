import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type { Resource } from "../../../commands/state/state";
import { readResources } from "../../../commands/terraform/operations";
import { readAppConfiguration } from "../../../lab/app/configuration";
import { Person } from "../../../lab/people/person";
import { DEFAULT_SWITCHES } from "../../../lab/switches";
import { signInContinuously } from "../../support/continuous-sign-in";
import { RotatedChain, TIME } from "../../support/rotated-chain";

describe("a rotation", () => {
  let chain: RotatedChain;
  let old: Old;
  before(async () => {
    chain = await RotatedChain.raise();
    old = oldOf(await readResources(chain.world.deployment("dev")));
  });
  after(() => chain.close());

  test("of both secrets lets every sign-in through, from the first renewal to the old ones' end", async (t) => {
    chain.signIns.switches = { ...DEFAULT_SWITCHES, entraLearnsSecretAfter: 3000 };
    const signing = signInContinuously(chain.signIns, { every: 100 });
    const rotated = await chain.succeed("--yes");
    const before = chain.state();
    await chain.killWhen(() => chain.state() !== before, "state", "--retire", "--yes");
    const retired = await chain.succeed("--retire", "--yes");
    const { signedIn, begunAgain, failures } = await signing.stop();
    chain.signIns.switches = DEFAULT_SWITCHES;
    assert.deepEqual(failures, []);
    assert.ok(signedIn > 300, String(signedIn));
    t.diagnostic(`${signedIn} signed in, ${begunAgain.length} of them after they had begun again`);
    assert.match(
      rotated,
      /\nCommit environments\/dev\.yaml\.\nNext: npm run rotate -- dev --retire, in an hour or later; /,
    );
    assert.match(retired, /\nNothing is left to do\.$/);
  });

  test("gives nobody another user ID", async () => assert.deepEqual(await chain.usernames(), chain.everyone));

  test("writes its slots into the environment file, and nothing else", () => {
    const expected = new RegExp(`^\\{ active: b, a: null, b: ${TIME} \\}$`);
    const [entra = "", auth0] = chain.slots();
    assert.match(entra, expected);
    assert.equal(auth0, entra);
    assert.equal(chain.file().replace(/\n? *secret: \{.*\}/g, ""), chain.written);
    assert.deepEqual(
      readdirSync(chain.path("state")).filter((each) => each.endsWith(".tfplan")),
      [],
    );
  });

  test("leaves Entra's old client secret invalid", async () => {
    const { error_description } = await token(
      `https://login.microsoftonline.com/${chain.signIns.environment.microsoft.tenantId}/oauth2/v2.0/token`,
      { ...old.entra, grant_type: "client_credentials", scope: "https://graph.microsoft.com/.default" },
    );
    assert.match(error_description ?? "", /^AADSTS7000215: /);
  });

  test("leaves the old client of Auth0 unable to redeem a code", async () => {
    const { error } = await token(`https://${chain.signIns.environment.auth0.domain}/oauth/token`, {
      ...old.auth0,
      grant_type: "authorization_code",
      code: "any",
    });
    assert.equal(error, "unauthorized_client");
  });

  test("leaves the gate with the client in use and the first one, and no other", async () => {
    const resources = await readResources(chain.world.deployment("dev"));
    const id = (address: string) => resources.find((each) => each.address === address)?.attributes;
    const gate = await chain.signIns.apis.auth0(
      "GET",
      `/actions/actions/${id("auth0_action.auth0_gate")?.id}`,
    );
    const settings = /const SETTINGS = (.*);$/m.exec(gate.deployed_version.code)?.[1] ?? "{}";
    assert.deepEqual(JSON.parse(settings).clients, [
      id("auth0_client.auth0_client")?.client_id,
      id("auth0_client.auth0_client-b")?.client_id,
    ]);
    assert.equal(gate.all_changes_deployed, true);
  });

  test("leaves the sign-out links of apps as they were", async () => {
    const { signOutUrl } = chain.signIns.app;
    const outputs = readAppConfiguration(chain.path("state", "terraform.dev.tfstate"), "web");
    assert.equal(outputs?.signOutUrl, signOutUrl);
    const [end = ""] = chain.signIns.environment.cognito.clients.web?.logoutUrls ?? [];
    const isEnd = ({ origin }: URL) => origin === new URL(end).origin;
    const { stuckOn } = await new Person(chain.signIns.wire).walk(signOutUrl, { account: "", stopAt: isEnd });
    assert.equal(stuckOn, undefined);
  });

  async function token(endpoint: string, form: Record<string, string>): Promise<Record<string, string>> {
    const body = new URLSearchParams(form);
    const response = await chain.signIns.wire(new Request(endpoint, { method: "POST", body }));
    return (await response.json()) as Record<string, string>;
  }
});

/** What proves itself with the secrets before the first rotation. */
interface Old {
  readonly objectId: string;
  readonly entra: Record<string, string>;
  readonly auth0: Record<string, string>;
}

function oldOf(all: readonly Resource[]): Old {
  const of = (address: string, attribute: string) =>
    String(all.find((each) => each.address === address)?.attributes[attribute]);
  const [app, credentials] = [
    "azuread_application.entra_application",
    "auth0_client_credentials.auth0_client-credentials",
  ];
  return {
    objectId: of(app, "object_id"),
    entra: {
      client_id: of(app, "client_id"),
      client_secret: of("azuread_application_password.entra_password", "value"),
    },
    auth0: {
      client_id: of(credentials, "client_id"),
      client_secret: of(credentials, "client_secret"),
    },
  };
}
