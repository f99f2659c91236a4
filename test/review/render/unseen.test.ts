import assert from "node:assert/strict";
import { test } from "node:test";
import { renderMarkdown } from "../../../review/render/markdown";
import { renderText } from "../../../review/render/text";
import { reviewOf } from "../../../review/review";
import { ENVIRONMENT, planOfGate } from "../support/auth0-facts";
import { entraWith, settledDirect } from "../support/direct";
import { NOW } from "../support/plans";

const SENTENCE =
  "Not looked at: the gate in force, and the connections enabled for its clients. A saved plan does not show them.";

test("a review that nobody could look beside says so and why, below the headline", () => {
  const auth0 = { unseen: "A saved plan does not show them" };
  const review = reviewOf(planOfGate(), ENVIRONMENT, { now: NOW, auth0 });
  assert.equal(review.unseen, auth0.unseen);
  assert.equal(renderText(review), `dev: no changes\n${SENTENCE}`);
  assert.equal(renderMarkdown(review), `## ✅ dev: no changes\n\n${SENTENCE}`);
});

test("what nobody could look at for one reason is one sentence, whatever cloud it is of", () => {
  const saved = { unseen: "A saved plan does not show them" };
  const notSeen = [{ what: "12 of the user pool's other app clients", why: "Those are more than 60" }];
  const look = { auth0: saved, entra: saved, cognito: { userPool: {}, clients: [], notSeen } };
  const review = reviewOf(planOfGate(), ENVIRONMENT, { now: NOW, ...look });
  assert.deepEqual(renderText(review).split("\n").slice(1), [
    "Not looked at: the gate in force, and the connections enabled for its clients; the app registration and its service principal as Entra has them. A saved plan does not show them.",
    "Not looked at: 12 of the user pool's other app clients. Those are more than 60.",
  ]);
});

test("without a broker, two clouds are all that there are", () => {
  const saved = { unseen: "A saved plan does not show it" };
  const review = reviewOf(settledDirect(entraWith()), entraWith(), {
    now: NOW,
    cognito: saved,
    entra: saved,
  });
  assert.deepEqual(renderText(review).split("\n").slice(1), [
    "Not looked at: what the clouds have besides the plan. A saved plan does not show it.",
  ]);
});
