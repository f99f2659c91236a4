import { exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { z } from "zod";
import { UserError } from "../../environments/user-error";
import type { Streams } from "../env/app/print-app";
import { assertEnvironmentName } from "./state-file";

/** How a plan's key is agreed upon. */
export const KEY_AGREEMENT = "ECDH-ES";
const CURVE = "P-256";

const publicJwk = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal(CURVE),
  x: z.string(),
  y: z.string(),
});
const privateJwk = publicJwk.extend({ d: z.string() });

/** A pair of keys, each one word, as a variable or a secret on GitHub. */
export interface PlanKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export async function makePlanKeys(): Promise<PlanKeys> {
  const pair = await generateKeyPair(KEY_AGREEMENT, { crv: CURVE, extractable: true });
  const [publicKey, privateKey] = await Promise.all([exportJWK(pair.publicKey), exportJWK(pair.privateKey)]);
  return { publicKey: wordOf(publicJwk.parse(publicKey)), privateKey: wordOf(privateJwk.parse(privateKey)) };
}

/** Prints a new private key on standard output, alone on its line, and on standard error where both belong. */
export async function printPlanKeys(
  environment: string,
  { stdout, stderr }: Streams = process,
): Promise<void> {
  assertEnvironmentName(environment);
  const { publicKey, privateKey } = await makePlanKeys();
  stderr.write(
    [
      ...(stdout.isTTY === true
        ? [
            "The last line is the private key, which opens every plan of the environment, and it stays in this terminal's history.",
            `To pass it on unseen: npm run -s github -- plan-keys ${environment} | gh secret set PLAN_PRIVATE_KEY --env ${environment}`,
            "",
          ]
        : [`Standard output has the private key: the secret PLAN_PRIVATE_KEY of ${environment} on GitHub.`]),
      "To do: give the public key of the pair to the environment that plans:",
      `  gh variable set PLAN_PUBLIC_KEY --env ${environment}_plan --body ${publicKey}`,
      "",
    ].join("\n"),
  );
  stdout.write(`${privateKey}\n`);
}

/** A key of a pair, as a job gets it. */
interface Half {
  readonly name: "PLAN_PUBLIC_KEY" | "PLAN_PRIVATE_KEY";
  readonly schema: z.ZodType<JWK>;
  /** What is wrong where the other key of the pair stands here. */
  readonly confused: string;
  readonly other: z.ZodType<JWK>;
}

const PUBLIC: Half = {
  name: "PLAN_PUBLIC_KEY",
  schema: publicJwk,
  confused: "is the private key of a pair, which the job that plans must never have: make another pair",
  other: privateJwk,
};

const PRIVATE: Half = {
  name: "PLAN_PRIVATE_KEY",
  schema: privateJwk,
  confused: "is the public key of a pair, which opens nothing",
  other: publicJwk,
};

/** The key that seals. @throws UserError */
export const publicKeyIn = (variables: NodeJS.ProcessEnv) => keyIn(variables, PUBLIC);

/** The key that opens. @throws UserError */
export const privateKeyIn = (variables: NodeJS.ProcessEnv) => keyIn(variables, PRIVATE);

async function keyIn(variables: NodeJS.ProcessEnv, half: Half) {
  const text = variables[half.name] ?? "";
  const jwk = half.schema.safeParse(jwkIn(text)).data;
  try {
    if (jwk !== undefined) return await importJWK(jwk, KEY_AGREEMENT);
  } catch {
    // It has the form of a key, but is no point of the curve.
  }
  throw new UserError(
    "plan-key-invalid",
    `${half.name} ${problemOf(text, half)}.\nTo do: npm run github -- plan-keys <environment> makes a pair, and says where each key belongs (docs/github.md). They replace PLAN_KEY: delete it.`,
  );
}

function problemOf(text: string, { other, confused }: Half): string {
  if (text === "") return "is not set";
  if (other.safeParse(jwkIn(text)).success) return confused;
  // What openssl rand -base64 32 prints.
  if (Buffer.from(text, "base64").length === 32) return "is a PLAN_KEY, which opened what it sealed";
  return "is not a key";
}

const wordOf = (jwk: object) => Buffer.from(JSON.stringify(jwk)).toString("base64url");

function jwkIn(word: string): unknown {
  try {
    return JSON.parse(Buffer.from(word, "base64url").toString());
  } catch {
    return undefined;
  }
}
