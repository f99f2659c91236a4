import assert from "node:assert/strict";
import { test } from "node:test";
import { UnsecuredJWT } from "jose";
import { AppSecrets } from "../../../commands/rotate/app-secrets";
import type { BrokerEnvironment } from "../../../environments/schema";
import { environmentWith, MINIMAL } from "../../support/environment";

const TOKEN = new UnsecuredJWT({ oid: "deployer", roles: ["Application.ReadWrite.OwnedBy"] }).encode();
const DEPLOYER = { ARM_CLIENT_ID: "deployer", ARM_CLIENT_SECRET: "the-secret-that-nobody-sees" };
const APP = { objectId: "the-app", keyIds: ["in-use"] };
const END = "2027-11-24T14:02:07Z";
const secret = (keyId: string, endDateTime = "2099-12-31T00:00:00Z") => ({
  keyId,
  displayName: "by hand",
  hint: "abc",
  endDateTime,
});

/** Entra with these client secrets, and what it was asked to do. */
function entra(passwordCredentials: readonly object[]) {
  const removed: unknown[] = [];
  return {
    removed,
    async fetch(request: Request) {
      if (request.url.endsWith("/token")) return Response.json({ access_token: TOKEN });
      assert.equal(request.headers.get("authorization"), `Bearer ${TOKEN}`);
      if (request.method === "POST") {
        assert.equal(request.url, "https://graph.microsoft.com/v1.0/applications/the-app/removePassword");
        removed.push(await request.json());
        return new Response(null, { status: 204 });
      }
      assert.equal(
        request.url,
        "https://graph.microsoft.com/v1.0/applications/the-app?%24select=passwordCredentials",
      );
      return Response.json({ passwordCredentials });
    },
  };
}

async function secretsOf(
  cloud: Pick<ReturnType<typeof entra>, "fetch">,
  environment: BrokerEnvironment = MINIMAL,
): Promise<AppSecrets> {
  const secrets = await AppSecrets.list(environment, APP, DEPLOYER, cloud.fetch);
  return secrets instanceof AppSecrets ? secrets : assert.fail(secrets);
}

test("there is room beside the secret that the state has", async () =>
  (await secretsOf(entra([secret("in-use")]))).assertRoom());

test("a secret that the state does not have takes the room, and the error names it", async () => {
  const secrets = await secretsOf(entra([secret("in-use"), secret("other")]));
  assert.throws(() => secrets.assertRoom(), {
    name: "UserError",
    message:
      'dev: the app registration "dev sign-in" has a client secret that is not in the state:\n  "by hand", abc…, expires 2099-12-31, id other\nEntra gives an app registration that is open to personal accounts at most 2, so there is no room for a new one. Nothing was changed.\nTo do: if nothing uses it, delete it in the Entra admin center (App registrations, Certificates & secrets), then run the same command again.',
  });
});

test("a secret without a name is named by its end and id", async () => {
  const nameless = { ...secret("other"), displayName: null, hint: null };
  const secrets = await secretsOf(entra([secret("in-use"), nameless]));
  assert.throws(() => secrets.assertRoom(), /\n {2}without a name, expires 2099-12-31, id other\n/);
});

test("an app registration for organizations only has room for many", async () => {
  const environment = environmentWith({ microsoft: { accounts: "organizations" } });
  (await secretsOf(entra([secret("in-use"), secret("other")]), environment)).assertRoom();
});

test("what a killed renewal has left behind takes no room, and is deleted; anything else stays", async () => {
  const cloud = entra([secret("in-use", END), secret("left", "2027-11-24T14:02:07.000Z"), secret("other")]);
  const secrets = await secretsOf(cloud);
  assert.equal(await secrets.deleteLeftBehind(END), 1);
  assert.deepEqual(cloud.removed, [{ keyId: "left" }]);
  (await secretsOf(entra([secret("in-use"), secret("left", END)]))).assertRoom(END);
});

test("without a client secret of the deployer's, the secrets can't be listed", async () => {
  const cloud = entra([]);
  assert.equal(
    await AppSecrets.list(MINIMAL, APP, { ARM_USE_OIDC: "true" }, cloud.fetch),
    "only a client secret can be checked here; the provider would use az login, a certificate or an identity",
  );
});

test("where Graph refuses, the secrets can't be listed", async () => {
  const fetch = async ({ url }: Request) =>
    url.endsWith("/token")
      ? Response.json({ access_token: TOKEN })
      : Response.json({ error: { code: "Authorization_RequestDenied" } }, { status: 403 });
  assert.equal(await AppSecrets.list(MINIMAL, APP, DEPLOYER, fetch), "Microsoft Graph answers HTTP 403");
});

test("the error for credentials that Entra refuses shows none of them", async () => {
  const fetch = async () =>
    Response.json({ error_description: "AADSTS7000222: expired.\r\nTrace ID: 1" }, { status: 401 });
  await assert.rejects(AppSecrets.list(MINIMAL, APP, DEPLOYER, fetch), {
    name: "UserError",
    message:
      "dev: Entra refuses the deployer's credentials: ARM_CLIENT_SECRET has expired (AADSTS7000222).\nTo do: make a new secret, then run the same command again.",
  });
});
