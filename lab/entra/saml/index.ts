import { type Context, Hono } from "hono";
import { answerErrors } from "../authorize/answer-errors";
import type { EntraContext } from "../context";
import { type Message, notSaml, readPost, readRedirect } from "./message";
import { PROTOCOL } from "./names";
import { SamlSignIn } from "./sign-in";
import { SamlSignOut } from "./sign-out";

/**
 * `/{tenant}/saml2`: sign-ins and sign-outs by SAML, and the account picker of each.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol
 */
export function samlEndpoint(context: EntraContext): Hono {
  const endpoint = new Hono();
  const signIn = new SamlSignIn(context);
  const signOut = new SamlSignOut(context);

  function answer(c: Context, tenant: string, message: Message): Response | Promise<Response> {
    const { localName, namespaceURI } = message.root;
    if (namespaceURI !== PROTOCOL) throw notSaml();
    if (localName === "AuthnRequest") return signIn.start(c, tenant, message);
    if (localName === "LogoutRequest" && message.binding === "redirect") {
      return signOut.start(c, tenant, message);
    }
    throw notSaml();
  }

  endpoint.get("/:tenant/saml2", (c) => answer(c, c.req.param("tenant"), readRedirect(new URL(c.req.url))));
  endpoint.post("/:tenant/saml2", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return answer(c, c.req.param("tenant"), readPost(form, new URL(c.req.url)));
  });
  endpoint.post("/:tenant/saml2/login", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return signIn.pickAccount(c, form.get("ctx") ?? "", form.get("account") ?? "");
  });
  endpoint.post("/:tenant/saml2/signout", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return signOut.pickAccount(c, form.get("ctx") ?? "", form.get("account") ?? "");
  });
  // The launcher of My Apps leads here. At Entra that address is not documented.
  endpoint.get("/:tenant/saml2/launch/:appId", (c) =>
    signIn.launch(c, c.req.param("tenant"), c.req.param("appId")),
  );

  endpoint.onError(answerErrors(context));
  return endpoint;
}
