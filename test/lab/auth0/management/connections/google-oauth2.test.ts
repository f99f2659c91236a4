import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answer, labTenant } from "../../tenant";

async function create(options: object): Promise<Answer> {
  const { manage } = await labTenant();
  return manage("POST", "/connections", { name: "google", strategy: "google-oauth2", options });
}

test("a connection to Google derives its scope from its options", async () => {
  const options = {
    client_id: "id",
    client_secret: "secret",
    email: true,
    profile: true,
    gmail: true,
    youtube: true,
    set_user_root_attributes: "on_each_login",
    allowed_audiences: ["api.example.com"],
  };
  const { status, body } = await create(options);
  assert.equal(status, 201);
  assert.deepEqual(body.options, {
    ...options,
    scope: ["email", "profile", "https://mail.google.com/mail/feed/atom", "https://gdata.youtube.com"],
  });
});

test("an option whose scope is not known gets an error that says so", async () => {
  const { status, body } = await create({ email: true, calendar: true });
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have google-oauth2 connections with calendar");
});
