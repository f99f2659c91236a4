import { z } from "zod";
import {
  entraProviderName,
  MAX_IDENTIFIERS,
  MAX_IDENTITY_PROVIDERS,
  organizationId,
  providerDomain,
} from "../values";
import { appName, homeTenant } from "./app-registration";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";
import { FIRST_SECRET, secretSlots } from "./secret-slots";
import { uniqueList } from "./unique-list";

/** What this route can't let in, with the reason in three lines. */
const ACCOUNTS_OF_ANY =
  "must be tenant, personal or listed with route: entra.\n  Each tenant writes an issuer of its own into its tokens, also those from Microsoft's common endpoints.\n  Cognito compares the issuer exactly, and refuses all others (Bad id_token issuer).\n  route: broker lets in any organisation: Auth0 stands between, with one issuer.";

const organization = map({
  name: key(entraProviderName, {
    description:
      "Name of the organisation's identity provider in the user pool, and the start of its people's user names",
    sample: "Fabrikam",
    later: "refused. It is the start of each user's name.",
  }),
  id: key(organizationId, {
    description: "The organisation's directory (tenant) ID",
    where: "the organisation's Entra admin center, Overview, Tenant ID",
    sample: "fab71ca0-0000-4000-8000-000000000fab",
    later: "refused. Everyone of the organisation would be a stranger.",
  }),
  domains: key(uniqueList(providerDomain, { many: MAX_IDENTIFIERS, what: "e-mail domains" }).default([]), {
    description: "E-mail domains by which Cognito's page leads people to this identity provider",
    sample: ["fabrikam.com"],
    details: "It only shows the way. Who somebody is follows from the organisation's tokens.",
    later: "changed in place.",
  }),
});

const organizations = key(
  z
    .array(organization, "must be a list of organisations, each with name, id, domains")
    .min(1, "must have an organisation")
    .max(
      MAX_IDENTITY_PROVIDERS,
      `must be at most ${MAX_IDENTITY_PROVIDERS} organisations: Cognito's quota of a user pool`,
    )
    .superRefine((organizations, { addIssue }) => {
      const seen = new Set<string>();
      for (const [index, each] of organizations.entries()) {
        const { name, id, domains } = Object(each) as Record<string, unknown>;
        const claims: [path: PropertyKey[], what: string][] = [
          [[index, "name"], `name ${String(name).toLowerCase()}`],
          [[index, "id"], `id ${String(id).toLowerCase()}`],
          ...(Array.isArray(domains) ? domains : []).map((domain, at): [PropertyKey[], string] => [
            [index, "domains", at],
            `domain ${String(domain).toLowerCase()}`,
          ]),
        ];
        for (const [path, what] of claims) {
          if (seen.has(what)) addIssue({ code: "custom", path, message: "must be in the list once only" });
          seen.add(what);
        }
      }
    }, despiteOthers)
    .exactOptional(),
  {
    description:
      "The organisations of `accounts: listed`, each an identity provider of its own in the user pool",
    question: "Which organisations: each as ID=name, separated by commas",
    sample: [{ name: "Fabrikam", id: "fab71ca0-0000-4000-8000-000000000fab", domains: ["fabrikam.com"] }],
    later:
      "people of an organisation that is no longer in the list can't sign in again, and stay in the user pool.",
  },
);

export const microsoft = key(
  map({
    tenantId: homeTenant,
    accounts: key(z.enum(["tenant", "personal", "listed"], ACCOUNTS_OF_ANY).default("tenant"), {
      description: "Who may sign in",
      choices: {
        tenant: "accounts of the home tenant alone",
        personal: "personal Microsoft accounts alone",
        listed: "accounts of the organisations in `microsoft.organizations`",
      },
      question: "Who may sign in",
      later: "refused where it changes whose issuer the identity provider has: it would be another one.",
    }),
    organizations,
    displayName: appName,
    secret: key(
      secretSlots({
        sample: { active: "b", a: null, b: "2026-11-24" },
        later: {
          active: "changed in place, in one call to Cognito for each identity provider.",
          a: "another time makes a new secret, `null` destroys it. A destroyed secret never comes back, not by `first` either.",
          b: "as for slot a.",
        },
      }).default(FIRST_SECRET),
      {
        description:
          "The app registration's client secrets, with which Cognito proves itself to Entra. Each is valid for 365 days. `npm run rotate` writes this",
        details:
          "There are two slots, so that the old secret works until the new one is in use. The secrets themselves are not in the file.",
        later: "[`npm run rotate`](rotate.md) renews it in three steps. Nobody notices.",
      },
    ),
  }),
  { description: "The app registration in Entra" },
);
