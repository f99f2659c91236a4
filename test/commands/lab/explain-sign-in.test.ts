import assert from "node:assert/strict";
import { test } from "node:test";
import { explainSignIn } from "../../../commands/lab/explain-sign-in";
import { findError } from "../../../explain/find-errors";

const CALLBACK = "http://localhost:3000/callback";

test("the app hears who said an error first, what it means, and the likeliest cause", () => {
  const entry = findError("AADSTS65004");
  assert.deepEqual(explainSignIn(`${CALLBACK}?error=invalid_request&error_description=AADSTS65004%3A+no`), {
    speaker: "Entra",
    means: entry?.means,
    ...entry?.causes[0],
  });
});

test("OAuth's words alone are Cognito's, which answers the app", () =>
  assert.equal(explainSignIn(`${CALLBACK}?error=login_required`)?.speaker, "Cognito"));

test("of an error that nobody knows the app hears nothing", () =>
  assert.equal(explainSignIn(`${CALLBACK}?error=no_such_error`), undefined));
