import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeScratchProject, type ScratchProject } from "../../commands/setup/scratch-project";
import { run } from "../../commands/terminal/run";
import { PLANS, planText } from "../review/support/plans";
import { fileWith } from "../support/environment-file";

/** What the kept plans are of. */
const PLANNED = { "auth0.strategy": "both" };
const DEV = fileWith(PLANNED);
const PROD = fileWith({ "cognito.domain": "acme", "microsoft.displayName": "Acme" });

let project: ScratchProject;
before(() => {
  project = makeScratchProject();
  project.write("dev", DEV);
  project.write("prod", PROD);
});
after(() => project.remove());

const command = (...args: string[]) =>
  run(process.execPath, ["commands/run.cjs", ...args], {
    cwd: project.root,
    env: { PATH: process.env.PATH },
  });

const NOT_LOOKED_AT =
  "Not looked at: what the clouds have besides the plan. A saved plan does not show it: npm run plan -- dev does.";

const NO_CHANGES = `dev: no changes\n${NOT_LOOKED_AT}`;

/** Gives a file of the plan that changes nothing, changed, to review. */
function withPlan(
  change: (plan: string) => string,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  writeFileSync(join(project.root, "plan.json"), change(planText("no-change")));
  return command("plan", "dev", "--from", "plan.json");
}

async function refuses(started: ReturnType<typeof command>, message: string): Promise<void> {
  const { code, stdout, stderr } = await started;
  assert.deepEqual({ code, stdout, stderr: stderr.trim() }, { code: 1, stdout: "", stderr: message });
}

test("a plan that Terraform showed is reviewed without planning", async () => {
  assert.deepEqual(await withPlan((plan) => plan), { code: 0, stdout: NO_CHANGES, stderr: "" });
});

test("in JSON, standard output has the reviews alone", async () => {
  writeFileSync(join(project.root, "plan.json"), planText("accounts-organizations"));
  project.write("dev", fileWith({ ...PLANNED, "microsoft.accounts": "organizations" }));
  const { code, stdout, stderr } = await command("plan", "dev", "--from", "plan.json", "--json");
  project.write("dev", DEV);
  assert.equal(stderr, "");
  assert.equal(code, 2);
  const { reviews } = JSON.parse(stdout);
  assert.deepEqual(Object.keys(reviews[0]), [
    ...["environment", "kind", "verdict", "people", "unseen", "notSeen"],
    ...["findings", "changes", "outputs", "refusals"],
  ]);
  assert.equal(reviews[0].verdict, "changes");
  assert.deepEqual(reviews[0].people, [
    { effect: "People with personal Microsoft accounts can no longer sign in" },
  ]);
});

test("in Markdown, it is the section of a comment", async () => {
  const folder = join(PLANS, "provider-renamed");
  project.write("dev", readFileSync(join(folder, "dev.yaml"), "utf8"));
  const { code, stdout } = await command("plan", "dev", "--from", join(folder, "plan.json"), "--markdown");
  project.write("dev", DEV);
  assert.equal(code, 3);
  assert.ok(
    stdout.startsWith(
      `## ⛔ dev: All users lose their accounts. FORBIDDEN by 1 rule; 2 resources would change\n\n${NOT_LOOKED_AT}\n\n- ⛔ **All users`,
    ),
    stdout,
  );
});

test("plan --from refuses a plan of another environment", () =>
  refuses(
    command("plan", "prod", "--from", "plan.json"),
    "plan.json: is a plan of dev, not of prod.\nTo do: name dev, or give a plan of prod (npm run plan -- prod).",
  ));

test("plan --from refuses a plan of another project", () =>
  refuses(
    withPlan((plan) => plan.replaceAll("terraform_data.user-identities", "terraform_data.other")),
    "plan.json: is a plan of another project: its configuration has no terraform_data.user-identities that names an environment.\nTo do: give a plan of one of this project's environments; if it is one, from before an upgrade, plan again.",
  ));

test("plan --from refuses a plan that failed", () =>
  refuses(
    withPlan((plan) => plan.replace('"errored":false', '"errored":true')),
    "plan.json: is a plan that Terraform did not finish (errored), so it doesn't show all that would change.\nTo do: npm run plan -- dev, which says why.",
  ));

test("plan --from refuses a plan that is cut off", () =>
  refuses(
    withPlan((plan) => plan.slice(0, 1000)),
    "plan.json: is not JSON, or is cut off.\nTo do: write it again with terraform (or tofu) show -json <saved plan>, or give the saved plan itself.",
  ));

