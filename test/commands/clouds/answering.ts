import { UnsecuredJWT } from "jose";
import { CloudError } from "../../../commands/clouds/cloud-error";
import type { Fetch } from "../../../commands/clouds/https";

/** A deployer's credentials for all three clouds. */
export const CREDENTIALS = {
  ARM_CLIENT_ID: "entra-id",
  ARM_CLIENT_SECRET: "entra-secret",
  AUTH0_CLIENT_ID: "auth0-id",
  AUTH0_CLIENT_SECRET: "auth0-secret",
  AWS_ACCESS_KEY_ID: "AKIA",
  AWS_SECRET_ACCESS_KEY: "aws-secret",
};

/** A request, read to its end. */
export interface Asked {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export type Answer = [status: number, body: unknown];

/** What the clouds answer: by Cognito's operation, by path, or by host. */
export type Answers = Readonly<Record<string, (asked: Asked) => Answer>>;

/** The way to clouds that answer so; what is not in there does not answer. */
export function answering(answers: Answers): Fetch {
  return async (request) => {
    const { url, headers } = request;
    const { host, pathname } = new URL(url);
    const operation = headers.get("x-amz-target")?.split(".")[1] ?? "";
    const answer = answers[operation] ?? answers[pathname] ?? answers[host];
    if (answer === undefined) {
      throw new CloudError("cloud-unreachable", `${host} does not answer: no network`, "fix it");
    }
    const [status, body] = answer({ url, headers, body: await request.text() });
    if (status === 204) return new Response(null, { status });
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  };
}

/** A token with the claims; nobody looks at its signature. */
export const token = (claims: Record<string, unknown>) => `${new UnsecuredJWT(claims).encode()}x`;

/** How AWS answers who may not ask. */
export const denied = (): Answer => [400, { __type: "AccessDeniedException" }];
