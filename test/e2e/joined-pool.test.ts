import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { readAppConfiguration } from "../../lab/app/configuration";
import { RelyingParty } from "../../lab/app/relying-party";
import { CloudApis } from "../../lab/deployer/cloud-apis";
import { ACCOUNTS, type Account } from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import { renderText } from "../../review/render/text";
import { endpointsOf } from "../../stacks/endpoints";
import { ownersPartOf } from "../../stacks/owners-part";
import { deployedFile, fileWith } from "../support/environment-file";
import { environmentIn } from "../support/environment-in";
import { OthersPool, PORTAL } from "../support/others-pool";
import { providerDetails } from "../support/provider-details";
import { SignInWorld } from "../support/sign-in-world";
import { World } from "../support/world";

/** Milliseconds between two sign-ins with a password. */
const EVERY = 100;

/** Signs in who has a password, again and again, until some work is done. @returns how often @throws AssertionError at the first refusal */
async function countSignIns(pool: OthersPool, work: () => Promise<unknown>): Promise<number> {
  const ended = new AbortController();
  const working = work().finally(() => ended.abort());
  let count = 0;
  try {
    for (; !ended.signal.aborted; count += 1) {
      assert.equal(await pool.letsInByPassword(), true);
      await wait(EVERY);
    }
  } finally {
    await working;
  }
  return count;
}

const accountOf = (id: string): Account => ACCOUNTS.find((account) => account.id === id) as Account;
const [hana, pia] = [accountOf("hana"), accountOf("pia")];

/** Of a pool that the console made, with app clients of the environment's own. */
const SHOP = { "cognito.domain": "acme-shop", "cognito.usernames": undefined, protection: "off" };
/** Of a pool that Amplify made, with none, unless they are given. */
const PHONE = {
  ...SHOP,
  "auth0.domain": "acme-phone.eu.auth0.com",
  "microsoft.displayName": "Acme phone",
  "cognito.domain": "acme-phone",
  "cognito.clients": {},
};

