import type { ExpectedPool, Walked } from "../../expected";
import type { Probe } from "../../probe";
import { type Causes, hideConsequences } from "../consequences";
import { checkAppClient } from "./app-client";
import { checkChoice } from "./choice";
import { checkIssuer } from "./issuer";
import { checkSignIns, requestCallbacks, requestSignIns, sendingsOf } from "./sign-in";

/** The user pool's domain: its app clients, where it sends people, and its own tokens' issuer. */
export function walkCognito(pool: ExpectedPool, probe: Probe): Walked {
  const asking = probe.at("cognito");
  const requests = requestSignIns(pool, asking);
  return {
    sends: sendingsOf(requests),
    checks: Promise.all([
      pool.issuer === undefined ? [] : checkIssuer(pool.issuer, asking),
      checkSignIns(pool, requests, requestCallbacks(pool, asking)),
      ...pool.clients.map((client) => checkAppClient(pool, client, asking)),
      ...pool.clients.map((client) => checkChoice(pool, client, asking)),
    ]).then((all) => hideConsequences(all.flat(), CAUSES)),
  };
}

/** What does not answer at the domain, or an app client that is gone, fails wherever it is asked. */
const OF_CLIENT = ["cognito-issuer", "cognito-domain", "cognito-app-client"];

/** A user pool that is gone has neither keys nor a domain. */
const CAUSES: Causes = {
  "cognito-keys": ["cognito-issuer"],
  "cognito-domain": ["cognito-issuer"],
  "cognito-other-callback": OF_CLIENT,
  "cognito-logout-urls": OF_CLIENT,
  "cognito-secret": OF_CLIENT,
  "cognito-choice": [...OF_CLIENT, "cognito-callback", "cognito-grant", "cognito-scopes"],
};
