import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { type AppSettings, readAppSettings } from "../../commands/env/app/app-settings";
import { findDeployedClient } from "../../commands/env/app/deployed-client";
import { type FormatName, renderApp } from "../../commands/env/app/render-app";
import { AppAtBrowser } from "../support/apps/app-at-browser";
import { authJsServer } from "../support/apps/authjs-server";
import { type BrowserAppName, bundleApp } from "../support/apps/bundle-app";
import { PhoneApp, type PhoneConfiguration } from "../support/apps/phone";
import { type ServedApp, serveApps } from "../support/apps/serve-apps";
import { Chromium, noBrowser } from "../support/chromium";
import { DeployedChain } from "../support/deployed-chain";
import { APP_PORT } from "../support/environment-file";
import { evaluated } from "../support/evaluated";
import { freePort } from "../support/free-port";
import { complaint, VIEWPORT } from "../support/person-at-browser";

const APP = `http://localhost:${APP_PORT}`;

/** Who signs in, with a work and a personal account. */
const PEOPLE = [
  { id: "carla", name: "Carla Contoso", email: "carla@contoso.example" },
  { id: "pia", name: "Pia Personal", email: "pia@outlook.example" },
] as const;

const USER_API = ["openid", "email", "profile", "aws.cognito.signin.user.admin"];

/** An app client for each app; a new public one rotates refresh tokens. */
const CLIENTS = {
  web: { callbackUrls: [`${APP}/callback`], logoutUrls: [`${APP}/`], refreshRotation: true },
  viewer: { callbackUrls: [`${APP}/viewer/`], logoutUrls: [`${APP}/viewer/`], refreshRotation: true },
  editor: {
    callbackUrls: [`${APP}/editor/`],
    logoutUrls: [`${APP}/editor/`],
    scopes: USER_API,
    refreshRotation: true,
  },
  identity: { callbackUrls: [`${APP}/identity/`], logoutUrls: [`${APP}/identity/`], scopes: USER_API },
  server: {
    kind: "confidential",
    callbackUrls: [`${APP}/server/auth/callback/cognito`],
    logoutUrls: [`${APP}/server/`],
  },
  next: { callbackUrls: [`${APP}/next/auth/callback/cognito`], logoutUrls: [`${APP}/next/`] },
  phone: { callbackUrls: ["com.acme.app:/callback"], logoutUrls: ["com.acme.app:/signed-out"] },
};
type Client = keyof typeof CLIENTS;

const skip = noBrowser;

