import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { parseDocument } from "yaml";
import type { Report } from "../../commands/lab/deploy-chain";
import { ROOT } from "../../commands/setup/paths";
import { type RunResult, run } from "../../commands/terminal/run";
import { RULES } from "../../review/rules";
import { EVERYTHING } from "../support/deployed-world";
import { freePort } from "../support/free-port";
import { killIn } from "../support/kill-in";

/** A checkout of its own, so that neither its lab nor its state is that of the checkout under test. */
const checkout = mkdtempSync(join(tmpdir(), "checkout-"));
let env: NodeJS.ProcessEnv;

before(async () => {
  for (const entry of readdirSync(ROOT)) {
    if ([".git", ".lab", "cdktf.out", "node_modules", "state", "test"].includes(entry)) continue;
    cpSync(join(ROOT, entry), join(checkout, entry), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"), "dir");
  const [proxy, app] = [await freePort(), await freePort()];
  env = { ...process.env, LAB_PORT: String(proxy) };
  const file = join(checkout, "environments", "lab.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("localhost:3000", `localhost:${app}`));
});
after(async () => {
  await npm("lab", "down");
  rmSync(checkout, { recursive: true, force: true });
});

/** What `npm run <command> -- …` runs. */
const npm = (command: string, ...args: string[]): Promise<RunResult> =>
  run(process.execPath, ["commands/run.cjs", command, ...args], { cwd: checkout, env });

async function start(): Promise<Report> {
  const { code, stdout, stderr } = await npm("start", "--json");
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as Report; // one document, and nothing else
}

/** Starts `npm start` and resolves in the middle of its apply. */
async function startUntilApplying(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["commands/run.cjs", "start"], {
    cwd: checkout,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  assert.ok(child.stderr);
  for await (const line of createInterface({ input: child.stderr })) {
    if (line.startsWith("  terraform apply, ")) return child;
  }
  throw new Error("npm start ended before it applied anything");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.includes(`${join("", ".terraform", "")}`));
}

/** Every secret that the deployment made or was made with. */
function secrets(): string[] {
  const read = (...path: string[]) => JSON.parse(readFileSync(join(checkout, ...path), "utf8"));
  const { resources } = read("state", "terraform.lab.tfstate");
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

/** Writes the environment file as after a rotation of both secrets, with the old ones not yet retired. */
function useSlotB(): void {
  const file = join(checkout, "environments", "lab.yaml");
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const hop of ["microsoft", "auth0"]) {
    document.setIn([hop, "secret"], { active: "b", a: "first", b: "2026-11-24" });
  }
  writeFileSync(file, String(document));
}

describe("npm start", () => {
  let first: Report;

  test("picks up what a Ctrl-C in the middle of an apply left", async () => {
    const child = await startUntilApplying();
    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    assert.equal(code, 1);
  });

  test("deploys the chain with the real providers, and a second plan changes nothing", async () => {
    first = await start();
    assert.equal(first.environment, "lab");
    assert.deepEqual(
      first.resources.map(({ address }) => address).sort(),
      [...EVERYTHING, "aws_cognito_user_pool_client.cognito_client-server"].sort(),
    );
    assert.ok(first.resources.every(({ id }) => id !== ""));
    assert.deepEqual(first.secondPlan, { changes: 0 });
    assert.equal(first.endpoints.broker.issuer, "https://lab-tenant.eu.auth0.com/");
    assert.deepEqual(Object.keys(first.seconds), ["setup", "lab", "synth", "apply", "plan"]);
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
    assert.ok(first.why.some((line) => line.includes("Bad id_token issuer")));
  });

  test("a second time is fast and changes nothing", async () => {
    const second = await start();
    assert.deepEqual(second.resources, first.resources);
    assert.deepEqual(second.secondPlan, { changes: 0 });
    assert.ok(second.seconds.lab < 3, `the lab was up after ${second.seconds.lab} s`);
  });

  test("shows what is deployed, what the rules say of it, and what to do next", async () => {
    const { code, stdout } = await npm("start");
    assert.equal(code, 0);
    assert.match(stdout, /^\nNothing to create: 16 resources are deployed\n/);
    assert.match(
      stdout,
      new RegExp(`\\nThe review of a second plan, by ${RULES.length} rules\\n {2}lab: no changes\\n\\n`),
    );
    assert.match(stdout, /\nNext\n {2}http:\/\/localhost:\d+ +sign in yourself\n/);
  });

  test("applies the bytes that `cdktf synth` writes", async () => {
    const outdir = join(checkout, "elsewhere");
    const { code, stdout, stderr } = await run(join(checkout, "node_modules", ".bin", "cdktf"), ["synth"], {
      cwd: checkout,
      env: { ...env, CDKTF_OUTDIR: outdir, CHECKPOINT_DISABLE: "1", CI: "1" },
    });
    assert.equal(code, 0, stdout + stderr);
    const written = existsSync(join(outdir, "stacks")) ? outdir : join(checkout, "cdktf.out");
    assert.equal(
      readFileSync(join(checkout, "cdktf.out", "stacks", "lab", "cdk.tf.json"), "utf8"),
      readFileSync(join(written, "stacks", "lab", "cdk.tf.json"), "utf8"),
    );
    assert.deepEqual(
      readdirSync(join(checkout, "cdktf.out", "stacks", "lab")).filter((file) => file.endsWith(".tf.json")),
      [
        "cdk.tf.json", // no override beside it
      ],
    );
  });

  test("leaves no secret in what is synthesized, logged or printed", async () => {
    const { stdout, stderr } = await npm("start", "--json");
    const texts = [
      ...filesBelow(join(checkout, "cdktf.out")).map((file) => [file, readFileSync(file, "utf8")] as const),
      ["lab.log", readFileSync(join(checkout, ".lab", "lab.log"), "utf8")] as const,
      ["ministack.log", readFileSync(join(checkout, ".lab", "ministack.log"), "utf8")] as const,
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
    const { pid } = (await (await fetch(`http://127.0.0.1:${env.LAB_PORT}/`)).json()) as { pid: number };
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
    const { stdout: exports } = await npm("lab", "env");
    const script = `${exports}\nexec ./node_modules/.bin/cdktf diff lab`;
    const { code, stdout, stderr } = await run("sh", ["-c", script], {
      cwd: checkout,
      env: { ...env, CI: "1" },
    });
    assert.equal(code, 0, stdout + stderr);
    assert.match(
      stripVTControlCharacters(stdout),
      /No changes\. Your infrastructure matches the configuration\./,
    );
  });

  test("keeps what is deployed when the lab is stopped and started again", async () => {
    assert.match((await npm("lab", "down")).stdout, /^The lab is stopped; what is deployed in it stays\./);
    assert.match((await npm("lab", "status")).stdout, /^The lab is not running\./);
    assert.match((await npm("lab", "down")).stdout, /^The lab was not running\./);
    assert.deepEqual((await start()).resources, first.resources);
  });

  test("npm run lab -- why explains the broker again", async () => {
    const { code, stdout, stderr } = await npm("lab", "why");
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /Bad id_token issuer https:\/\/login\.microsoftonline\.com\/9188040d-6c67-4c5b-b112-36a304b66dad\/v2\.0\n/,
    );
  });

  test("names a port that is taken, and the key that changes it", async () => {
    await npm("lab", "down");
    const { origin } = new URL(
      readFileSync(join(checkout, "environments", "lab.yaml"), "utf8").match(
        /http:\/\/localhost:\d+\//,
      )?.[0] ?? "",
    );
    const other = createServer().listen(Number(new URL(origin).port), "127.0.0.1");
    await once(other, "listening");
    const { code, stderr } = await npm("start");
    other.close();
    assert.equal(code, 1);
    assert.match(
      stderr,
      /\nport \d+ on 127\.0\.0\.1 is in use by another program, and the lab's app needs it for its callback http:\/\/localhost:\d+\/callback: stop that program, or change the port in environments\/lab\.yaml, cognito\.clients\.web$/,
    );
    assert.doesNotMatch(stderr, /^ +at /m);
  });

  test("npm run lab -- destroy destroys all of it, stops the lab and forgets it", async () => {
    const { code, stdout, stderr } = await npm("lab", "destroy");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Destroyed 16 resources; the lab is stopped\./);
    assert.equal(existsSync(join(checkout, ".lab")), false);
    assert.deepEqual(readdirSync(join(checkout, "state")), []);
  });

  test("picks up what a kill of everything in the middle of an apply left, of a chain with slot b in use", async () => {
    useSlotB();
    const child = await startUntilApplying();
    killIn(checkout, "terraform"); // and its providers, which would outlive it
    child.kill("SIGKILL");
    await once(child, "exit");
    const { code, stdout, stderr } = await npm("start");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^ {2}auth0_client\.auth0_client-b +\w+$/m);
    assert.match(stdout, /^ {2}azuread_application_password\.entra_password-b +\S+$/m);
    assert.match(stdout, /^ {2}lab: no changes$/m);
  });

  test("starts a new lab where a killed apply left what its state does not know", async () => {
    rmSync(join(checkout, "state", "terraform.lab.tfstate"));
    writeFileSync(join(checkout, ".lab", "applying"), "");
    const { code, stderr } = await npm("start");
    assert.equal(code, 0, stderr);
    assert.match(stderr, /\n {2}the last apply was killed half-way: starting a new lab\n/);
    assert.equal(existsSync(join(checkout, ".lab", "applying")), false);
  });
});
