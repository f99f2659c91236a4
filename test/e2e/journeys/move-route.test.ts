import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { MoveReport } from "../../../commands/route/report";
import { CAST } from "../../../lab/people/cast";
import { Person } from "../../../lab/people/person";
import type { SignIn } from "../../../lab/people/sign-ins";
import { SignInWorld } from "../../support/sign-in-world";

const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
/** The connection of a broker in a file that names none. */
const CONNECTION = "dev-microsoft";

let world: SignInWorld;
/** What everyone who got in by the broker is called, by their account in the lab. */
let old: Map<string, string>;

const usernamesIn = (signIns: readonly SignIn[]) =>
  new Map(signIns.flatMap(({ account, username }) => (username === null ? [] : [[account, username]])));
const nameOf = (account: string) => String(old.get(account));

async function raise(): Promise<void> {
  world = await SignInWorld.raiseDeployed();
  old = usernamesIn(await world.signInEveryone());
}

/** Calls the command, with what it says for a program. */
async function route(
  to: string,
  ...options: string[]
): Promise<{ code: number; report: MoveReport; stderr: string }> {
  const { code, stdout, stderr } = await world.world.command(
    "dev",
    "route",
    "dev",
    "--to",
    to,
    "--json",
    ...options,
  );
  assert.ok(code !== null && code !== 1, stderr);
  return { code, report: JSON.parse(stdout), stderr };
}

/** By old name, what of each user of the pool the move says. */
const saidIn = <Said>({ users }: MoveReport, say: (user: MoveReport["users"][number]) => Said) =>
  new Map(users.map((user) => [user.username, say(user)]));

/** Signs everyone in by the broker while another route is the present one. */
async function signInByBroker(): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { id } of CAST) {
    const person = new Person(world.wire);
    await world.walk({ account: id, identityProvider: "Microsoft", connection: CONNECTION }, person);
    const signedIn = await world.signedIn(person);
    if (signedIn !== null) names.set(id, String(signedIn.claims["cognito:username"]));
  }
  return names;
}

/** Plans a file, reviews it and applies it, as a deploy does. */
async function deploy(file: string): Promise<readonly string[]> {
  const { findings, verdict } = await world.world.review("dev", file);
  assert.notEqual(verdict, "forbidden", JSON.stringify(findings, null, 2));
  await world.world.applyReviewed("dev");
  world.takeUpDeployed();
  return findings.filter(({ severity }) => severity !== "note").map(({ id }) => id);
}

