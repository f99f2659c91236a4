import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { OTHER_ORGANIZATIONS, PERSONAL_TENANT } from "../../../lab/people/cast";
import { answerOf } from "./browser";
import { Entra, TENANT } from "./fixture";
import { SignIn } from "./sign-in";

const entra = new Entra();
const { contoso } = OTHER_ORGANIZATIONS;

function read(clientInfo: string | undefined): { uid: string; utid: string } {
  return JSON.parse(Buffer.from(clientInfo ?? "", "base64url").toString());
}

test("client_info=1 tells who signed in, with the code and with the tokens", async () => {
  const signIn = new SignIn(entra, await entra.webApplication());
  const parameters = { client_info: "1", scope: "openid profile offline_access" };

  const visit = await signIn.accept(await signIn.pick("carla", "common", parameters));
  const { code = "", client_info } = answerOf(visit);
  const { body } = await signIn.redeem(code, "common", { client_info: "1" });

  const { oid } = decodeJwt(body.id_token);
  assert.deepEqual(read(client_info), { uid: oid, utid: contoso });
  assert.deepEqual(read(body.client_info), { uid: oid, utid: contoso });
  const refreshed = await signIn.token("common", {
    grant_type: "refresh_token",
    refresh_token: body.refresh_token,
    client_info: "1",
  });
  assert.deepEqual(read(refreshed.body.client_info), { uid: oid, utid: contoso });
});

test("without client_info=1 neither answer has it", async () => {
  const signIn = new SignIn(entra, await entra.webApplication());
  const answer = answerOf(await signIn.accept(await signIn.pick("carla")));
  const { body } = await signIn.redeem(answer.code ?? "");

  assert.equal("client_info" in answer, false);
  assert.equal("client_info" in body, false);
});

test("a guest is who they are at home, and a personal account is in the personal tenant", async () => {
  const signIn = new SignIn(entra, await entra.webApplication());
  const atHome = answerOf(await signIn.accept(await signIn.pick("gus", contoso, { client_info: "1" })));
  const asGuest = new SignIn(entra, signIn.application);
  const there = answerOf(await asGuest.accept(await asGuest.pick("gus", TENANT, { client_info: "1" })));
  const personal = new SignIn(entra, signIn.application);
  const pia = answerOf(await personal.accept(await personal.pick("pia", "consumers", { client_info: "1" })));

  assert.deepEqual(read(there.client_info), read(atHome.client_info));
  assert.equal(read(there.client_info).utid, contoso);
  assert.equal(read(pia.client_info).utid, PERSONAL_TENANT);
  assert.match(read(pia.client_info).uid, /^00000000-0000-0000-/);
});

test("an application that acts as itself gets none", async () => {
  assert.equal("client_info" in (await entra.token({ client_info: "1" })).body, false);
});
