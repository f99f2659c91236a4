import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { Report } from "../../../commands/lab/deploy-chain";
import { run } from "../../../commands/terminal/run";
import { RULES } from "../../../review/rules";
import { parseLockFile } from "../../../stacks/lock-file";
import { PROVIDER_VERSIONS } from "../../../stacks/versions";
import { Checkout } from "../../support/checkout";
import { everythingWith } from "../../support/environment-file";

let checkout: Checkout;
before(async () => {
  checkout = await Checkout.make();
});
after(() => checkout.remove());

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.includes(`${join("", ".terraform", "")}`));
}

/** Every secret that the deployment made or was made with. */
function secrets(): string[] {
  const read = (...path: string[]) => JSON.parse(readFileSync(checkout.path(...path), "utf8"));
  const { resources } = read(".lab", "state", "terraform.lab.tfstate");
  const { credentials } = read(".lab", "credentials.json");
  const found: string[] = [credentials.aws.secretAccessKey];
  const look = (value: unknown, key = ""): void => {
    if (typeof value === "string" && /secret$/i.test(key) && value !== "") found.push(value);
    else if (value !== null && typeof value === "object") {
      for (const [inner, each] of Object.entries(value)) look(each, inner);
    }
  };
  look(resources);
  look(credentials);
  const password = resources.find(({ type }: { type: string }) => type === "azuread_application_password");
  return [...new Set([...found, password.instances[0].attributes.value])];
}

