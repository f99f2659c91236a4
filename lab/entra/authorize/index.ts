import { Hono } from "hono";
import type { EntraContext } from "../context";
import { answerErrors } from "./answer-errors";
import { readDecision } from "./decision";
import { SignIn } from "./sign-in";

/**
 * `/{tenant}/oauth2/v2.0/authorize` and the pages that follow: the account picker, which posts to `/{tenant}/login`, and
 * the consent page, which posts to `/{tenant}/consent`.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function authorizationEndpoint(context: EntraContext): Hono {
  const endpoint = new Hono();
  const signIn = new SignIn(context);

  endpoint.get("/:tenant/oauth2/v2.0/authorize", (c) =>
    signIn.start(c, c.req.param("tenant"), new URL(c.req.url).searchParams),
  );
  endpoint.post("/:tenant/oauth2/v2.0/authorize", async (c) =>
    signIn.start(c, c.req.param("tenant"), new URLSearchParams(await c.req.text())),
  );
  endpoint.post("/:tenant/login", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return signIn.pickAccount(c, form.get("ctx") ?? "", form.get("account") ?? "");
  });
  endpoint.post("/:tenant/consent", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return signIn.decideConsent(c, form.get("ctx") ?? "", readDecision(form));
  });

  endpoint.onError(answerErrors(context));
  return endpoint;
}
