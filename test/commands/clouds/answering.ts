import { UnsecuredJWT } from "jose";
import type { Asked, Wire } from "../../../commands/clouds/wire";
import { UserError } from "../../../environments/user-error";

/** A deployer's credentials for all three clouds. */
export const CREDENTIALS = {
  ARM_CLIENT_ID: "entra-id",
  ARM_CLIENT_SECRET: "entra-secret",
  AUTH0_CLIENT_ID: "auth0-id",
  AUTH0_CLIENT_SECRET: "auth0-secret",
  AWS_ACCESS_KEY_ID: "AKIA",
  AWS_SECRET_ACCESS_KEY: "aws-secret",
};

export type Answer = [status: number, body: unknown];

/** What the clouds answer: by Cognito's operation, by path, or by host. */
export type Answers = Readonly<Record<string, (asked: Asked) => Answer>>;

/** The way to clouds that answer so; what is not in there does not answer. */
export function answering(answers: Answers): Wire {
  return async (asked) => {
    const { host, pathname } = new URL(asked.url);
    const operation = asked.headers?.["x-amz-target"]?.split(".")[1] ?? "";
    const answer = answers[operation] ?? answers[pathname] ?? answers[host];
    if (answer === undefined) throw new UserError(`${host} does not answer: no network.\nTo do: mend it.`);
    const [status, body] = answer(asked);
    return { status, text: typeof body === "string" ? body : JSON.stringify(body) };
  };
}

/** A token with the claims; nobody looks at its signature. */
export const token = (claims: Record<string, unknown>) => `${new UnsecuredJWT(claims).encode()}x`;

/** How AWS answers who may not ask. */
export const denied = (): Answer => [400, { __type: "AccessDeniedException" }];
