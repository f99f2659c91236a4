import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { asBroker } from "../../environments/as-broker";
import { loadEnvironment, loadEnvironments } from "../../environments/load";
import type { BrokerEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { COMPLETE, load, minimal, mistakesOf, read } from "./folder";

const ENVIRONMENTS = join(__dirname, "..", "..", "environments");

const FIRST_SECRET = { active: "a", a: "first", b: null };

test("fills in every default", () => {
  assert.deepEqual(load({ "dev.yaml": minimal("acme-dev") }), [
    {
      name: "dev",
      route: "broker",
      microsoft: {
        tenantId: "3f2c1d4e-0000-4000-8000-000000000001",
        accounts: "any",
        organizations: "any",
        personal: true,
        displayName: "dev sign-in",
        secret: FIRST_SECRET,
      },
      auth0: {
        domain: "acme.eu.auth0.com",
        strategy: "microsoft",
        connections: { microsoft: "dev-microsoft", windowslive: "dev-windowslive", waad: "dev-waad" },
        userIdAttribute: "sub",
        secret: FIRST_SECRET,
      },
      cognito: {
        accountId: "123456789012",
        region: "eu-west-1",
        domain: "acme-dev",
        providerName: "Microsoft",
        poolName: "dev",
        usernames: "case-sensitive",
        attributes: {
          tenantId: "tenant_id",
          objectId: "object_id",
          accountType: "account_type",
          former: [],
        },
        clients: {
          web: {
            callbackUrls: ["https://acme.com/callback"],
            logoutUrls: [],
            kind: "public",
            scopes: ["openid", "email", "profile"],
            alsoSignInWith: [],
          },
        },
      },
      signOut: "broker",
      state: "local",
      protection: "on",
      tags: {},
      waivers: [],
    },
  ]);
});

test("keeps every value that is given", () => {
  assert.deepEqual(load({ "dev.yaml": COMPLETE.replace("broker", "everywhere") }), [
    {
      name: "dev",
      route: "broker",
      microsoft: {
        tenantId: "3f2c1d4e-0000-4000-8000-000000000001",
        accounts: "organizations",
        organizations: "any",
        personal: false,
        displayName: "Acme sign-in",
        secret: FIRST_SECRET,
      },
      auth0: {
        domain: "acme-dev.eu.auth0.com",
        customDomain: "login.dev.acme.com",
        strategy: "both",
        connections: { microsoft: "dev-microsoft", windowslive: "dev-windowslive", waad: "dev-waad" },
        userIdAttribute: "sub",
        secret: FIRST_SECRET,
      },
      cognito: {
        accountId: "123456789012",
        region: "eu-west-1",
        domain: "acme-dev",
        providerName: "Acme",
        poolName: "dev",
        usernames: "case-sensitive",
        attributes: "none",
        clients: {
          web: {
            callbackUrls: ["https://dev.acme.com/auth/callback"],
            logoutUrls: ["https://dev.acme.com/"],
            kind: "confidential",
            scopes: ["openid", "email", "profile"],
            alsoSignInWith: [],
          },
        },
      },
      signOut: "everywhere",
      state: "local",
      protection: "off",
      tags: {},
      waivers: [],
    },
  ]);
});

test("keeps what rotate and adopt write, and fills in what they leave out", () => {
  const source = COMPLETE.replace(
    "auth0:\n",
    "  secret: { active: b, b: 2026-11-24 }\nauth0:\n  connections: { waad: work }\n  userIdAttribute: oid\n",
  )
    .replace("  clients:\n", "  poolName: people\n  usernames: case-insensitive\n  clients:\n")
    .concat("adopt: { userPool: eu-west-1_AbCdEf123 }\n");
  const [{ microsoft, auth0, cognito, adopt }] = load({ "dev.yaml": source }) as [BrokerEnvironment];
  assert.deepEqual(microsoft.secret, { active: "b", a: "first", b: "2026-11-24" });
  assert.deepEqual(auth0.secret, FIRST_SECRET);
  assert.deepEqual(auth0.connections, {
    microsoft: "dev-microsoft",
    windowslive: "dev-windowslive",
    waad: "work",
  });
  assert.equal(auth0.userIdAttribute, "oid");
  assert.deepEqual([cognito.poolName, cognito.usernames], ["people", "case-insensitive"]);
  assert.deepEqual(adopt, { userPool: "eu-west-1_AbCdEf123" });
});

for (const accounts of ["organizations", "tenant"]) {
  test(`accounts: ${accounts} leaves personal accounts out by default`, () => {
    const source = minimal("dev").replace("000001 }", `000001, accounts: ${accounts} }`);
    const [environment] = load({ "dev.yaml": source }).map(asBroker);
    assert.equal(environment?.auth0.strategy, "microsoft");
    assert.equal(environment?.microsoft.personal, false);
  });
}

test("names the state's object after the environment by default", () => {
  const state = "state: { s3: { bucket: acme-state, region: eu-west-1 } }\n";
  assert.deepEqual(load({ "dev.yaml": minimal("dev") + state })[0]?.state, {
    s3: { bucket: "acme-state", region: "eu-west-1", key: "dev/terraform.tfstate" },
  });
});

test("orders environments by name, by code unit", () => {
  const names = ["b", "a1", "a-1", "a", "B2"];
  const files = names.map((name) => [`${name}.yaml`, minimal(name.toLowerCase())]);
  assert.deepEqual(
    load(Object.fromEntries(files)).map(({ name }) => name),
    ["B2", "a", "a-1", "a1", "b"],
  );
});

test("ignores files that nobody means as an environment", () => {
  assert.deepEqual(load({ "schema.json": "{}", "load.ts": "", "README.md": "", "dev.yaml~": "" }), []);
});

test("finds no environments in an empty folder", () => {
  assert.deepEqual(load({}), []);
});

test("loads the environments that are shipped", () => {
  assert.deepEqual(
    loadEnvironments(ENVIRONMENTS).map(({ name }) => name),
    readdirSync(ENVIRONMENTS)
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => basename(file, ".yaml"))
      .sort(),
  );
});

