import assert from "node:assert/strict";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ensureLockOfMirror } from "../../../commands/setup/lock-of-mirror";
import { lockProviders } from "../../../commands/setup/lock-providers";
import { PLATFORM } from "../../../commands/setup/provider-mirror";
import { UserError } from "../../../environments/user-error";
import { findMisfits, LOCK_FILE, ownProviders, parseLockFile } from "../../../stacks/lock-file";
import { freePort } from "../../support/free-port";
import { silent } from "../../support/silent";

const folder = mkdtempSync(join(tmpdir(), "lock-providers-"));
after(() => rmSync(folder, { recursive: true }));

const OWN = ownProviders("registry.terraform.io");

/** A mirror whose programs nobody can run: Terraform only hashes them. */
function mirrorFor(...platforms: readonly string[]): string {
  const mirror = mkdtempSync(join(folder, "mirror-"));
  for (const platform of platforms) {
    for (const { address, constraint } of OWN) {
      const target = join(mirror, address, constraint, platform);
      mkdirSync(target, { recursive: true });
      const name = address.split("/").at(-1);
      writeFileSync(join(target, `terraform-provider-${name}_v${constraint}`), `${name} for ${platform}`);
    }
  }
  return mirror;
}

test("each hash of a package's content has its platform", async () => {
  const mirror = mirrorFor("linux_amd64", "darwin_arm64");
  const asked: string[] = [];
  const locked = await lockProviders(OWN, ["linux_amd64", "darwin_arm64"], { mirror }, (platform, work) => {
    asked.push(platform);
    return work();
  });
  assert.deepEqual(asked, ["linux_amd64", "darwin_arm64"]);
  assert.deepEqual(
    locked.map(({ address, version, constraints, hashes }) => ({
      address,
      constraint: version === constraints && version,
      platforms: hashes.map(({ platform }) => platform),
    })),
    OWN.map((each) => ({ ...each, platforms: asked })).sort((a, b) => (a.address < b.address ? -1 : 1)),
  );
  const hashes = locked.flatMap((each) => each.hashes.map(({ hash }) => hash));
  assert.equal(new Set(hashes).size, 6);
});

const refusal = (mirror: string | undefined, required = OWN, platform = "linux_amd64") =>
  lockProviders(required, [platform], mirror === undefined ? {} : { mirror }).then(
    () => assert.fail("it was taken"),
    (error) => {
      assert.ok(error instanceof UserError);
      return [error.code, mirror ? error.message.replace(mirror, "…") : error.message];
    },
  );

test("a version and a platform that a mirror lacks are named", async () => {
  const mirror = mirrorFor("linux_amd64");
  const wanted = OWN.map(({ address }) => ({ address, constraint: "99.0.0" })).slice(0, 1);
  assert.deepEqual(await refusal(mirror, wanted), [
    "provider-version-not-found",
    "the mirror … has no aws 99.0.0. Nothing was changed.\nTo do: name a version that is there, as in npm run lock -- aws@<version>, or correct stacks/versions.ts.",
  ]);
  assert.deepEqual(await refusal(mirror, OWN.slice(0, 1), "windows_amd64"), [
    "provider-platform-not-found",
    `the mirror … has no aws ${OWN[0]?.constraint} for windows_amd64. Nothing was changed.\nTo do: name the platforms that your people and runners use and that are there, as in npm run lock -- --platform linux_amd64,darwin_arm64.`,
  ]);
});

test("a registry that can't be reached is named", async () => {
  const { HTTPS_PROXY } = process.env;
  process.env.HTTPS_PROXY = `http://127.0.0.1:${await freePort()}`;
  try {
    assert.deepEqual(await refusal(undefined), [
      "registry-unreachable",
      "registry.terraform.io can't be reached, so no provider could be hashed for linux_amd64. Nothing was changed.\nTo do: allow access to it, or set HTTPS_PROXY. Or name a mirror: npm run lock -- --mirror <folder>, or --mirror https://…",
    ]);
  } finally {
    if (HTTPS_PROXY === undefined) delete process.env.HTTPS_PROXY;
    else process.env.HTTPS_PROXY = HTTPS_PROXY;
  }
});

test("set-up locks a mirror once, for Terraform and for OpenTofu, and anew if a provider has changed", async () => {
  const mirror = mirrorFor(PLATFORM);
  const beside = mkdtempSync(join(folder, "cache-"));
  const file = join(beside, LOCK_FILE);
  const ensure = async () => {
    await ensureLockOfMirror(beside, mirror, silent);
    return parseLockFile(readFileSync(file, "utf8"));
  };
  const first = await ensure();
  assert.deepEqual(findMisfits(first, OWN), []);
  assert.deepEqual(findMisfits(first, ownProviders("registry.opentofu.org")), []);
  assert.equal(first.length, 6);
  assert.deepEqual(first[0]?.hashes, first[3]?.hashes);
  const { ino } = statSync(file);
  await ensure();
  assert.equal(statSync(file).ino, ino);

  const [{ address = "", constraint = "" } = {}] = OWN;
  appendFileSync(join(mirror, address, constraint, PLATFORM, `terraform-provider-aws_v${constraint}`), "!");
  const hashesIn = (locked: typeof first) => locked.find((each) => each.address === address)?.hashes;
  assert.notDeepEqual(hashesIn(await ensure()), hashesIn(first));

  writeFileSync(file, "half a fi");
  assert.equal((await ensure()).length, 6);
});
