import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { renderPointing, renderPointingBack } from "../../../commands/lab/shell-code";
import { run } from "../../../commands/terminal/run";

const SET = {
  HTTPS_PROXY: "http://127.0.0.1:8899",
  AWS_ACCESS_KEY_ID: "AKIALAB",
  CDKTF_OUTPUT: "/o'brien $(touch pwn) `touch pwn`/.lab/cdktf.out",
  LAB_ENVIRONMENT: "dev",
};
const BEFORE = {
  PATH: process.env.PATH,
  HOME: "/home/ada",
  HTTPS_PROXY: "http://ada:pass word@proxy.acme.com",
  AWS_PROFILE: "acme",
  AWS_SESSION_TOKEN: "$(a secret)",
  no_proxy: "",
};
const POINTED = { ...BEFORE, ...SET };

/** Evaluates code as a person does, and returns what a program sees that is started after it. */
async function evaluate(shell: string, before: NodeJS.ProcessEnv, ...codes: readonly string[]) {
  const script = `set -eu\n${codes.map((_, index) => `eval "$CODE_${index}"`).join("\n")}\nunset ${codes.map((_, index) => `CODE_${index}`).join(" ")}\nenv -0`;
  const { code, stdout, stderr } = await run(shell, ["-c", script], {
    env: { ...before, ...Object.fromEntries(codes.map((each, index) => [`CODE_${index}`, each])) },
  });
  assert.equal(code, 0, stderr);
  const entries = stdout
    .split("\0")
    .filter((entry) => entry !== "" && !/^(?:PWD|SHLVL|_|OLDPWD)=/.test(entry))
    .map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]);
  return Object.fromEntries(entries) as Record<string, string>;
}

for (const shell of ["sh", "bash"]) {
  test(`${shell}: pointing sets the lab's variables, and leaves none that would point elsewhere`, async () => {
    const seen = await evaluate(shell, BEFORE, renderPointing(SET, BEFORE));
    const { LAB_VARIABLES, ...others } = seen;
    assert.deepEqual(others, { PATH: BEFORE.PATH, HOME: BEFORE.HOME, ...SET });
    assert.deepEqual(
      LAB_VARIABLES?.split(" ").sort(),
      [...Object.keys(SET), "AWS_PROFILE", "AWS_SESSION_TOKEN", "no_proxy"].sort(),
    );
  });

  test(`${shell}: pointing back leaves every variable as it was before`, async () => {
    const pointed = await evaluate(shell, BEFORE, renderPointing(SET, BEFORE));
    const back = renderPointingBack(pointed);
    assert.deepEqual(await evaluate(shell, BEFORE, renderPointing(SET, BEFORE), back), BEFORE);
  });

  test(`${shell}: pointing twice, at two environments, is undone by pointing back once`, async () => {
    const first = renderPointing(SET, BEFORE);
    const second = renderPointing(
      { ...SET, LAB_ENVIRONMENT: "lab", NO_PROXY: "localhost" },
      await evaluate(shell, BEFORE, first),
    );
    const pointed = await evaluate(shell, BEFORE, first, second);
    assert.equal(pointed.LAB_ENVIRONMENT, "lab");
    assert.deepEqual(await evaluate(shell, BEFORE, first, second, renderPointingBack(pointed)), BEFORE);
  });

  test(`${shell}: a shell that was started by a pointed one loses the lab's variables by pointing back`, async () => {
    const pointed = await evaluate(shell, BEFORE, renderPointing(SET, BEFORE));
    assert.deepEqual(await evaluate(shell, pointed, renderPointingBack(pointed)), {
      PATH: BEFORE.PATH,
      HOME: BEFORE.HOME,
    });
  });
}

for (const shell of ["sh", "bash"]) {
  test(`${shell}: a variable with a name that is none stays, and nothing in its name runs`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "shell-code-"));
    after(() => rmSync(folder, { recursive: true, force: true }));
    const names = [`AWS_$(touch ${folder}/pwn)`, `TF_; touch ${folder}/pwn;`];
    const before = {
      ...BEFORE,
      ...Object.fromEntries(names.map((name) => [name, "1"])),
      LAB_VARIABLES: `AWS_PROFILE $(touch${"$"}{IFS}${folder}/pwn)`,
    };
    const pointed = await evaluate(shell, before, renderPointing(SET, before));
    await evaluate(shell, before, renderPointingBack({ ...pointed, LAB_VARIABLES: before.LAB_VARIABLES }));
    assert.equal(pointed.CDKTF_OUTPUT, SET.CDKTF_OUTPUT);
    assert.deepEqual(readdirSync(folder), []);
  });
}

test("no value of the shell is in the code, as some are credentials", () => {
  const code = renderPointing(SET, BEFORE) + renderPointing(SET, POINTED) + renderPointingBack(POINTED);
  for (const value of [BEFORE.HTTPS_PROXY, BEFORE.AWS_PROFILE, BEFORE.AWS_SESSION_TOKEN])
    assert.equal(code.includes(value), false);
});

test("the code ends with how to point the shell back, for who reads it", () =>
  assert.match(
    renderPointing(SET, {}),
    /\n# Back to the clouds: eval "\$\(npm run -s lab -- env --unset\)"\n$/,
  ));
