import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Resource } from "../../commands/state/state";
import { run } from "../../commands/terminal/run";
import { readResources } from "../../commands/terraform/operations";
import { readAppConfiguration } from "../../lab/app/configuration";
import { CAST } from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import { DEFAULT_SWITCHES } from "../../lab/switches";
import { Terminal } from "../commands/env/terminal";
import { signInContinuously } from "../support/continuous-sign-in";
import { fileWith } from "../support/deployed-world";
import { killIn } from "../support/kill-in";
import { SignInWorld } from "../support/sign-in-world";

const COMMENT = "# What is written here is for people, and stays.\n";
const TIME = String.raw`20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ`;

describe("a rotation", () => {
  let signIns: SignInWorld;
  let everyone: Map<string, string | null>;
  let old: Old;
  before(async () => {
    signIns = await SignInWorld.raiseDeployed();
    signIns.world.project.write("dev", written());
    everyone = await usernames();
    old = oldOf(await readResources(signIns.world.deployment("dev")));
  });
  after(() => signIns.close());

  const rotate = (...args: string[]) => signIns.world.command("dev", "rotate", "dev", ...args);
  const path = (...names: string[]) => join(signIns.world.project.root, ...names);
  const file = () => readFileSync(path("environments", "dev.yaml"), "utf8");
  const state = () => readFileSync(path("state", "terraform.dev.tfstate"), "utf8");
  const written = () => COMMENT + signIns.file({ "microsoft.secret": undefined, "auth0.secret": undefined });
  const slots = () => [...file().matchAll(/secret: (\{.*\})/g)].map(([, each]) => each);

  async function usernames(): Promise<Map<string, string | null>> {
    return new Map((await signIns.signInEveryone()).map(({ account, username }) => [account, username]));
  }

  async function done(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await rotate(...args);
    assert.equal(code, 0, stdout + stderr);
    return stdout + stderr;
  }

  async function errorOf(...args: string[]): Promise<string> {
    const before = file();
    const { code, stdout, stderr } = await rotate(...args);
    assert.equal(code, 1, stdout + stderr);
    assert.equal(file(), before);
    return stderr;
  }

  /** Runs the command, and kills it with all that it has started once the files in a folder are so. */
  async function killedWhen(areSo: () => boolean, folder: string, ...args: string[]): Promise<void> {
    const signal = (name: NodeJS.Signals) => killIn(signIns.world.project.root, "", name);
    const watcher = watch(path(folder), () => {
      if (!isWhole(state()) || !areSo()) return;
      // Terraform empties a local state before it writes it: held up in that moment, it goes on.
      signal("SIGSTOP");
      signal(isWhole(state()) ? "SIGKILL" : "SIGCONT");
    });
    const { code, stdout, stderr } = await rotate(...args);
    watcher.close();
    assert.equal(code, null, stdout + stderr);
    await somebodySignsIn();
  }

  test("where nobody can be asked, is refused before anything is written", async () => {
    assert.equal(
      (await errorOf()).trim(),
      "dev: nothing was changed; nobody can be asked here whether to go on.\nTo do: --yes to go on without being asked, --plan-only for a pull request, or run this in a terminal.",
    );
  });

  test("without a network is refused before anything is written", async () => {
    const { world } = signIns;
    const { code, stderr } = await run(process.execPath, ["commands/run.cjs", "rotate", "dev", "--yes"], {
      cwd: world.project.root,
      env: { ...world.variables("dev"), HTTPS_PROXY: "http://127.0.0.1:1" },
    });
    assert.equal(code, 1);
    assert.ok(
      stderr.endsWith(
        "login.microsoftonline.com does not answer: connect ECONNREFUSED 127.0.0.1:1.\nTo do: fix the network (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), then run the same command again.",
      ),
      stderr,
    );
    assert.equal(file(), written());
  });

  test("of what is not deployed is refused", async () => {
    const { world } = signIns;
    const other = { "cognito.domain": "acme-other", "microsoft.displayName": "Other" };
    world.project.write("other", fileWith(other));
    const { code, stderr } = await world.command("other", "rotate", "other", "--yes");
    rmSync(path("environments", "other.yaml"));
    assert.equal(code, 1);
    assert.match(
      stderr,
      /\nother: is not deployed, as its state is empty, so there is nothing to rotate\.\n/,
    );
  });

  test("is refused while anything else is not deployed", async () => {
    signIns.world.project.write("dev", signIns.file({ "microsoft.displayName": "Another name" }));
    const stderr = await errorOf("--yes");
    signIns.world.project.write("dev", written());
    assert.match(
      stderr,
      /\ndev: has other changes that are not deployed, and a rotation changes nothing else:\n {2}azuread_application\.entra_application: update\n/,
    );
  });

  test("of both secrets lets every sign-in through, from the first renewal to the old ones' end", async (t) => {
    signIns.switches = { ...DEFAULT_SWITCHES, entraLearnsSecretAfter: 3000 };
    const signing = signInContinuously(signIns, { every: 100 });
    const rotated = await done("--yes");
    const before = state();
    await killedWhen(() => state() !== before, "state", "--retire", "--yes");
    const retired = await done("--retire", "--yes");
    const { signedIn, begunAgain, failures } = await signing.stop();
    signIns.switches = DEFAULT_SWITCHES;
    assert.deepEqual(failures, []);
    assert.ok(signedIn > 300, String(signedIn));
    t.diagnostic(`${signedIn} signed in, ${begunAgain.length} of them after they had begun again`);
    assert.match(
      rotated,
      /\nCommit environments\/dev\.yaml\.\nNext: retire the old one, in an hour or later: npm run rotate -- dev --retire\. /,
    );
    assert.match(retired, /\nNext: nothing is left to do\.$/);
  });

  test("gives nobody another user ID", async () => assert.deepEqual(await usernames(), everyone));

  test("writes its slots into the environment file, and nothing else", () => {
    const expected = new RegExp(`^\\{ active: b, a: null, b: ${TIME} \\}$`);
    const [entra = "", auth0] = slots();
    assert.match(entra, expected);
    assert.equal(auth0, entra);
    assert.equal(file().replace(/\n? *secret: \{.*\}/g, ""), written());
    assert.deepEqual(
      readdirSync(path("state")).filter((each) => each.endsWith(".tfplan")),
      [],
    );
  });

  test("leaves the old secret of Entra void", async () => {
    const { error_description } = await token(
      `https://login.microsoftonline.com/${signIns.environment.microsoft.tenantId}/oauth2/v2.0/token`,
      { ...old.entra, grant_type: "client_credentials", scope: "https://graph.microsoft.com/.default" },
    );
    assert.match(error_description ?? "", /^AADSTS7000215: /);
  });

  test("leaves the old client of Auth0 unable to redeem a code", async () => {
    const { error } = await token(`https://${signIns.environment.auth0.domain}/oauth/token`, {
      ...old.auth0,
      grant_type: "authorization_code",
      code: "any",
    });
    assert.equal(error, "unauthorized_client");
  });

  test("leaves the sign-out links of apps working", async () => {
    const { signOutUrl } = signIns.app;
    const outputs = readAppConfiguration(path("state", "terraform.dev.tfstate"), "web");
    assert.equal(outputs?.signOutUrl, signOutUrl);
    const [end = ""] = signIns.environment.cognito.clients.web?.logoutUrls ?? [];
    const isEnd = ({ origin }: URL) => origin === new URL(end).origin;
    const { stuckOn } = await new Person(signIns.wire).walk(signOutUrl, { account: "", stopAt: isEnd });
    assert.equal(stuckOn, undefined);
  });

  test("is refused while a secret that somebody made by hand leaves no room for the new one", async () => {
    const by = { displayName: "for the import script", endDateTime: "2099-12-31T00:00:00Z" };
    const { hint, keyId } = await addPassword(by);
    const stderr = await errorOf("--yes");
    assert.ok(
      stderr.includes(
        `dev: the app registration "Acme sign-in (dev)" has a client secret that is not in Terraform's state:\n  "for the import script", ${hint}…, expires 2099-12-31, id ${keyId}\n`,
      ),
      stderr,
    );
    await signIns.apis.graph("POST", `/applications/${old.objectId}/removePassword`, { keyId });
  });

  test("leaves everything as it was when a person says no", { timeout: 60_000 }, async () => {
    const before = [file(), state()];
    const { world } = signIns;
    const ofLab = /^(AWS|ARM|AUTH0|TF|HTTPS?|SSL|CHECKPOINT)_/;
    const variables = Object.entries(world.variables("dev")).filter(([name]) => ofLab.test(name));
    writeFileSync(path(".env.dev"), variables.map(([name, value]) => `${name}="${value}"\n`).join(""));
    const terminal = new Terminal(
      process.execPath,
      ["commands/run.cjs", "rotate", "dev", "--only", "entra"],
      world.project.root,
    );
    await terminal.answer("Apply this?", "n\r");
    assert.equal(await terminal.ended, 1, terminal.shown);
    rmSync(path(".env.dev"));
    assert.match(
      terminal.shown,
      /\nNothing was applied; environments\/dev\.yaml is put back\.\nTo do: npm run rotate -- dev, whenever it suits\.\n$/,
    );
    assert.deepEqual([file(), state()], before);
  });

  test("for a pull request makes the next step in the file, shows its plan, and applies nothing", async () => {
    const before = state();
    const output = await done("--plan-only");
    assert.match(
      output,
      /secret-renewed: Nobody notices: the app registration has a second client secret in slot a, /,
    );
    assert.match(
      output,
      /\nNothing was applied\. Next: commit environments\/dev\.yaml, and deploy it; then npm run rotate -- dev --plan-only makes the switch/,
    );
    assert.match(String(slots()), new RegExp(`^(\\{ active: b, a: ${TIME}, b: ${TIME} \\},?){2}$`));
    assert.equal(state(), before);
  });

  test("for a pull request does not go a step further before that one is deployed", async () => {
    const before = file();
    const output = await done("--plan-only");
    assert.match(
      output,
      /\nenvironments\/dev\.yaml is a step ahead of what is deployed: renew Entra's client secret, renew Auth0's client for Cognito\.\n/,
    );
    assert.equal(file(), before);
  });

  test("that is killed in the apply of the new secrets leaves people signing in", async () => {
    // As one that Entra made, and that the kill kept from Terraform's state.
    const [, renewed = ""] = /a: (20[^,]+),/.exec(file()) ?? [];
    const end = Date.parse(renewed) + 365 * 24 * 60 * 60 * 1000;
    await addPassword({ displayName: "auth0", endDateTime: new Date(end).toISOString() });
    const made = ["entra_password", "auth0_client-a-credentials"];
    await killedWhen(() => made.every((name) => state().includes(`"name": "${name}"`)), "state", "--yes");
  });

  test("goes on with that apply; killed when the switch is in the file alone, it leaves people signing in", async () => {
    await killedWhen(() => /active: a/.test(file()), "environments", "--yes");
    assert.equal((await passwords()).length, 2);
  });

  test("goes on with the switch; killed in its apply, it leaves people signing in", async () => {
    const before = state();
    await killedWhen(() => state() !== before, "state", "--yes");
  });

  test("ends after every kill where it would have ended without one", async () => {
    const output = await done("--yes");
    assert.match(output, /slot a, of .*, is in use; slot b, of .*, is the old one and still valid\.\n/);
    assert.match(String(slots()), new RegExp(`^(\\{ active: a, a: ${TIME}, b: ${TIME} \\},?){2}$`));
    assert.deepEqual(await usernames(), everyone);
    assert.equal((await passwords()).length, 2);
    assert.deepEqual(await clientNames(), ["Cognito (dev)", "Cognito (dev) a", "Cognito (dev) b"]);
  });

  async function somebodySignsIn(): Promise<void> {
    const account = CAST.find(({ id }) => id === "carla") ?? assert.fail();
    assert.equal((await signIns.signIn(account)).username, everyone.get("carla"));
  }

  const addPassword = (passwordCredential: object) =>
    signIns.apis.graph("POST", `/applications/${old.objectId}/addPassword`, { passwordCredential });

  const passwords = async (): Promise<unknown[]> =>
    (await signIns.apis.graph("GET", `/applications/${old.objectId}`)).passwordCredentials;

  const clientNames = async (): Promise<string[]> =>
    (await signIns.apis.auth0("GET", "/clients"))
      .map(({ name }: { name: string }) => name)
      .filter((name: string) => name.startsWith("Cognito"))
      .sort();

  async function token(endpoint: string, form: Record<string, string>): Promise<Record<string, string>> {
    const body = new URLSearchParams(form);
    const response = await signIns.wire(new Request(endpoint, { method: "POST", body }));
    return (await response.json()) as Record<string, string>;
  }
});

/** Whether Terraform is not just writing it. */
function isWhole(state: string): boolean {
  try {
    return Boolean(JSON.parse(state));
  } catch {
    return false;
  }
}

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