describe("a move from the broker to a list of organisations straight at Entra", () => {
  before(raise);
  after(() => world.close());

  /** What everyone is called by the new route. */
  let moved: Map<string, string>;

  test("is no plan while the broker lets in everyone, and says name by name who would be shut out", async () => {
    const { code, report } = await route("entra");
    assert.deepEqual(
      [code, report.isPlan, report.lost],
      [3, false, "every organisation but the home tenant, and personal accounts"],
    );
    const fates = saidIn(report, ({ fate }) => fate);
    for (const { id, tenant } of CAST.filter(({ id }) => old.has(id))) {
      assert.equal(fates.get(nameOf(id)), tenant === "home" ? "moves" : "lost", id);
    }
    assert.equal(fates.size, old.size);
  });

  test("is shown before, name by name, and nothing is changed", async () => {
    const organizations = Object.entries({ Acme: HOME, Contoso: CONTOSO, Fabrikam: FABRIKAM }).map(
      ([name, id]) => ({ id, name }),
    );
    await world.deploy({
      "microsoft.accounts": "organizations",
      "microsoft.organizations": organizations,
    });
    const { code, report } = await route("entra");
    assert.equal(code, 0);
    const starts = saidIn(report, ({ newUsername, newStart, note }) => [newUsername, newStart ?? note]);
    for (const { id, tenant } of CAST.filter(({ id }) => old.has(id))) {
      const [, start] = starts.get(nameOf(id)) ?? [];
      const byTenant = { home: "Acme_", contoso: "Contoso_", fabrikam: "Fabrikam_" } as Record<
        string,
        string
      >;
      assert.equal(
        start,
        byTenant[tenant] ?? "can't sign in today either: broker does not let in personal accounts",
        id,
      );
    }
    assert.deepEqual(report.identityProviders, {
      former: ["Microsoft"],
      present: ["Acme", "Contoso", "Fabrikam"],
    });
    assert.deepEqual(report.clients.web, { identityProvider: null, hasSignOut: true });
  });

  test("leaves everyone who signs in by the broker as they were, with both routes side by side", async () => {
    const { report } = await route("entra");
    const found = await deploy(String(report.files.sideBySide));
    assert.deepEqual(found, ["route-moved"]);
    const still = await signInByBroker();
    assert.ok(still.size > 4, String(still.size));
    for (const [account, username] of still) assert.equal(username, nameOf(account), account);
    assert.equal((await route("entra")).report.newUsers, 0);
  });

  test("gives everyone the name that was shown, and writes who is who by two IDs", async () => {
    const shown = saidIn((await route("entra")).report, ({ newStart }) => String(newStart));
    moved = usernamesIn(await world.signInEveryone());
    // He comes as the guest of the home tenant, who is another account than his own.
    const guest = String(moved.get("gus"));
    const known = new Map([...moved].filter(([account]) => account !== "gus"));
    assert.match(guest, /^Acme_/);
    for (const [account, username] of known) {
      assert.ok(username.startsWith(shown.get(nameOf(account)) ?? "nowhere"), `${account}: ${username}`);
    }
    const { code, report, stderr } = await route("entra", "--mapping", "ids.jsonl");
    assert.deepEqual([code, report.newUsers], [0, 1]);
    assert.match(
      stderr,
      new RegExp(`^ids\\.jsonl: ${known.size} people who have signed in by both routes, 1 missing$`, "m"),
    );
    const rows = readFileSync(join(world.world.project.root, "ids.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, string>);
    assert.deepEqual(
      new Map(rows.map(({ oldUsername, newUsername }) => [oldUsername, newUsername])),
      new Map([...known].map(([account, username]) => [nameOf(account), username])),
    );
    const subs = new Map(
      (await world.apis.cognito("ListUsers", { UserPoolId: report.userPool })).Users.map(
        ({ Username, Attributes }: { Username: string; Attributes: { Name: string; Value: string }[] }) => [
          Username,
          Attributes.find(({ Name }) => Name === "sub")?.Value,
        ],
      ),
    );
    for (const { oldUsername, oldSub, newUsername, newSub } of rows) {
      assert.deepEqual([oldSub, newSub], [subs.get(oldUsername), subs.get(newUsername)]);
    }
  });

  test("ends the former route by the file that was shown, and sign-ins by the new one go on", async () => {
    const { report } = await route("entra");
    const alone = report.files.retired.slice(0, report.files.retired.indexOf("former:"));
    // The links of the former route that sign people out lead nowhere from now on.
    assert.deepEqual(
      new Set(await deploy(report.files.retired)),
      new Set(["route-moved", "callback-removed"]),
    );
    assert.deepEqual(usernamesIn(await world.signInEveryone()), moved);
    assert.deepEqual(await world.world.changes("dev", alone), []);
  });
});

describe("a move from the broker to SAML", () => {
  before(raise);
  after(() => world.close());

  test("has the name that was shown: the old user is linked to it, and stays the same one", async () => {
    world.world.project.write("dev", world.file({ "microsoft.accounts": "tenant" }));
    const { code, report } = await route("saml");
    assert.equal(code, 0);
    await deploy(String(report.files.sideBySide));
    const [provider, userId] = String(
      report.users.find(({ username }) => username === nameOf("hana"))?.newUsername,
    ).split("_");
    await world.apis.cognito("AdminLinkProviderForUser", {
      UserPoolId: report.userPool,
      DestinationUser: { ProviderName: "Cognito", ProviderAttributeValue: nameOf("hana") },
      SourceUser: {
        ProviderName: provider,
        ProviderAttributeName: "Cognito_Subject",
        ProviderAttributeValue: userId,
      },
    });
    const moved = usernamesIn(await world.signInEveryone());
    assert.equal(moved.get("hana"), nameOf("hana"));
    assert.match(String(moved.get("gus")), /^EntraSaml_[0-9a-f-]{36}$/);
    const fates = saidIn((await route("saml")).report, ({ fate }) => fate);
    assert.equal(fates.get(nameOf("hana")), "linked");
  });
});
