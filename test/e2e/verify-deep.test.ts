import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { renderChecks } from "../../commands/github/render-checks";
import { verificationIn } from "../../commands/github/verifications";
import type { Check } from "../../commands/verify/check";
import { DEFAULT_SWITCHES } from "../../lab/switches";
import { connection, gate } from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { SEEN_DEEP } from "./verified-faults/deep";

let chain: DeployedChain;
before(async () => {
  chain = await DeployedChain.raise();
});
after(() => chain.close());

async function verify(...options: readonly string[]) {
  const { code, stdout, stderr } = await chain.command("verify", "dev", "--json", ...options);
  const found = verificationIn(stdout);
  assert.ok(found !== undefined, stderr);
  const { answers } = JSON.parse(stdout) as { answers: { name: string; seen: unknown }[] };
  return { code, stdout, found, answers: Object.fromEntries(answers.map(({ name, seen }) => [name, seen])) };
}

const failedIn = (checks: readonly Check[]) => checks.filter(({ verdict }) => verdict === "failed");

/** Every text of the state that Terraform calls sensitive, or that is called a secret. */
const secretsOf = (value: unknown, name = ""): string[] => {
  if (typeof value === "string")
    return /secret$|^value$|private_key/.test(name) && value.length > 15 ? [value] : [];
  return Object.entries(Object(value)).flatMap(([key, inner]) =>
    secretsOf(inner, Array.isArray(value) ? name : key),
  );
};

test("a chain as it was deployed passes everything, in its control planes too, and no secret is told", async () => {
  const { code, stdout, found, answers } = await verify("--deep");
  assert.deepEqual(
    found.checks.filter(({ verdict }) => verdict !== "passed"),
    [],
  );
  assert.equal(code, 0);
  assert.deepEqual(answers, { auth0SkipsSingleConnection: true, auth0ShowsEnabledClients: false });
  const ids = found.checks.map(({ id }) => id);
  for (const hop of ["cognito", "broker", "entra"])
    for (const what of ["rules", "unchanged", "besides"]) assert.ok(ids.includes(`${hop}-${what}`), hop);
  const secrets = secretsOf(chain.state?.resources.map(({ attributes }) => attributes));
  assert.ok(secrets.length >= 4, String(secrets.length));
  for (const secret of secrets) assert.ok(!stdout.includes(secret) && !renderChecks(found).includes(secret));
});

test("clouds on the other sides of the lab's switches answer so, and the walk finds nothing wrong with that", async () => {
  const restore = [
    await connection("microsoft", { useOauthSpecScope: false })(chain),
    await restoreOlderGate(),
  ];
  try {
    chain.switches = {
      ...DEFAULT_SWITCHES,
      ...{ auth0SkipsSingleConnection: false, auth0ShowsEnabledClients: true },
      auth0CountsEarlierDeployments: true,
    };
    assert.deepEqual((await verify("--deep")).answers, {
      ...{
        auth0SkipsSingleConnection: false,
        auth0ShowsEnabledClients: true,
        auth0JoinsScopesByCommas: false,
      },
      auth0CountsEarlierDeployments: true,
    });
    const walked = await verify();
    assert.deepEqual([walked.code, walked.answers], [0, { auth0SkipsSingleConnection: false }]);
    chain.switches = { ...DEFAULT_SWITCHES, auth0JoinsScopesByCommas: true };
    assert.equal((await verify()).answers.auth0JoinsScopesByCommas, true);
  } finally {
    chain.switches = DEFAULT_SWITCHES;
    for (const each of restore) await each();
  }
});

/** Deploys other code of the gate, and then the former version, as Auth0's dashboard can. */
async function restoreOlderGate(): Promise<() => Promise<unknown>> {
  const putBack = await gate((code) => `${code}\n// newer`)(chain);
  const { actions } = await chain.apis.auth0("GET", "/actions/actions");
  const [{ id }] = actions;
  const { versions } = await chain.apis.auth0("GET", `/actions/actions/${id}/versions`);
  const former = versions.find(({ deployed }: { deployed: boolean }) => !deployed);
  await chain.apis.auth0("POST", `/actions/actions/${id}/versions/${former.id}/deploy`);
  return putBack;
}

for (const [, title, mutate, id, words] of SEEN_DEEP) {
  test(title, async () => {
    const restore = await mutate(chain);
    try {
      const { code, found } = await verify("--deep");
      const [check, ...others] = failedIn(found.checks);
      assert.deepEqual([check?.id, others.map((each) => each.id), code], [id, [], 1]);
      assert.match(check?.means ?? "", words);
      const unexplained = found.checks.filter(
        ({ verdict, because }) => verdict === "unseen" && because === undefined,
      );
      assert.deepEqual(unexplained, []);
    } finally {
      await restore();
    }
  });
}

test("a chain that is known by a link alone has no control planes to ask", async () => {
  const link = "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/authorize?client_id=x";
  const { code, stderr } = await chain.command("verify", link, "--deep");
  assert.equal(code, 1);
  assert.match(
    stderr,
    /--deep is for an environment: nobody has credentials for a chain that is known by a link alone\./,
  );
});
