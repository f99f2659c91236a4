import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type Asked, allAsked, assertRightClouds, statesFolderOf } from "../../../commands/clouds/lab-shell";
import { OF_CLOUDS, OF_LAB } from "../../../commands/setup/paths";
import { makeScratchProject, type ScratchProject } from "../../../commands/setup/scratch-project";
import { run } from "../../../commands/terminal/run";
import { LAB_ACCOUNT_ID } from "../../../environments/lab-account";
import { environmentWith, MINIMAL } from "../../support/environment";
import { fileWith } from "../../support/environment-file";
import { freePort } from "../../support/free-port";
import { type LabProxy, startLabProxy } from "../../support/lab-proxy";

const BACK = 'eval "$(npm run -s lab -- env --unset)"';
const LAB = { ...environmentWith({ cognito: { accountId: LAB_ACCOUNT_ID } }), name: "lab" };

let project: ScratchProject;
let lab: LabProxy;
before(async () => {
  project = makeScratchProject();
  lab = await startLabProxy({ lab: join(project.root, ".lab") });
  const state = { s3: { bucket: "acme", region: "eu-west-1" } };
  project.write("dev", fileWith({ protection: "off", state }));
});
after(() => {
  lab.close();
  project.remove();
});

const refuses = (asked: Asked, shell: NodeJS.ProcessEnv, code: string, message: string) =>
  assert.rejects(assertRightClouds(asked, shell), { name: "UserError", code, message });

describe("a shell that asks the clouds", () => {
  test("refuses an environment of the lab, with the line to write", () =>
    refuses(
      { environment: LAB, variables: {} },
      {},
      "environment-of-the-lab",
      "environments/lab.yaml cognito.accountId: is the lab's, 000000000000, and this shell is not pointed at the lab. Nothing was asked.\n" +
        'To do: point this shell at the lab, then run the same command again:\n  eval "$(npm run -s lab -- env)"',
    ));

  test("refuses a proxy that is the lab's", async () => {
    const variables = { HTTPS_PROXY: `http://${lab.at}` };
    await refuses(
      { environment: MINIMAL, variables },
      variables,
      "proxy-is-the-lab",
      `HTTPS_PROXY: is the lab at ${lab.at}, which would answer for the clouds about dev. Nothing was asked.\n` +
        'To do: to ask the clouds, unset HTTPS_PROXY. To deploy dev to the lab, point this shell at it:\n  eval "$(npm run -s lab -- env dev)"',
    );
  });

  test("refuses a proxy that is the lab's by the environment's own file, and names the file", async () => {
    const variables = { HTTPS_PROXY: `http://${lab.at}` };
    await refuses(
      { environment: MINIMAL, variables, file: ".env.dev" },
      {},
      "proxy-is-the-lab",
      `.env.dev HTTPS_PROXY: is the lab at ${lab.at}, which would answer for the clouds about dev. Nothing was asked.\n` +
        'To do: to ask the clouds, take HTTPS_PROXY out of .env.dev. To deploy dev to the lab, point this shell at it:\n  eval "$(npm run -s lab -- env dev)"',
    );
  });

  test("lets every other proxy be", async () => {
    for (const HTTPS_PROXY of [`http://127.0.0.1:${await freePort()}`, "http://proxy.acme.com:8080"])
      await assertRightClouds({ environment: MINIMAL, variables: { HTTPS_PROXY } }, {});
  });

  test("leaves out the lab's environments with --all, unless there is no other one", () => {
    assert.deepEqual(allAsked([MINIMAL, LAB], {}), [MINIMAL]);
    assert.deepEqual(allAsked([LAB], {}), [LAB]);
  });

  test("finds the state of an environment of the lab in the lab", () => {
    assert.equal(statesFolderOf(LAB), OF_LAB.states);
    assert.equal(statesFolderOf(MINIMAL), OF_CLOUDS.states);
  });
});

describe("a shell that is pointed at the lab", () => {
  test("refuses an environment of the clouds that it is not pointed there for", () =>
    refuses(
      { environment: MINIMAL, variables: {} },
      lab.shell("lab"),
      "shell-for-another-environment",
      `This shell is pointed at the lab for lab, not for dev. Nothing was asked.\n` +
        `To do: point it back at the clouds, or at the lab for dev:\n  ${BACK}\n  eval "$(npm run -s lab -- env dev)"`,
    ));

  test("refuses the lab's own environment when it is pointed there for another one", () =>
    refuses(
      { environment: LAB, variables: {} },
      lab.shell("dev"),
      "shell-for-another-environment",
      `This shell is pointed at the lab for dev, not for lab. Nothing was asked.\nTo do: point it there for lab:\n  eval "$(npm run -s lab -- env)"`,
    ));

  test("takes --all for every environment, so that it is refused where there are others", () =>
    assert.deepEqual(allAsked([MINIMAL, LAB], lab.shell("lab")), [MINIMAL, LAB]));

  const command = (shell: NodeJS.ProcessEnv, ...args: readonly string[]) =>
    run(process.execPath, ["commands/run.cjs", ...args], {
      cwd: project.root,
      env: { PATH: process.env.PATH, HOME: project.root, ...shell },
    });

  const WITH_CLOUDS = [
    ["plan", "dev"],
    ["plan", "--all"],
    ["deploy", "dev", "--plan", "dev.tfplan"],
    ["drift", "dev"],
    ["destroy", "dev", "--yes"],
    ["rotate", "dev", "--yes"],
    ["adopt", "dev", "--yes"],
    ["state", "init", "dev"],
    ["env", "check", "dev"],
    ["env", "app", "dev", "web"],
    ["env", "secret", "dev", "web"],
  ];

  test("lets no command ask the lab about another environment", async () => {
    writeFileSync(join(project.root, "dev.tfplan"), "");
    const ends = await Promise.all(
      WITH_CLOUDS.map(async (args) => {
        const { code, stdout, stderr } = await command(
          { ...lab.shell("test"), AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" },
          ...args,
        );
        return [args.join(" "), code, stdout, stderr.split("\n")[1]];
      }),
    );
    const message = "This shell is pointed at the lab for test, not for dev. Nothing was asked.";
    assert.deepEqual(
      ends,
      WITH_CLOUDS.map((args) => [args.join(" "), 1, "", message]),
    );
  });

  test("says first that the lab is asked, and that the environment's file of credentials is not read", async () => {
    writeFileSync(join(project.root, ".env.dev"), "AUTH0_API_TOKEN=of-the-clouds\n");
    const { stderr } = await command(lab.shell("dev"), "env", "check", "dev");
    assert.match(
      stderr,
      new RegExp(`^asking the lab at ${lab.at}; \\.env\\.dev is not read, as it is for the clouds\n`),
    );
    assert.match(stderr, /auth0: set AUTH0_CLIENT_ID/);
    const listed = await command(lab.shell("dev"), "env", "list");
    assert.equal(listed.stderr, `asking the lab at ${lab.at}`);
  });

  test("says at once, also to cdktf, that the lab is not running", async () => {
    const shell = { ...lab.shell("dev"), HTTPS_PROXY: `http://127.0.0.1:${await freePort()}` };
    const message =
      /^\n?This shell is pointed at the lab, and no lab is running at 127\.0\.0\.1:\d+\.\nTo do: /;
    for (const args of [
      ["plan", "dev"],
      ["env", "list"],
    ])
      assert.match((await command(shell, ...args)).stderr, message);
    const synthesis = await run(process.execPath, ["synth.cjs"], { cwd: project.root, env: shell });
    assert.equal(synthesis.code, 1);
    assert.match(synthesis.stderr, message);
  });
});
