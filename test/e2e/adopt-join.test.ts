import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type Account, CAST } from "../../lab/people/cast";
import { signInContinuously } from "../support/continuous-sign-in";
import type { AppClient, HandMade, VariationName } from "../support/hand-made-chain";
import { LEFT_OUT } from "../support/hand-made-chain/left-out";
import { type ChainRead, readChain, renderDifferences } from "../support/hand-made-chain/read-chain";
import { SignInWorld } from "../support/sign-in-world";

const people = ["hana", "pia"].map((id) => CAST.find((account) => account.id === id)) as Account[];

/** A person with a password in the pool. */
const ADA = { email: "ada@acme.com", password: "Correct-horse-1" };

/** Milliseconds between two sign-ins, of each kind. */
const EVERY = 200;

interface Maker {
  readonly variation: VariationName;
  /** The scopes and flows of the app client that the file names. */
  readonly scopes: readonly string[];
  readonly keptFlows: readonly string[];
  /** The options of the command, one run after the other. */
  readonly runs: readonly (readonly string[])[];
}

const MAKERS: Readonly<Record<string, Maker>> = {
  "AWS's console made": {
    variation: "consolePool",
    scopes: ["openid", "email", "phone", "profile"],
    keptFlows: ["ALLOW_USER_AUTH"],
    runs: [["--join", "--yes"]],
  },
  "Amplify made": {
    variation: "amplifyGen2",
    scopes: ["phone", "email", "openid", "profile", "aws.cognito.signin.user.admin"],
    keptFlows: ["ALLOW_CUSTOM_AUTH"],
    runs: [["--join", "--write-only"], ["--yes"]], // from the first one on, the file says it
  },
};

for (const [maker, { variation, scopes, keptFlows, runs }] of Object.entries(MAKERS)) {
  describe(`a user pool that ${maker}, with people who use passwords in two more apps`, () => {
    let world: SignInWorld;
    let made: HandMade;
    let old: ChainRead;
    let usernames: (string | null)[];

    const adopt = (...args: string[]) => world.world.command("dev", "adopt", "dev", ...args);
    const signInEach = async () =>
      (await Promise.all(people.map((person) => world.signIn(person)))).map(({ username }) => username);

    async function signInWithPassword({ clientId }: AppClient): Promise<void> {
      const { AuthenticationResult } = await world.apis.cognito("InitiateAuth", {
        ClientId: clientId,
        AuthFlow: "USER_PASSWORD_AUTH",
        AuthParameters: { USERNAME: ADA.email, PASSWORD: ADA.password },
      });
      assert.ok(AuthenticationResult.IdToken);
    }

    /** Signs Ada in at each of the other apps, again and again. @returns what ends that and tells how it went */
    function useContinuously(clients: readonly AppClient[]) {
      const [ended, failures] = [new AbortController(), [] as string[]];
      let signedIn = 0;
      const use = async () => {
        while (!ended.signal.aborted) {
          const results = await Promise.allSettled(clients.map(signInWithPassword));
          for (const result of results) {
            if (result.status === "rejected") failures.push(String(result.reason));
            else signedIn += 1;
          }
          await wait(EVERY);
        }
      };
      const done = use();
      return async () => {
        ended.abort();
        await done;
        return { signedIn, failures };
      };
    }

    before(async () => {
      world = await SignInWorld.raise();
      made = await world.makeByHand(LEFT_OUT, { variations: [variation, "passwordClient", "mobileClient"] });
      const { shop } = made.otherClients;
      await world.apis.cognito("SignUp", {
        ClientId: shop?.clientId,
        Username: ADA.email,
        Password: ADA.password,
        UserAttributes: [{ Name: "email", Value: ADA.email }],
      });
      await world.apis.cognito("AdminConfirmSignUp", { UserPoolId: made.userPoolId, Username: ADA.email });
      usernames = await signInEach();
      old = await readChain(world.apis, made);
      const web = "cognito.clients.web";
      const kept = { [`${web}.scopes`]: scopes, [`${web}.alsoSignInWith`]: ["COGNITO"] };
      world.world.project.write("dev", world.file({ ...LEFT_OUT, ...kept }));
    });
    after(() => world.close());

    test("is refused to an environment that would own it, and offered to join", async () => {
      const { code, stderr } = await adopt("--yes");
      assert.equal(code, 1);
      assert.match(
        stderr,
        /\n\n {2}AWS, user pool acme users \(eu-west-1_\w+\): people sign in to it by email; it has attributes of its own \(email is required\)\. Others build on it: .*\n {4}To do: npm run adopt -- dev --join, which leaves the pool to its owner and adopts the rest\.\n\nThen run/,
      );
    });

    test("is joined while everyone goes on signing in, with Microsoft and with passwords", async (t) => {
      const clients = Object.values(made.otherClients);
      assert.equal(clients.length, 2);
      const signing = signInContinuously(world, { every: EVERY });
      const endUse = useContinuously(clients);
      const outcomes: Awaited<ReturnType<typeof adopt>>[] = [];
      for (const options of runs) outcomes.push(await adopt(...options));
      const [microsoft, passwords] = [await signing.stop(), await endUse()];
      for (const { code, stderr } of outcomes) assert.equal(code, 0, stderr);
      const stdout = String(outcomes.at(-1)?.stdout);
      assert.deepEqual({ ...microsoft, signedIn: 0 }, { signedIn: 0, begunAgain: [], failures: [] });
      assert.deepEqual(passwords.failures, []);
      t.diagnostic(`${microsoft.signedIn} signed in with Microsoft, ${passwords.signedIn} with passwords`);
      assert.match(
        stdout,
        /\nThe user pool acme users \(eu-west-1_\w+\) and its domain stay their owner's\.\n/,
      );
      assert.doesNotMatch(stdout, /user pool is adopted|domain is adopted|WOULD BE/);
    });

    test("differs afterwards by what was shown of the identity provider and the app client, and by nothing else", async () => {
      const differences = renderDifferences(old, await readChain(world.apis, made));
      assert.deepEqual(
        differences.filter((each) => /^(?:pool|mfa|identityProvider|appClient)\./.test(each)),
        [
          `appClient.web.ClientName: ${old.get("appClient.web.ClientName")} → web`,
          ...["email_verified", "family_name", "given_name", "picture"].map(
            (name) => `identityProvider.AttributeMapping.${name}: (none) → ${name}`,
          ),
        ],
      );
    });

    test("has its ID in the file, and what its app client keeps", () => {
      world.takeUpDeployed();
      const { cognito, adopt: adopted } = world.environment;
      assert.equal(cognito.userPool, made.userPoolId);
      assert.deepEqual(adopted?.keep, {
        clients: { web: { readAttributes: "all", writeAttributes: "all", authFlows: keptFlows } },
      });
    });

    test("lets the same people in afterwards under the same user names", async () => {
      assert.deepEqual(await signInEach(), usernames);
      await Promise.all(Object.values(made.otherClients).map(signInWithPassword));
    });

    test("is adopted and deployed by then, so the same command has nothing to do", async () => {
      const { code, stdout, stderr } = await adopt();
      assert.equal(code, 0, stderr);
      assert.equal(stdout, "\ndev is adopted and deployed: nothing to do.");
    });
  });
}