describe("environments that join user pools of others", () => {
  let world: SignInWorld;
  let shop: OthersPool;
  let phone: OthersPool;
  let asBefore: Awaited<ReturnType<OthersPool["read"]>>[];

  const shopFile = (changes = {}) => world.file({ ...SHOP, "cognito.userPool": shop.id, ...changes });
  const phoneFile = (changes = {}) => fileWith({ ...PHONE, "cognito.userPool": phone.id, ...changes });
  const check = async (name: string) => {
    const { stdout, code } = await world.world.command(name, "env", "check", name, "--json");
    const { findings } = JSON.parse(stdout) as {
      findings: { what: string; verdict: string; told: string }[];
    };
    return { code, findings };
  };
  const reads = () => Promise.all([shop.read(), phone.read()]);

  /** Signs somebody in at the owner's app client. @returns their name, or what they were left with */
  async function signInAtPortal({ id }: Account, pool: OthersPool, file: string): Promise<string> {
    const environment = environmentIn(file);
    const app = {
      issuer: `https://cognito-idp.eu-west-1.amazonaws.com/${pool.id}`,
      clientId: pool.portal,
      authorizeUrl: `${endpointsOf(environment).pool.authorizationEndpoint}?identity_provider=Microsoft&scope=openid+email+profile`,
      signOutUrl: PORTAL,
    };
    const relyingParty = new RelyingParty(world.wire, PORTAL);
    const started = await relyingParty.startSignIn(app);
    const { end, stuckOn } = await new Person(world.wire).walk(started.url.href, {
      account: id,
      stopAt: ({ origin, pathname }) => origin + pathname === PORTAL,
    });
    if (stuckOn !== undefined) return stuckOn.html;
    try {
      return String((await relyingParty.finishSignIn(app, end, started)).name);
    } catch (error) {
      return (error as { error_description?: string }).error_description ?? String(error);
    }
  }

  before(async () => {
    world = await SignInWorld.raise();
    const make = (settings: Record<string, unknown>, by: "console" | "amplify") => {
      const environment = environmentIn(fileWith(settings));
      return OthersPool.make(new CloudApis({ ...world.world.lab, environment }), environment, by);
    };
    shop = await make({ "cognito.domain": "acme-shop" }, "console");
    phone = await make({ "cognito.domain": "acme-phone" }, "amplify");
    asBefore = await reads();
    assert.deepEqual([await shop.letsInByPassword(), await phone.letsInByPassword()], [true, true]);
  });
  after(() => world.close());

  test("are told at once what keeps them from it, before Terraform plans", async () => {
    const file = shopFile({ "cognito.domain": "acme", "cognito.issuer": "updated" });
    await assert.rejects(world.world.review("dev", file), {
      code: "user-pool-not-joinable",
      message: `dev can't join the user pool ${shop.id}. Nothing was changed.
  cognito.domain is acme, but the pool has acme-shop.
  To do: write the pool's own into cognito.domain, then run the same command again.
  the pool's discovery document says https://cognito-idp.eu-west-1.amazonaws.com/${shop.id}, but cognito.issuer is updated.
  To do: write cognito.issuer: original, then run the same command again.`,
    });
  });

  test("add an identity provider to a pool of the console's, and nothing else of it differs", async () => {
    const signedIn = await countSignIns(shop, () => world.deployFile(shopFile()));
    assert.ok(signedIn >= 10, `${signedIn} sign-ins with a password meanwhile`);
    const [{ owners, providers }] = (await reads()) as [Awaited<ReturnType<OthersPool["read"]>>, unknown];
    assert.deepEqual(owners, asBefore[0]?.owners);
    assert.deepEqual(providers, ["Microsoft"]);
  });

  test("let people in with Microsoft at their own app client, and who has a password as before", async () => {
    for (const account of [hana, pia]) {
      const { seen, username } = await world.signIn(account);
      assert.equal(seen, "signed in");
      assert.match(String(username), /^microsoft_oauth2\|dev-microsoft\|/);
    }
    assert.equal(await shop.letsInByPassword(), true);
    const review = await world.world.review("dev", shopFile());
    assert.equal(review.verdict, "nothing", renderText(review));
    const drift = await world.world.drift("dev");
    assert.equal(drift.verdict, "nothing", renderText(drift));
  });

  test("see in each of the owner's app clients whether people can sign in with Microsoft", async () => {
    const { identityProvider, writeAttributes } = ownersPartOf(environmentIn(shopFile()));
    const atPortal = async () => {
      const { code, findings } = await check("dev");
      const told = findings.filter(({ told }) => told.startsWith('"portal"'));
      return [code, ...told.map(({ verdict, told }) => `${verdict}: ${told.replace(shop.portal, "ID")}`)];
    };
    const who = `"portal" (ID) of the pool's owner`;
    assert.deepEqual(await atPortal(), [0, `note: ${who} does not offer Microsoft`]);

    const offers = ["COGNITO", identityProvider];
    await shop.changePortal(() => ({ SupportedIdentityProviders: offers }));
    assert.deepEqual(await atPortal(), [
      3,
      `wrong: ${who} offers Microsoft, but may not write given_name, family_name, picture: nobody can sign in to it with Microsoft`,
    ]);
    const refused = await signInAtPortal(hana, shop, shopFile());
    assert.match(refused, /A client attempted to write unauthorized attribute/);

    await shop.changePortal(({ WriteAttributes }) => ({
      WriteAttributes: [...new Set([...WriteAttributes, ...writeAttributes])],
    }));
    assert.deepEqual(await atPortal(), [0, `ok: ${who} lets people sign in with Microsoft`]);
    assert.equal(await signInAtPortal(hana, shop, shopFile()), hana.name);
  });

  test("go on where an apply stopped half-way: the same command ends it", async () => {
    const app = {
      callbackUrls: ["com.acme.app:/callback"],
      logoutUrls: [],
      scopes: ["openid", "orders/read"],
    };
    const file = phoneFile({ "cognito.clients": { app } });
    await world.world.plan("phone", file);
    await countSignIns(phone, () =>
      assert.rejects(world.world.apply("phone"), /Invalid scope requested: orders\/read/),
    );
    const [, half] = await reads();
    assert.deepEqual([half?.owners, half?.providers], [asBefore[1]?.owners, ["Microsoft"]]);

    await world.world.apis("phone").cognito("CreateResourceServer", {
      UserPoolId: phone.id,
      Identifier: "orders",
      Name: "orders",
      Scopes: [{ ScopeName: "read", ScopeDescription: "read orders" }],
    });
    const { changes } = await world.world.plan("phone", file);
    assert.deepEqual(changes, [
      { address: "aws_cognito_user_pool_client.cognito_client-app", action: "create" },
    ]);
    await world.world.apply("phone");
  });

  test("need no app client of their own in a pool of Amplify's: people come to its owner's", async () => {
    const { changes } = await world.world.plan("phone", phoneFile());
    assert.deepEqual(changes, [
      { address: "aws_cognito_user_pool_client.cognito_client-app", action: "delete" },
    ]);
    await world.world.apply("phone");
    const { identityProvider, writeAttributes } = ownersPartOf(environmentIn(phoneFile()));
    await phone.changePortal(() => ({
      SupportedIdentityProviders: ["COGNITO", identityProvider],
      WriteAttributes: writeAttributes,
    }));
    assert.equal(await signInAtPortal(hana, phone, phoneFile()), hana.name);
    assert.equal(await phone.letsInByPassword(), true);
  });

  test("don't take an identity provider that is there already for their own", async () => {
    const apis = world.world.apis("dev");
    const provider = { UserPoolId: shop.id, ProviderName: "Entra" };
    await apis.cognito("CreateIdentityProvider", {
      ...provider,
      ProviderType: "OIDC",
      ProviderDetails: providerDetails(
        { clientId: "of-others", clientSecret: "of-others" },
        endpointsOf(environmentIn(phoneFile())).broker,
      ),
      AttributeMapping: { username: "sub" },
    });
    const file = shopFile({ "cognito.providerName": "Entra", "microsoft.displayName": "Other" });
    await assert.rejects(world.world.review("other", file), {
      code: "user-pool-not-joinable",
      message: `other can't join the user pool ${shop.id}. Nothing was changed.
  the user pool ${shop.id} has an identity provider Entra already (OIDC, https://acme-phone.eu.auth0.com/authorize), which other has not made.
  To do: choose another cognito.providerName; if it leads to this environment's Auth0 tenant and is to be its own, write adopt: { identityProvider: Entra } into environments/other.yaml, then run the same command again.`,
    });
    await apis.cognito("DeleteIdentityProvider", provider);
  });

  test("leave the pool to its owner when they are destroyed: nobody loses a password", async () => {
    const portal = asBefore[0]?.owners.clients[1];
    await shop.changePortal(() => portal);
    const { code, stdout, stderr } = await world.world.command("dev", "destroy", "dev", "--yes");
    assert.equal(code, 0, stderr);
    assert.match(stdout, new RegExp(`The user pool ${shop.id} stays as its owner has it`));
    const [{ owners, providers }] = (await reads()) as [Awaited<ReturnType<OthersPool["read"]>>, unknown];
    const withoutTimes = ({ clients, ...rest }: typeof owners) => ({
      ...rest,
      clients: clients.map(({ LastModifiedDate: _, ...client }: typeof portal) => client),
    });
    assert.deepEqual(withoutTimes(owners), withoutTimes(asBefore[0]?.owners));
    assert.deepEqual(providers, []);
    assert.equal(await shop.letsInByPassword(), true);
  });

  test("say that a pool has disappeared, and can be torn down without it", async () => {
    await phone.remove();
    await assert.rejects(world.world.review("phone", phoneFile()), {
      code: "user-pool-not-joinable",
      message: `phone can't join the user pool ${phone.id}. Nothing was changed.
  account 123456789012 has no user pool ${phone.id} in eu-west-1.
  To do: correct cognito.userPool, cognito.accountId or cognito.region; if its owner has deleted it, everyone in it is lost: npm run destroy -- phone removes what is left of the environment, then run the same command again.`,
    });
    const { code, stderr } = await world.world.command("phone", "destroy", "phone", "--yes");
    assert.equal(code, 0, stderr);
  });
});

test("an environment that gives its own pool away forgets pool and domain, and destroys neither", async () => {
  const world = await World.raise({ deployed: { file: deployedFile() } });
  try {
    const state = join(world.project.root, "state", "terraform.dev.tfstate");
    const userPool = new URL(String(readAppConfiguration(state, "web")?.issuer)).pathname.slice(1);
    const names = { tenantId: "tenant_id", objectId: "object_id", accountType: "account_type" };
    const keys = {
      "cognito.userPool": userPool,
      "cognito.usernames": undefined,
      "cognito.attributes": names,
    };
    const review = await world.review("dev", deployedFile(keys));
    assert.deepEqual(
      review.changes.map(({ address, action }) => `${address}: ${action}`),
      ["aws_cognito_user_pool.cognito_pool: forget", "aws_cognito_user_pool_domain.cognito_domain: forget"],
      renderText(review),
    );
    assert.equal(review.verdict, "forbidden");
  } finally {
    await world.close();
  }
});