test("plan --from refuses a file that does not exist", () =>
  refuses(command("plan", "dev", "--from", "none.json"), "none.json: is not readable (ENOENT)."));

test("plan suggests the environment that is meant", () =>
  refuses(
    command("plan", "prd", "--from", "plan.json"),
    'There is no environment "prd": environments/ has dev, prod. Did you mean prod?',
  ));

for (const given of [
  "dev.yaml",
  "environments/dev.yaml",
  "./environments/dev.yaml",
  "../environments/dev.yaml",
]) {
  test(`plan takes ${given} for dev`, async () => {
    writeFileSync(join(project.root, "plan.json"), planText("no-change"));
    const { stdout, stderr } = await command("plan", given, "--from", "plan.json");
    assert.deepEqual({ stdout, stderr }, { stdout: NO_CHANGES, stderr: "" });
  });
}

const MISTAKE = `environments/prod.yaml:1:12 microsoft: is the number 1, but must be a map with tenantId, accounts, organizations, personal, displayName, secret`;

test("a broken file of another environment is told, and stops nothing", async () => {
  project.write("prod", "microsoft: 1\nauth0: {}\ncognito: {}\n");
  const { code, stdout, stderr } = await withPlan((plan) => plan);
  project.write("prod", PROD);
  assert.deepEqual([code, stdout], [0, NO_CHANGES]);
  assert.equal(
    stderr,
    `Warning: prod is left out, as its file has 5 mistakes:
  ${MISTAKE}
  environments/prod.yaml:2:8 auth0.domain: is missing, but must be the tenant's own domain, like acme-dev.eu.auth0.com
  environments/prod.yaml:3:10 cognito.accountId: is missing, but must be 12 digits in quotes, like "012345678901" (YAML reads digits without quotes as a number and drops leading zeros)
  and 2 more`,
  );
});

test("plan of an environment whose file is broken has its mistakes", async () => {
  project.write("prod", fileWith({ "cognito.domain": "acme", microsoft: 1 }));
  const planned = command("plan", "prod");
  await planned;
  project.write("prod", PROD);
  await refuses(planned, `1 mistake in 1 environment file:\n\n${MISTAKE}`);
});

test("plan of several environments names those whose credentials are missing, each by itself", async () => {
  const { code, stdout, stderr } = await command("plan", "dev", "prod");
  assert.deepEqual([code, stdout], [1, ""]);
  const heads = stderr.split("\n").filter((line) => /^\w+: /.test(line));
  assert.deepEqual(heads, [
    "dev: credentials are missing for 3 of the 3 providers in your shell, and there is no .env.dev:",
    "prod: credentials are missing for 3 of the 3 providers in your shell, and there is no .env.prod:",
  ]);
});

const SHOWS_HELP = "To do: npm run plan -- --help shows what it takes.";

test("plan without an environment says which line shows the help", () =>
  refuses(command("plan"), `An environment is missing.\n${SHOWS_HELP}`));

test("plan with an unknown option suggests the one that is meant", () =>
  refuses(
    command("plan", "dev", "--form", "plan.json"),
    `Unknown option '--form'. Did you mean --from?\n${SHOWS_HELP}`,
  ));

test("plan is printed as Markdown or as JSON, not both", () =>
  refuses(
    command("plan", "dev", "--markdown", "--json"),
    `Option '--markdown' cannot be used with option '--json'.\n${SHOWS_HELP}`,
  ));

test("plan --from refuses several environments", () =>
  refuses(
    command("plan", "dev", "prod", "--from", "plan.json"),
    `--from is for one environment: name it.\n${SHOWS_HELP}`,
  ));

test("plan --from refuses what is no file", () =>
  refuses(command("plan", "dev", "--from", "environments"), "environments: is not readable (EISDIR)."));

test("deploy takes the plan that plan saved, and says so if there is none", () =>
  refuses(
    command("deploy", "dev"),
    "state/dev.tfplan: there is no such file.\nTo do: npm run plan -- dev, which saves one.",
  ));

test("deploy refuses a file that is no saved plan", () =>
  refuses(
    command("deploy", "dev", "--plan", "package.json"),
    "package.json: is not a plan that Terraform saved.\nTo do: npm run plan -- dev, which saves one.",
  ));

test("deploy refuses a plan that does not exist", () =>
  refuses(
    command("deploy", "dev", "--plan", "none.tfplan"),
    "none.tfplan: there is no such file.\nTo do: npm run plan -- dev, which saves one.",
  ));