describe("npm start", () => {
  let first: Report;
  let second: Awaited<ReturnType<Checkout["start"]>>;

  test("deploys the chain with the real providers, and a second plan changes nothing", async () => {
    first = (await checkout.start()).report;
    assert.equal(first.environment, "lab");
    assert.deepEqual(
      first.resources.map(({ address }) => address).sort(),
      [...everythingWith("microsoft"), "aws_cognito_user_pool_client.cognito_client-server"].sort(),
    );
    assert.ok(first.resources.every(({ id }) => id !== ""));
    assert.deepEqual(first.secondPlan, { changes: 0 });
    assert.equal(first.endpoints.broker?.issuer, "https://lab-tenant.eu.auth0.com/");
    assert.deepEqual(
      first.changes.map(({ address, action }) => `${action} ${address}`).sort(),
      first.resources.map(({ address }) => `create ${address}`).sort(),
    );
    assert.deepEqual(Object.keys(first.seconds), [
      ...["load", "setup", "lab", "synth", "apply", "plan", "verify", "signIns", "why"],
    ]);
  });

  test("verifies the chain, of which no check fails and none is out of sight, in a second", () => {
    const { checks, milliseconds } = first.verification;
    assert.deepEqual(
      checks.filter(({ verdict }) => verdict !== "passed"),
      [],
    );
    assert.ok(milliseconds < 1_000, `it took ${milliseconds} ms`);
  });

  test("signs in everyone of the cast as the environment says, each with one issuer for Cognito", () => {
    assert.deepEqual(
      first.signIns.map(({ account, expected, seen }) => [account, expected, seen]),
      [
        ["hana", "signed in", "signed in"],
        ["carla", "signed in", "signed in"],
        ["felix", "signed in", "signed in"],
        ["pia", "signed in", "signed in"],
        ["gus", "signed in", "signed in"],
        ["nora", "signed in", "signed in"],
        ["mallory", "signed in", "signed in"],
        ["dora", "refused", "refused"],
      ],
    );
    const signedIn = first.signIns.filter(({ seen }) => seen === "signed in");
    assert.equal(new Set(signedIn.map(({ issuers }) => issuers[0])).size, 4, "tenants at Entra");
    assert.deepEqual(
      [...new Set(signedIn.map(({ issuers }) => issuers[1]))],
      ["https://lab-tenant.eu.auth0.com/"],
    );
    assert.equal(new Set(signedIn.map(({ username }) => username)).size, signedIn.length);
    assert.match(
      first.why.join("\n"),
      /^5\. Auth0 in between.*(?:\n.*)?\n(?: +\w+ +\w+ +signed in(?:\n|$)){3}$/,
    );
  });

  test("runs no other providers than those that set-up has locked, each for the stack that needs it", () => {
    const lock = readFileSync(
      checkout.path(".lab", "cdktf.out", "stacks", "lab", ".terraform.lock.hcl"),
      "utf8",
    );
    assert.match(lock, /^# What this stack needs of the lock file \(docs\/lock\.md\)\./);
    assert.deepEqual(
      parseLockFile(lock).map(({ version }) => version),
      [PROVIDER_VERSIONS.auth0, PROVIDER_VERSIONS.aws, PROVIDER_VERSIONS.azuread],
    );
    assert.ok(!existsSync(checkout.path(".terraform.lock.hcl")));
  });

  test("a second time is fast and changes nothing", async () => {
    second = await checkout.start();
    const { resources, changes, secondPlan, seconds } = second.report;
    assert.deepEqual(resources, first.resources);
    assert.deepEqual(changes, []);
    assert.deepEqual(secondPlan, { changes: 0 });
    assert.ok(seconds.lab < 3, `the lab was up after ${seconds.lab} s`);
  });

  test("ends with who got in and what to do next, in 22 lines, and writes the rest to a file", async () => {
    const started = performance.now();
    const { code, stdout } = await checkout.npm("start");
    const took = (performance.now() - started) / 1000;
    assert.equal(code, 0);
    assert.equal(stdout.trimEnd().split("\n").length, 22);
    assert.match(stdout, /^\nSign-ins of 8 accounts, each as expected:\n {2}hana {5}home {11}signed in\n/);
    assert.match(
      stdout,
      /\nLet in, by one button: every organisation, and personal accounts\. Nobody else\.\n/,
    );
    const [, total] = /\nNothing to change: 16 resources deployed \(([\d.]+) s\)\.\n/.exec(stdout) ?? [];
    assert.ok(took - Number(total) < 1.5, `it took ${took} s, and says ${total}`);
    assert.match(stdout, /\nThe live chain, verified: \d+ checks passed\.\n/);
    assert.match(stdout, /\nNext: npm run lab -- browser {6}sign in yourself, at http:\/\/localhost:\d+\n/);
    const report = readFileSync(checkout.path(".lab", "start.txt"), "utf8");
    assert.match(report, /^Nothing to change: 16 resources deployed\n/);
    assert.match(
      report,
      new RegExp(`\\nThe review of a second plan, by ${RULES.length} rules\\n {2}lab: no changes\\n\\n`),
    );
  });

  test("says what it changed after a change, all of it with --verbose", async () => {
    const file = checkout.path("environments", "lab.yaml");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace("displayName: Lab sign-in", "displayName: Acme sign-in"));
    const { code, stdout, stderr } = await checkout.npm("start", "--verbose");
    assert.equal(code, 0, stderr);
    assert.match(stderr, /\n {2}terraform apply, 1 change: /);
    assert.match(
      stdout,
      /^\n1 resource changed; 16 deployed\n {2}update {3}azuread_application\.entra_application .*\n\nThe chain, hop by hop\n/,
    );
    assert.match(stdout, /\n1 resource changed; 16 deployed \([\d.]+ s\)\.\n/);
  });

  test("--route deploys the environment of another route beside it, and the same app signs everyone in by that", async () => {
    const { report } = await checkout.start("--route", "entra");
    assert.equal(report.environment, "lab-entra");
    assert.deepEqual(report.secondPlan, { changes: 0 });
    assert.deepEqual(Object.keys(report.endpoints), ["pool", "identityProviders"]);
    assert.deepEqual(report.why, []);
    assert.deepEqual(
      report.signIns.map(({ account, expected, seen }) => [account, expected, seen]),
      [
        ["hana", "signed in", "signed in"],
        ["carla", "signed in", "signed in"],
        ["felix", "refused", "refused"],
        ["pia", "refused", "refused"],
        ["gus", "signed in", "signed in"],
        ["nora", "refused", "refused"],
        ["mallory", "refused", "refused"],
        ["dora", "refused", "refused"],
      ],
    );
    const [hana, carla, felix] = report.signIns;
    assert.match(hana?.username ?? "", /^Lab_/);
    assert.match(carla?.username ?? "", /^Contoso_/); // Cognito's page leads people by their e-mail address
    assert.match(felix?.reason ?? "", /Login option is not available\. Please try another one/);
    assert.equal(hana?.issuers.length, 2);
  });

  test("applies the bytes that `cdktf synth` writes", async () => {
    const outdir = checkout.path("elsewhere");
    const { code, stdout, stderr } = await run(checkout.path("node_modules", ".bin", "cdktf"), ["synth"], {
      cwd: checkout.root,
      env: { ...checkout.env, CDKTF_OUTDIR: outdir, CHECKPOINT_DISABLE: "1", CI: "1" },
    });
    assert.equal(code, 0, stdout + stderr);
    const written = existsSync(join(outdir, "stacks")) ? outdir : checkout.path("cdktf.out");
    assert.equal(
      readFileSync(checkout.path(".lab", "cdktf.out", "stacks", "lab", "cdk.tf.json"), "utf8"),
      readFileSync(join(written, "stacks", "lab", "cdk.tf.json"), "utf8"),
    );
    assert.deepEqual(
      readdirSync(checkout.path(".lab", "cdktf.out", "stacks", "lab")).filter((file) =>
        file.endsWith(".tf.json"),
      ),
      [
        "cdk.tf.json", // no override beside it
      ],
    );
  });

  test("leaves no secret in what is synthesized, logged or printed", () => {
    const { stdout, stderr } = second;
    const texts = [
      ...filesBelow(checkout.path(".lab", "cdktf.out")).map(
        (file) => [file, readFileSync(file, "utf8")] as const,
      ),
      ["lab.log", readFileSync(checkout.path(".lab", "lab.log"), "utf8")] as const,
      ["ministack.log", readFileSync(checkout.path(".lab", "ministack.log"), "utf8")] as const,
      ["standard output", stdout] as const,
      ["standard error", stderr] as const,
    ];
    const known = secrets();
    assert.ok(known.length >= 5, `${known.length} secrets are known`);
    for (const [where, text] of texts) {
      assert.equal(
        known.some((secret) => text.includes(secret)),
        false,
        where,
      );
    }
  });

  test("listens on the loopback interface only", {
    skip: process.platform !== "linux" && "reads /proc",
  }, async () => {
    const { pid } = (await (await fetch(`http://127.0.0.1:${checkout.env.LAB_PORT}/`)).json()) as {
      pid: number;
    };
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    const sockets = new Set(
      [String(pid), ...children].flatMap((each) =>
        readdirSync(`/proc/${each}/fd`).flatMap((fd) => {
          try {
            return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${each}/fd/${fd}`))?.[1] ?? [];
          } catch {
            return []; // closed in the meantime
          }
        }),
      ),
    );
    const LISTEN = "0A";
    const listening = ["/proc/net/tcp", "/proc/net/tcp6"]
      .flatMap((table) => readFileSync(table, "utf8").split("\n").slice(1))
      .map((row) => row.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === LISTEN && sockets.has(inode ?? ""))
      .map(([, local = ""]) => local.split(":")[0]);
    assert.equal(listening.length, 3, "the proxy, the app and ministack");
    assert.deepEqual([...new Set(listening)], ["0100007F"]);
  });

  test("points cdktf at the lab by `npm run lab -- env`", async () => {
    const { stdout: exports } = await checkout.npm("lab", "env");
    const script = `${exports}\nexec ./node_modules/.bin/cdktf diff lab`;
    const { code, stdout, stderr } = await run("sh", ["-c", script], {
      cwd: checkout.root,
      env: { ...checkout.env, CI: "1" },
    });
    assert.equal(code, 0, stdout + stderr);
    assert.match(
      stripVTControlCharacters(stdout),
      /No changes\. Your infrastructure matches the configuration\./,
    );
  });

  test("keeps what is deployed when the lab is stopped and started again", async () => {
    assert.match(
      (await checkout.npm("lab", "down")).stdout,
      /^The lab is stopped; what is deployed in it stays\./,
    );
    assert.match((await checkout.npm("lab", "status")).stdout, /^The lab is not running\./);
    assert.match((await checkout.npm("lab", "down")).stdout, /^The lab was not running\./);
    assert.deepEqual((await checkout.start()).report.resources, first.resources);
  });

  test("finds the lab again without LAB_PORT", async () => {
    const { LAB_PORT: port, ...env } = checkout.env;
    const { stdout } = await run(process.execPath, ["commands/run.cjs", "lab", "status"], {
      cwd: checkout.root,
      env,
    });
    assert.match(
      stdout,
      new RegExp(`^The lab is running: a proxy on http://127\\.0\\.0\\.1:${port}, process `),
    );
  });

  test("leaves the folder of the clouds' states empty", () =>
    assert.deepEqual(readdirSync(checkout.path("state")), []));

  test("npm run lab -- why deploys the other routes, and explains the broker", async () => {
    const { code, stdout, stderr } = await checkout.npm("lab", "why");
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /Bad id_token issuer https:\/\/login\.microsoftonline\.com\/9188040d-6c67-4c5b-b112-36a304b66dad\/v2\.0\n/,
    );
  });

  test("names a port that is taken, and the key that changes it", async () => {
    await checkout.npm("lab", "down");
    const { origin } = new URL(
      readFileSync(checkout.path("environments", "lab.yaml"), "utf8").match(
        /http:\/\/localhost:\d+\//,
      )?.[0] ?? "",
    );
    const other = createServer().listen(Number(new URL(origin).port), "127.0.0.1");
    await once(other, "listening");
    const { code, stderr } = await checkout.npm("start");
    other.close();
    assert.equal(code, 1);
    assert.match(
      stderr,
      /\nport \d+ on 127\.0\.0\.1 is in use by another program, and the lab's app needs it for its callback URLs at http:\/\/localhost:\d+\.\nTo do: stop that program, or change the port in environments\/lab\.yaml, cognito\.clients\.$/,
    );
    assert.doesNotMatch(stderr, /^ +at /m);
  });

  test("npm run lab -- destroy destroys all of it, stops the lab and forgets it", async () => {
    const { code, stdout, stderr } = await checkout.npm("lab", "destroy", "--yes");
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /^The lab is destroyed, with what was deployed to it: lab \(16 resources\), lab-entra \(\d+ resources\), and lab-saml \(\d+ resources\)\./,
    );
    assert.match((await checkout.npm("lab", "status")).stdout, /^The lab is not running\./);
    assert.equal(existsSync(checkout.path(".lab")), false);
  });
});