test("loads one file alone", () => {
  assert.deepEqual(loadEnvironment(join(ENVIRONMENTS, "lab.yaml")), loadEnvironments(ENVIRONMENTS)[0]);
});

test("reports all mistakes of all files at once, in their order, and counts them", () => {
  const files = {
    "prod.yaml": COMPLETE.replace("protection: off", "protection: yes").replace("  region: eu-west-1\n", ""),
    "dev.yaml": "[]",
  };
  assert.throws(
    () => load(files),
    new UserError(
      "environment-file-invalid",
      `3 mistakes in 2 environment files:

environments/dev.yaml:1:1 file: is an empty list, but must be a map with route, microsoft, auth0, cognito, signOut, state, protection, tags, waivers, adopt, former

environments/prod.yaml:10:3 cognito.region: is missing, but must be an AWS region with Cognito user pools, like eu-west-1
environments/prod.yaml:19:13 protection: is "yes", but must be on or off`,
    ),
  );
});

test("reports a single mistake in the singular", () => {
  assert.throws(
    () => load({ "dev.yaml": COMPLETE.replace("protection: off", "protection: yes") }),
    new UserError(
      "environment-file-invalid",
      `1 mistake in 1 environment file:

environments/dev.yaml:20:13 protection: is "yes", but must be on or off`,
    ),
  );
});

for (const [file, right] of [
  ["dev.yml", "dev.yaml"],
  ["dev.YAML", "dev.yaml"],
  ["dev.yaml.txt", "dev.yaml"],
]) {
  test(`does not ignore ${file}`, () => {
    assert.deepEqual(mistakesOf({ [String(file)]: minimal("dev") }), [
      `environments/${file}:1:1 file name: is "${file}", but must be ${right}: rename it`,
    ]);
  });
}

