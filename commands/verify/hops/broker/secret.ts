import { randomUUID } from "node:crypto";
import { findError } from "../../../../explain/find-errors";
import { type Check, checksOf } from "../../check";
import type { HopProbe } from "../../probe";
import { hiddenIn, objectIn, renderAnswer } from "../unanswered";
import { type ExpectedBroker, nameOf } from "./expected";

const { passed, failed, unseen } = checksOf("broker");

/** Redeems a code that does not exist: Auth0 looks at the secret first. */
export async function checkSecret(expected: ExpectedBroker, secret: string, probe: HopProbe): Promise<Check> {
  const id = "secret";
  const {
    host,
    clientId = "",
    callbackUrls,
    tokenEndpoint = `https://${host}/oauth/token`,
    environment,
  } = expected;
  const name = nameOf(expected);
  const statement = `${name} takes Cognito's client secret`;
  // A secret goes to no host but the one that the environment file names.
  const { host: asked } = new URL(tokenEndpoint);
  if (asked !== host) {
    return unseen(id, statement, {
      means: `Cognito's token endpoint is at ${asked}, and not at ${host}, which alone may get the secret`,
    });
  }
  const seen = await probe.post(tokenEndpoint, {
    grant_type: "authorization_code",
    code: randomUUID(),
    redirect_uri: callbackUrls[0] ?? "",
    client_id: clientId,
    client_secret: secret,
  });
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) return unseen(id, statement, hiddenIn(seen));
  const { error, error_description: description } = objectIn(seen);
  // It looks at what the client may do only once it knows the client.
  if (error === "invalid_grant" || error === "unauthorized_client") return passed(id, statement);
  const found = findError(seen.text)?.id;
  return failed(id, statement, {
    expected: "invalid_grant, as there is no such code",
    seen: typeof error === "string" ? [error, description].filter(Boolean).join(": ") : renderAnswer(seen),
    means: "Nobody gets in: Cognito can't redeem a code",
    toDo:
      environment === undefined
        ? `in Cognito, give the identity provider the client secret that the application has at ${name}`
        : `npm run plan -- ${environment}, and deploy it: it gives Cognito the client secret that ${name} has now`,
    ...(found !== undefined && { error: found }),
  });
}
