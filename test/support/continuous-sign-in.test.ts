import assert from "node:assert/strict";
import { test } from "node:test";
import type { Person, Walk } from "../../lab/people/person";
import { DEFAULT_SWITCHES } from "../../lab/switches";
import { signInContinuously } from "./continuous-sign-in";
import { BOTH, environmentWith } from "./environment";

const STALE = "Microsoft Error - 403 invalid_grant Invalid authorization code";

const signedIn: Walk = { end: new URL("http://localhost:3000/"), way: [] };
const page = (url: string, html: string): Walk => {
  const end = new URL(url);
  return { end, stuckOn: { url: end, status: 400, html }, way: [] };
};
const errorOfCognito = (message: string) =>
  page(
    `http://localhost:3000/callback?${new URLSearchParams({ error: "invalid_request", error_description: message })}`,
    "<main>The app's own page</main>",
  );

/** A world in which each walk in turn ends as a list says, and all others at the app. */
function world(...ends: readonly (Walk | Error)[]) {
  const walks: { account: string; connection: string | undefined; person: Person | undefined }[] = [];
  return {
    environment: environmentWith(BOTH),
    switches: DEFAULT_SWITCHES,
    wire: async () => assert.fail("nothing is asked"),
    walks,
    walk: async (options: { account: string; connection?: string }, person?: Person) => {
      const { account, connection } = options;
      const end = ends[walks.push({ account, connection, person }) - 1] ?? signedIn;
      if (end instanceof Error) throw end;
      return end;
    },
  };
}

test("a sign-in begins at once and then at each interval, of the next person, in a browser of its own", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const all = world();
  const signing = signInContinuously(all, { every: 100 });
  t.mock.timers.tick(399);
  assert.deepEqual(await signing.stop(), { signedIn: 4, begunAgain: [], failures: [] });
  assert.deepEqual(
    all.walks.map(({ account, connection }) => `${account} ${connection}`),
    ["carla dev-waad", "felix dev-waad", "pia dev-windowslive", "carla dev-waad"],
  );
  assert.equal(new Set(all.walks.map(({ person }) => person)).size, 4);
  t.mock.timers.tick(1000);
  assert.equal(all.walks.length, 4);
});

test("a sign-in whose code was another client's is begun once more, in the same browser", async () => {
  const all = world(errorOfCognito(STALE));
  const { signedIn, begunAgain, failures } = await signInContinuously(all, { every: 100 }).stop();
  assert.deepEqual([signedIn, failures], [1, []]);
  const [{ at, ...setback } = assert.fail("nothing was begun again"), ...others] = begunAgain;
  assert.ok(!Number.isNaN(Date.parse(at)), at);
  assert.deepEqual(others, []);
  assert.deepEqual(setback, { account: "carla", where: "localhost:3000/callback", message: STALE });
  assert.equal(all.walks.length, 2);
  assert.equal(new Set(all.walks.map(({ person }) => person)).size, 1);
});

test("a sign-in that was begun once more in vain is a failure", async () => {
  const { signedIn, begunAgain, failures } = await signInContinuously(
    world(errorOfCognito(STALE), errorOfCognito(STALE)),
    { every: 100 },
  ).stop();
  assert.deepEqual(
    [signedIn, ...[begunAgain, failures].map((each) => each.map(({ message }) => message))],
    [0, [STALE], [STALE]],
  );
});

for (const [title, end, where, message] of [
  [
    "another error of Cognito's",
    errorOfCognito("Microsoft Error - 401 access_denied Unauthorized"),
    "localhost:3000/callback",
    "Microsoft Error - 401 access_denied Unauthorized",
  ],
  [
    "a page of Auth0's",
    page(
      "https://acme-dev.eu.auth0.com/authorize?client_id=gone",
      '<h1>Oops</h1><p role="alert">Unknown client: gone</p>',
    ),
    "acme-dev.eu.auth0.com/authorize",
    "Unknown client: gone",
  ],
  ["no answer", new TypeError("fetch failed"), "on the way", "fetch failed"],
] as const) {
  test(`a failure: ${title}`, async () => {
    const { signedIn, begunAgain, failures } = await signInContinuously(world(end), { every: 100 }).stop();
    assert.deepEqual([signedIn, begunAgain], [0, []]);
    assert.deepEqual(
      failures.map(({ at: _, ...failure }) => failure),
      [{ account: "carla", where, message }],
    );
  });
}