for (const name of ["1st", "my env", "dev_eu", "dev-", "eu--dev", "", "développement", "a".repeat(83)]) {
  test(`refuses "${name}" as the name of an environment`, () => {
    const file = `${name}.yaml`;
    const shown = file.length > 60 ? `${file.slice(0, 60)}…` : file;
    assert.deepEqual(mistakesOf({ [file]: minimal("dev") }), [
      `environments/${file}:1:1 file name: is "${shown}", but must be up to 82 letters, digits and single hyphens, with a letter first and no hyphen at the end, before .yaml`,
    ]);
  });
}

test("refuses text that is not UTF-8, as older Windows tools write it", () => {
  assert.deepEqual(mistakesOf({ "dev.yaml": Buffer.from(`\ufeff${minimal("dev")}`, "utf16le") }), [
    "environments/dev.yaml:1:1 file: is not readable (ERR_ENCODING_INVALID_ENCODED_DATA), but must be text in UTF-8",
  ]);
});

test("reports a file that can't be read", () => {
  assert.throws(
    () => loadEnvironment("nowhere.yaml"),
    new UserError(
      "environment-file-invalid",
      "1 mistake in 1 environment file:\n\nnowhere.yaml:1:1 file: is not readable (ENOENT), but must be text in UTF-8",
    ),
  );
});

for (const [kind, what, make] of [
  [
    "a symbolic link",
    "a symbolic link",
    (path: string) => {
      writeFileSync(`${path}.target`, `password: very-secret\n${minimal("dev")}`);
      symlinkSync(`${path}.target`, path);
    },
  ],
  ["a symbolic link", "a link to nowhere", (path: string) => symlinkSync("nowhere", path)],
  ["a folder", "a folder", (path: string) => mkdirSync(path)],
  // A read of one would wait forever.
  ["a device, a pipe or a socket", "a pipe", (path: string) => execFileSync("mkfifo", [path])],
] as const) {
  test(`refuses ${what} as an environment file, and does not read it`, (t) => {
    const folder = mkdtempSync(join(tmpdir(), "irregular-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "dev.yaml");
    make(path);
    assert.throws(() => loadEnvironment(path), {
      name: "UserError",
      message: new RegExp(
        `dev\\.yaml:1:1 file: is ${kind}, but must be a regular file\n {2}Otherwise the environment could change without a change of this file\\.\n {2}To do: put the content itself here\\.$`,
      ),
    });
  });
}

/** The names of what is sound, and the mistakes of what is broken. */
function sortedOut(files: Record<string, string>) {
  const { environments, broken } = read(files);
  return {
    sound: environments.map(({ name }) => name),
    broken: Object.fromEntries(broken.map(({ name, mistakes }) => [name, mistakes.map(({ text }) => text)])),
  };
}

test("keeps apart what has mistakes and what has none", () => {
  const files = { "dev.yaml": "[", "prod.yaml": minimal("prod"), "qa.yml": minimal("qa") };
  assert.deepEqual(sortedOut(files), {
    sound: ["prod"],
    broken: {
      dev: ["file: is not YAML: Flow sequence must end with a ]"],
      qa: ['file name: is "qa.yml", but must be qa.yaml: rename it'],
    },
  });
});

test("does not guess which of two files of one name is meant", () => {
  const { sound, broken } = sortedOut({ "dev.yaml": minimal("dev"), "dev.yml": minimal("dev") });
  assert.deepEqual([sound, Object.keys(broken)], [[], ["dev"]]);
});

test("a clash concerns the environments that clash, and no other one", () => {
  const clash =
    'cognito.domain: is "acme", but must differ from cognito.domain of environments/dev.yaml: a prefix can be taken once in a region';
  assert.deepEqual(
    sortedOut({ "dev.yaml": minimal("acme"), "prod.yaml": minimal("prod"), "test.yaml": minimal("acme") }),
    { sound: ["prod"], broken: { dev: [clash], test: [clash] } },
  );
});
