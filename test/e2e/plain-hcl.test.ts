import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type RunResult, run } from "../../commands/terminal/run";
import { RelyingParty } from "../../lab/app/relying-party";
import { certificateFileIn } from "../../lab/network/certificate-file";
import { proxiedWire } from "../../lab/network/proxied-wire";
import type { Wire } from "../../lab/network/wire";
import { CAST } from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import { Checkout } from "../support/checkout";

/** What a Terraform of one's own names, and no environment file. */
const [TENANT, ACCOUNT, DOMAIN, NAME] = [
  "5e1f0000-0000-4000-8000-00000000a11e",
  "210987654321",
  "acme-plain.us.auth0.com",
  "acme-plain",
];
const CALLBACK = "http://localhost:3000/callback";

describe("the chain in plain HCL, in a shell that is pointed at the lab", () => {
  let checkout: Checkout;
  let exports: string;
  before(async () => {
    checkout = await Checkout.make();
    const up = await checkout.npm("lab", "up", "--tenant", TENANT);
    assert.equal(up.code, 0, up.stderr);
    exports = (await withoutPort("env")).stdout;
  });
  after(() => checkout.remove());

  /** One of the lab's commands, which has to find the port by itself. */
  const withoutPort = (command: string): Promise<RunResult> => {
    const { LAB_PORT: _, ...env } = checkout.env;
    return run(process.execPath, ["commands/run.cjs", "lab", command], { cwd: checkout.root, env });
  };
  const terraform = (...args: string[]): Promise<RunResult> =>
    run(
      "sh",
      ["-c", `${exports}\nexport AWS_ACCESS_KEY_ID=AKIALAB0${ACCOUNT}\nterraform ${args.join(" ")}`],
      {
        cwd: checkout.path("docs", "examples", "plain-hcl"),
        env: {
          ...checkout.env,
          TF_IN_AUTOMATION: "1",
          TF_INPUT: "0",
        },
      },
    );
  const VARIABLES = Object.entries({
    entra_tenant_id: TENANT,
    auth0_domain: DOMAIN,
    aws_account_id: ACCOUNT,
  }).map(([name, value]) => `-var ${name}=${value}`);

  test("is formatted as terraform fmt does", async () => {
    const { code, stdout } = await terraform("fmt", "-check", "-diff");
    assert.equal(code, 0, stdout);
  });

  test("is deployed by its own Terraform, and the second plan is empty", async () => {
    const init = await terraform("init", "-no-color");
    assert.equal(init.code, 0, init.stderr);
    const apply = await terraform("apply", "-no-color", "-auto-approve", ...VARIABLES);
    assert.equal(apply.code, 0, apply.stderr);
    assert.match(apply.stdout, /Apply complete! Resources: 13 added, 0 changed, 0 destroyed\./);
    const plan = await terraform("plan", "-no-color", "-detailed-exitcode", ...VARIABLES);
    assert.equal(plan.code, 0, plan.stdout + plan.stderr);
  });

  /** The app, as the outputs describe it. */
  const readApp = async () => {
    const { stdout } = await terraform("output", "-json");
    const outputs: Record<string, { value: string }> = JSON.parse(stdout);
    const value = (output: string) => outputs[output]?.value ?? assert.fail(output);
    return {
      issuer: value("issuer"),
      clientId: value("client_id"),
      authorizeUrl: `${value("authorization_endpoint")}?identity_provider=Microsoft&scope=openid+email+profile`,
      signOutUrl: "",
    };
  };
  const withWire = async <T>(work: (wire: Wire) => Promise<T>): Promise<T> => {
    const { wire, close } = proxiedWire({
      port: Number(checkout.env.LAB_PORT),
      certificateFile: certificateFileIn(checkout.path(".lab")),
    });
    try {
      return await work(wire);
    } finally {
      await close();
    }
  };
  const stopAt = ({ origin, pathname }: URL) => origin + pathname === CALLBACK;

  for (const { id, name } of CAST.filter(({ id }) => ["hana", "carla", "pia"].includes(id))) {
    test(`${name} signs in through it`, async () => {
      const app = await readApp();
      await withWire(async (wire) => {
        const relyingParty = new RelyingParty(wire, CALLBACK);
        const started = await relyingParty.startSignIn(app);
        const connection = `${NAME}-microsoft`;
        const { end } = await new Person(wire).walk(started.url.href, { account: id, connection, stopAt });
        const claims = await relyingParty.finishSignIn(app, end, started);
        assert.equal(claims.name, name);
        assert.match(
          String(claims["cognito:username"]),
          /^Microsoft_oauth2\|acme-plain-microsoft\|[0-9a-f-]{36}\.[0-9a-f-]{36}$/,
        );
      });
    });
  }

  test("denies a stranger who signs up at Auth0's page", async () => {
    const app = await readApp();
    await withWire(async (wire) => {
      const started = await new RelyingParty(wire, CALLBACK).startSignIn(app);
      const stranger = { email: "stranger@anywhere.example", password: "correct-Horse-7", isNew: true };
      const { end } = await new Person(wire).walk(started.url.href, {
        account: "",
        password: stranger,
        stopAt,
      });
      assert.match(
        String(end.searchParams.get("error_description")),
        /\[sign_in_connection\]; error=access_denied$/,
      );
    });
  });

  test("is destroyed by its own Terraform", async () => {
    const destroy = await terraform("destroy", "-no-color", "-auto-approve", ...VARIABLES);
    assert.equal(destroy.code, 0, destroy.stderr);
    assert.match(destroy.stdout, /Destroy complete! Resources: 13 destroyed\./);
  });

  test("the lab that it was deployed to is stopped without LAB_PORT", async () => {
    assert.match((await withoutPort("down")).stdout, /^The lab is stopped; what is deployed in it stays\./);
  });
});