describe("an app at a real browser", () => {
  let chain: DeployedChain;
  let chromium: Chromium;
  let origin: string;
  let stopServing: () => Promise<void>;

  before(async () => {
    if (noBrowser) return;
    const port = await freePort();
    origin = `http://localhost:${port}`;
    chain = await DeployedChain.raise({ "cognito.clients": CLIENTS, signOut: "broker" }, port);
    for (const { id } of PEOPLE) await chain.signIn(id); // so that they have given their consent
    stopServing = await serveApps(
      port,
      await Promise.all([
        inBrowser("oidc-client-ts", "web", ["/", "/callback"]),
        inBrowser("amplify", "viewer", ["/viewer/"]),
        inBrowser("amplify", "editor", ["/editor/"]),
        inBrowser(
          "cognito-identity-js",
          "identity",
          ["/identity/"],
          ["oidc-client-ts", "cognito-identity-js"],
        ),
        onServer("server"),
        onServer("next"),
      ]),
    );
    chromium = await Chromium.open(chain.lab.certificateFile);
  });
  after(async () => {
    await stopServing?.();
    await chromium?.close();
    await chain?.close();
  });

  const deployed = (client: Client) => findDeployedClient(chain.environment, client, chain.state);
  const settingsOf = (client: Client): AppSettings => readAppSettings(deployed(client));

  async function inBrowser(
    name: BrowserAppName & FormatName,
    client: Client,
    paths: readonly string[],
    formats: readonly FormatName[] = [name],
  ): Promise<ServedApp> {
    const printed = formats.map((format) => renderApp(settingsOf(client), format));
    return { title: `An app with ${name}`, paths, script: await bundleApp(name, printed) };
  }

  async function onServer(client: "server" | "next"): Promise<ServedApp> {
    const path = `/${client}/`;
    const { signOutUrl } = settingsOf(client);
    const known = `export const path = ${JSON.stringify(path)}, signOutUrl = ${JSON.stringify(signOutUrl)};`;
    return {
      title: "An app with Auth.js",
      paths: [path],
      script: await bundleApp("authjs", [known]),
      server: authJsServer(settingsOf(client), chain.wire, deployed(client).secret),
    };
  }

  /** Opens a window, lets somebody act in it, and holds the lab to having refused nothing. */
  async function atBrowser(
    act: (app: AppAtBrowser) => Promise<void>,
    complaints: readonly string[] = [],
  ): Promise<void> {
    const window = await chromium.window(chain.lab, { viewport: VIEWPORT });
    const linesBefore = chain.log.length;
    try {
      const page = await window.newPage();
      const said: string[] = [];
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("console", (message) => said.push(message.text()));
      await act(new AppAtBrowser(page, origin));
      assert.deepEqual(said, complaints);
      assert.deepEqual(
        chain.log.slice(linesBefore).filter((line) => /^(refused|failed)/.test(line)),
        [],
      );
    } finally {
      await window.close();
    }
  }

  for (const someone of PEOPLE) {
    const { name, email } = someone;

    test(`oidc-client-ts signs ${name} in, refreshes, reads the claims and signs out`, { skip }, () =>
      atBrowser(async (app) => {
        await app.signsIn("/", someone);
        assert.deepEqual(await app.press("Refresh"), { isAnother: true, name });
        assert.equal(Object(await app.press("Read my claims")).email, email);
        await app.signsOut(someone);
      }),
    );

    test(`Amplify signs ${name} in, refreshes, reads and changes attributes, and signs out`, { skip }, () =>
      atBrowser(async (app) => {
        await app.signsIn("/editor/", someone);
        assert.deepEqual(await app.press("Refresh"), { isAnother: true, name });
        assert.equal(Object(await app.press("Read my attributes")).email, email);
        assert.equal(Object(await app.press("Change my name")).name.isUpdated, true);
        assert.equal(Object(await app.press("Read my attributes")).name, "Changed in the app");
        await app.signsOut(someone); // the user pool takes over Microsoft's name again
      }),
    );

    test(`Amplify reads no attributes of ${name} without the scope for Cognito's API`, { skip }, () =>
      atBrowser(
        async (app) => {
          await app.signsIn("/viewer/", someone);
          assert.deepEqual(await app.press("Refresh"), { isAnother: true, name });
          assert.equal(
            await app.press("Read my attributes"),
            "NotAuthorizedException: Access Token does not have required scopes",
          );
          await app.signsOut(someone);
        },
        [complaint(400, "Bad Request")],
      ),
    );

    test(
      `amazon-cognito-identity-js keeps ${name}'s session, refreshes, reads attributes, signs out and ends all sessions`,
      {
        skip,
      },
      () =>
        atBrowser(async (app) => {
          await app.signsIn("/identity/", someone);
          assert.deepEqual(await app.press("Refresh"), { isAnother: true, name });
          const { UserAttributes } = Object(await app.press("Read my attributes"));
          assert.ok(
            UserAttributes.some((each: object) => isDeepStrictEqual(each, { Name: "email", Value: email })),
          );
          await app.signsOut(someone);
          assert.equal(await app.press("End all sessions"), "SUCCESS");
        }),
    );

    for (const [client, kind] of [
      ["server", "confidential"],
      ["next", "public"],
    ] as const) {
      test(
        `Auth.js, as a ${kind} app client, signs ${name} in, refreshes, reads the claims and signs out`,
        {
          skip,
        },
        () =>
          atBrowser(async (app) => {
            await app.signsIn(`/${client}/`, someone);
            const { sub } = Object(await app.press("Read my claims"));
            const [first, second] = [Object(await app.press("Refresh")), Object(await app.press("Refresh"))];
            assert.deepEqual([second.user.name, second.user.id], [name, sub]);
            assert.notEqual(second.tokenId, first.tokenId);
            assert.equal(Object(await app.press("Read my claims")).email, email);
            await app.signsOut(someone);
          }),
      );
    }

    test(`AppAuth signs ${name} in on a phone, refreshes, reads the claims and signs out`, { skip }, () =>
      atBrowser(async (app) => {
        const { configuration, signOutUrl } = evaluated(renderApp(settingsOf("phone"), "appauth"), {});
        const phone = await PhoneApp.open(configuration as PhoneConfiguration, chain.wire);

        const asksMicrosoft = async () => {
          const [came, hasAsked] = [app.leavesTo("com.acme.app:/callback"), app.followToMicrosoft()];
          await app.opens((await phone.startSignIn()).url);
          assert.match(await came, /code=/);
          return hasAsked();
        };
        const started = await phone.startSignIn();
        const leaving = app.leavesTo("com.acme.app:/callback");
        await app.opens(started.url);
        await app.answers(someone);
        const tokens = await phone.finishSignIn(await leaving, started);
        assert.equal(tokens.claims()?.name, name);
        const claims = await phone.readClaims(tokens.access_token, tokens.claims()?.sub ?? "");
        assert.equal(claims.email, email);
        const refreshed = await phone.refresh(tokens.refresh_token ?? "");
        assert.notEqual(refreshed.access_token, tokens.access_token);

        // Cognito does not know OpenID Connect's parameters of an end session request, and Auth0's session stays.
        const logoutUrl = "com.acme.app:/signed-out";
        const ended = app.leavesTo(logoutUrl);
        await app.opens(phone.endSessionUrl(tokens.id_token ?? "", logoutUrl));
        assert.equal(await ended, logoutUrl);
        assert.equal(await asksMicrosoft(), false);

        await phone.revoke(tokens.refresh_token ?? "");
        await assert.rejects(phone.refresh(tokens.refresh_token ?? ""), { error: "invalid_grant" });
        const signedOut = app.leavesTo(logoutUrl);
        await app.opens(String(signOutUrl));
        assert.equal(await signedOut, logoutUrl);
        assert.equal(await asksMicrosoft(), true);
      }),
    );
  }
});
