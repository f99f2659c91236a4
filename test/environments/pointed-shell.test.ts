import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  assertReachesLab,
  findLabAt,
  loopbackProxyOf,
  pointAtLab,
  pointedShellOf,
} from "../../environments/pointed-shell";
import { certify } from "../../lab/kit/certificate";
import { createPrivateJwk } from "../../lab/kit/rsa-key";
import { freePort } from "../support/free-port";
import { type LabProxy, startLabProxy } from "../support/lab-proxy";

const FOLDER = "/project/.lab";

let lab: LabProxy;
let other: LabProxy;
before(async () => {
  lab = await startLabProxy({ lab: FOLDER });
  other = await startLabProxy({ hello: "world" });
});
after(() => {
  lab.close();
  other.close();
});

test("a shell that has no LAB_ENVIRONMENT asks the clouds, whatever its proxy is", () => {
  assert.equal(pointedShellOf({ HTTPS_PROXY: "http://127.0.0.1:8899" }), undefined);
  assert.equal(pointedShellOf({ LAB_ENVIRONMENT: "" }), undefined);
});

test("a pointed shell names its environment, and where the lab listens", () => {
  const HTTPS_PROXY = "http://127.0.0.1:8899";
  assert.deepEqual(pointedShellOf({ LAB_ENVIRONMENT: "dev", HTTPS_PROXY }), {
    environment: "dev",
    at: "127.0.0.1:8899",
  });
});

test("only a proxy on this machine can be the lab's", () => {
  for (const [proxy, at] of [
    ["http://127.0.0.1:8899", "127.0.0.1:8899"],
    ["127.0.0.1:8899", "127.0.0.1:8899"],
    ["http://localhost:8899/", "localhost:8899"],
    ["http://[::1]:8899", "[::1]:8899"],
    ["http://proxy.acme.com:8080", undefined],
    ["http://127.0.0.1.acme.com:8080", undefined],
    ["http://", undefined],
    ["", undefined],
  ] as const) {
    assert.equal(loopbackProxyOf({ HTTPS_PROXY: proxy }), at, proxy);
    assert.equal(loopbackProxyOf({ https_proxy: proxy }), at, proxy);
  }
});

test("a lab is what answers with the folder that it is in", async () => {
  assert.equal((await findLabAt(lab.at))?.lab, FOLDER);
  assert.equal(await findLabAt(other.at), undefined);
  assert.equal(await findLabAt(`127.0.0.1:${await freePort()}`), undefined);
});

test("the lab of this folder that knows the shell's credentials is reached", () =>
  assertReachesLab({ environment: "dev", at: lab.at }, FOLDER, lab.shell("dev")));

const BACK = 'eval "$(npm run -s lab -- env --unset)"';

const refuses = (
  shell: { readonly environment: string; readonly at?: string },
  folder: string,
  variables: NodeJS.ProcessEnv,
  code: string,
  message: string,
) => assert.rejects(assertReachesLab(shell, folder, variables), { name: "UserError", code, message });

test("a lab that is not running is an error at once, with how to start it and how to point the shell back", async () => {
  const at = `127.0.0.1:${await freePort()}`;
  await refuses(
    { environment: "dev", at },
    FOLDER,
    {},
    "lab-not-running",
    `This shell is pointed at the lab, and no lab is running at ${at}.\nTo do: start it, or point this shell back at the clouds:\n  npm run lab -- up\n  ${BACK}`,
  );
});

test("the error for the lab of another folder names the folder", () =>
  refuses(
    { environment: "lab", at: lab.at },
    "/elsewhere/.lab",
    lab.shell("lab"),
    "lab-of-another-folder",
    `This shell is pointed at another lab than this folder's: the one at ${lab.at} is in /project.\nTo do: point it at this folder's lab, or back at the clouds:\n  eval "$(npm run -s lab -- env)"\n  ${BACK}`,
  ));

test("the error for a lab that was destroyed and made anew says that it does not know the shell's credentials", () =>
  refuses(
    { environment: "dev", at: lab.at },
    FOLDER,
    { ...lab.shell("dev"), ARM_CLIENT_ID: "old" },
    "lab-is-new",
    `The lab is a new one since this shell was pointed at it, and does not know the shell's credentials.\nTo do: point it there again, or back at the clouds:\n  eval "$(npm run -s lab -- env dev)"\n  ${BACK}`,
  ));

test("the error for a pointed shell whose proxy was changed says so", () =>
  refuses(
    { environment: "dev" },
    FOLDER,
    {},
    "shell-half-pointed",
    `This shell is pointed at the lab (LAB_ENVIRONMENT), but its HTTPS_PROXY is not the lab's.\nTo do: point it there again, or back at the clouds:\n  eval "$(npm run -s lab -- env dev)"\n  ${BACK}`,
  ));

test("the line that points a shell at the lab leaves out the lab's own environment", () => {
  assert.equal(pointAtLab("lab"), 'eval "$(npm run -s lab -- env)"');
  assert.equal(pointAtLab("dev"), 'eval "$(npm run -s lab -- env dev)"');
});

test("the error for a lab whose certificate authority has ended says how it is renewed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pointed-"));
  const running = await startLabProxy({ lab: folder });
  try {
    const write = async (end: string) => {
      const { certificate } = await certify(await createPrivateJwk(), "CN=lab", new Date(0), new Date(end));
      const text = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;
      writeFileSync(join(folder, "ca.pem"), text);
    };
    const variables = running.shell("dev");
    const reach = () => assertReachesLab({ environment: "dev", at: running.at }, folder, variables);
    await write("2026-08-01T12:00:00Z");
    await assert.rejects(reach(), {
      code: "lab-certificate-expired",
      message:
        "The lab's certificate authority has ended on 2026-08-01, so nothing trusts what the lab shows.\nTo do: start the lab anew, which renews it:\n  npm run lab -- down\n  npm run lab -- up",
    });
    await write("2999-01-01T00:00:00Z");
    await reach();
  } finally {
    running.close();
    rmSync(folder, { recursive: true });
  }
});
