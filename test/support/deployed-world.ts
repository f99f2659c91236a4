import assert from "node:assert/strict";
import { after, before } from "node:test";
import { Document } from "yaml";
import type { RuleId } from "../../environments/rule-ids";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review } from "../../review/review";
import { MINIMAL } from "./environment";
import { keepFixture } from "./fixture-plan";
import { World } from "./world";

const { name: _, ...values } = MINIMAL;
const { connections: __, ...auth0 } = MINIMAL.auth0;
const { poolName: ___, ...cognito } = MINIMAL.cognito;

/** An environment file with every key that a new environment has a use for. */
export const FILE = {
  ...values,
  microsoft: { ...values.microsoft, displayName: "Acme sign-in (dev)" },
  auth0,
  cognito,
};

/** The address of everything that it deploys. */
export const EVERYTHING = [
  "auth0_client.auth0_client",
  "auth0_client_credentials.auth0_client-credentials",
  "auth0_connection.auth0_waad[0]",
  "auth0_connection.auth0_windowslive[0]",
  "auth0_connection_clients.auth0_waad-clients[0]",
  "auth0_connection_clients.auth0_windowslive-clients[0]",
  "aws_cognito_identity_provider.cognito_identity-provider",
  "aws_cognito_user_pool.cognito_pool",
  "aws_cognito_user_pool_client.cognito_client-web",
  "aws_cognito_user_pool_domain.cognito_domain",
  "azuread_application.entra_application",
  "azuread_application_password.entra_password",
  "azuread_service_principal.entra_service-principal",
  "terraform_data.entra_password-created",
  "terraform_data.user-identities",
];

/** The environment file with some keys changed; a dotted key leads into it, `undefined` leaves it out. */
export function fileWith(changes: Record<string, unknown>): string {
  const document = new Document(structuredClone(FILE));
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.deleteIn(key.split("."));
    else document.setIn(key.split("."), document.createNode(value));
  }
  return document.toString();
}

/** The port of this machine that the app of {@link deployedFile} is on. */
export const APP_PORT = 3000;
const APP = `http://localhost:${APP_PORT}`;

const DEPLOYED = {
  signOut: "everywhere",
  "cognito.clients": {
    web: { callbackUrls: [`${APP}/callback`], logoutUrls: [`${APP}/`] },
    server: {
      callbackUrls: ["https://dev.acme.com/callback"],
      logoutUrls: ["https://dev.acme.com/"],
      kind: "confidential",
    },
  },
};

/**
 * The environment file that is deployed once for all tests that start from a deployed chain, with some keys changed: it has
 * an app client of each kind, and signs out everywhere.
 */
export const deployedFile = (changes: Record<string, unknown> = {}): string =>
  fileWith({ ...structuredClone(DEPLOYED), ...changes });

/** What a plan review must come to. */
export interface Reviewed {
  /** Folder of the fixture that keeps the plan, if it is kept. */
  readonly fixture?: string;
  /** What `npm run plan` exits with: 0 nothing, 2 changes, 3 forbidden. */
  readonly exit: 0 | 2 | 3;
  /** The rules that speak, in the order of the review. */
  readonly rules: readonly RuleId[];
}

/** A world with the environment in it, and the keys that were changed so far. */
export function deployedWorld() {
  let world: World;
  const changed: Record<string, unknown> = {};
  before(async () => {
    world = await World.raise();
  });
  after(() => world.close());

  async function reviewed(
    keys: Record<string, unknown>,
    { fixture, exit, rules }: Reviewed,
  ): Promise<Review> {
    const file = fileWith({ ...changed, ...keys });
    const review = await world.review("dev", file);
    assert.deepEqual(
      { exit: EXIT_CODES[review.verdict], rules: [...new Set(review.findings.map(({ id }) => id))] },
      { exit, rules },
      renderText(review),
    );
    if (fixture !== undefined && process.env.FIXTURES) {
      keepFixture(fixture, file, await world.savedPlan("dev"), review.refusals);
    }
    return review;
  }

  return {
    /** Changes keys for good: reviews, compares what would change, and applies it. */
    async deploys(
      keys: Record<string, unknown>,
      expected: readonly string[],
      review: Reviewed,
    ): Promise<void> {
      const { changes } = await reviewed(keys, review);
      assert.deepEqual(changes.map(({ address, action }) => `${address}: ${action}`).sort(), expected);
      Object.assign(changed, keys);
      await world.apply("dev");
    },
    /** Changes keys for one plan, which Terraform refuses. */
    async refuses(keys: Record<string, unknown>, message: string, review: Reviewed): Promise<void> {
      const { refusals } = await reviewed(keys, review);
      assert.ok(
        refusals.some((refusal) => refusal.message.includes(message)),
        refusals.map((refusal) => refusal.message).join("\n"),
      );
    },
    /** Changes keys for one plan, which the review alone forbids. */
    async forbids(keys: Record<string, unknown>, review: Reviewed): Promise<void> {
      const { refusals } = await reviewed(keys, review);
      assert.deepEqual(refusals, []);
    },
    plansNothing: () => reviewed({}, { fixture: "no-change", exit: 0, rules: [] }),
  };
}
