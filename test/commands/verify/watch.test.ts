import assert from "node:assert/strict";
import { test } from "node:test";
import type { Check } from "../../../commands/verify/check";
import type { Verification } from "../../../commands/verify/verify-chain";
import { renderChanges, renderTime, watch } from "../../../commands/verify/watch";
import { UserError } from "../../../environments/user-error";
import { HEALTHY, verificationOf, WITHOUT_SLASH } from "./verifications";

/** Watches what several looks come to, one after the other. */
async function watched(looks: readonly (readonly Check[] | UserError)[]) {
  const shown: string[] = [];
  let count = 0;
  const code = await watch({
    async look() {
      const look = looks[count++];
      if (look === undefined) throw new Error("nobody should look again");
      if (look instanceof UserError) throw look;
      return verificationOf(look);
    },
    next: async () => count < looks.length,
    first: ({ chain }: Verification) => shown.push(`all of ${chain}`),
    later: (verification, before) => shown.push(...renderChanges(verification, before)),
    missed: ({ message }) => shown.push(message),
  });
  return { code, shown };
}

const TIME = renderTime(verificationOf([]).at);

test("what goes wrong while it watches is a line each, with the time, and then the verdict", async () => {
  const { code, shown } = await watched([HEALTHY, HEALTHY, WITHOUT_SLASH]);
  assert.deepEqual(shown, [
    "all of dev",
    `${TIME} broker-issuer: passed → failed`,
    `${TIME} entra-client: passed → unseen`,
    `${TIME} dev: Auth0 is wrong. Not so: Auth0's issuer is the one that Cognito expects.`,
  ]);
  assert.equal(code, 1);
});

test("it says when a chain works that somebody repairs, and ends with 0", async () => {
  const { code, shown } = await watched([WITHOUT_SLASH, WITHOUT_SLASH, HEALTHY]);
  assert.deepEqual(shown.slice(1), [
    `${TIME} broker-issuer: failed → passed`,
    `${TIME} entra-client: unseen → passed`,
    `${TIME} dev: people can sign in, as far as can be seen without a password.`,
  ]);
  assert.equal(code, 0);
});

test("a check of an app client that comes or goes is named with it", async () => {
  const { shown } = await watched([HEALTHY, HEALTHY.filter(({ of }) => of !== "server")]);
  assert.deepEqual(shown.slice(1), [`${TIME} cognito-authorize, server: passed → no longer checked`]);
});

test("a look that can't come about is said, and the next one is compared with the last that did", async () => {
  const broken = new UserError("environment-invalid", "environments/dev.yaml: is being edited");
  const { code, shown } = await watched([WITHOUT_SLASH, broken, WITHOUT_SLASH]);
  assert.deepEqual(shown, ["all of dev", "environments/dev.yaml: is being edited"]);
  assert.equal(code, 1);
});

test("where the first look can't come about, watching ends with its error", () =>
  assert.rejects(watched([new UserError("not-deployed", "dev: is not deployed")]), { code: "not-deployed" }));

test("a defect is not passed over", () =>
  assert.rejects(
    watch({
      look: () => Promise.reject(new TypeError("a defect")),
      next: async () => true,
      first: () => {},
      later: () => {},
      missed: () => {},
    }),
    TypeError,
  ));
