import { z } from "zod";
import {
  entraProviderName,
  listedOrganizationId,
  MAX_IDENTIFIERS,
  MAX_IDENTITY_PROVIDERS,
  providerDomain,
} from "../values";
import { appName, homeTenant } from "./app-registration";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";
import { refused } from "./refused";
import { FIRST_SECRET, secretSlots } from "./secret-slots";
import { uniqueList } from "./unique-list";

const ACCOUNTS = ["tenant", "personal", "listed"] as const;
const MUST_BE_ACCOUNTS = "must be tenant, personal or listed with route: entra";

/** Why this route can't let in everybody. */
const NOT_EVERYBODY = [
  MUST_BE_ACCOUNTS,
  "Each tenant writes an issuer of its own into its tokens, also those from Microsoft's common endpoints.",
  "Cognito compares the issuer exactly, and refuses every other one (Bad id_token issuer).",
  "route: broker lets in every organisation: Auth0 stands between, with one issuer.",
].join("\n");

const accounts = z.enum(ACCOUNTS, {
  error: ({ input }) => (input === "any" || input === "organizations" ? NOT_EVERYBODY : MUST_BE_ACCOUNTS),
});

const organization = map({
  name: key(entraProviderName, {
    description:
      "Name of the organisation's identity provider in the user pool, and the start of its people's user names",
    sample: "Fabrikam",
    later: "refused. It is the start of each user's name.",
  }),
  id: key(listedOrganizationId, {
    description: "The organisation's directory (tenant) ID",
    where: "the organisation's Entra admin center, Overview, Tenant ID",
    sample: "fab71ca0-0000-4000-8000-000000000fab",
    later: "refused. Everyone of the organisation gets a new user ID, and loses their account in the app.",
  }),
  domains: key(uniqueList(providerDomain, { many: MAX_IDENTIFIERS, what: "e-mail domains" }).default([]), {
    description: "E-mail domains by which Cognito's page leads people to this identity provider",
    sample: ["fabrikam.com"],
    details: "It only shows the way. Who somebody is follows from the organisation's tokens.",
    later: "changed in place.",
  }),
});

const ONCE = {
  name: "must differ from the names above it, also in upper and lower case: a user pool has each identity provider's name once",
  id: "must differ from the IDs above it: an organisation has one identity provider",
  domain: "must be one organisation's alone: a user pool has each identifier once",
} as const;

const organizations = key(
  z
    .array(organization, "must be a list of organisations, each with name, id, domains")
    .min(1, "must have an organisation")
    .max(
      MAX_IDENTITY_PROVIDERS,
      `must be at most ${MAX_IDENTITY_PROVIDERS} organisations: Cognito's quota of a user pool`,
    )
    .superRefine((organizations, { addIssue }) => {
      const first = new Map<string, number>();
      const claim = (index: number, path: PropertyKey[], of: "name" | "id" | "domain", value: unknown) => {
        const what = `${of} ${String(value).toLowerCase()}`;
        const earlier = first.get(what) ?? index;
        first.set(what, earlier);
        if (earlier === index) return; // twice in one list is told there
        addIssue({ code: "custom", path: [index, ...path], message: ONCE[of] });
      };
      for (const [index, each] of organizations.entries()) {
        const { name, id, domains } = Object(each) as Record<string, unknown>;
        if (name !== undefined) claim(index, ["name"], "name", name);
        if (id !== undefined) claim(index, ["id"], "id", id);
        for (const [at, domain] of (Array.isArray(domains) ? domains : []).entries()) {
          claim(index, ["domains", at], "domain", domain);
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
    accounts: key(accounts.default("tenant"), {
      description: "Who may sign in",
      choices: {
        tenant: "accounts of the home tenant alone",
        personal: "personal Microsoft accounts alone",
        listed: "accounts of the organisations in `microsoft.organizations`",
      },
      question: "Who may sign in",
      details:
        "Guests of a tenant sign in as people of that tenant, by its own identity provider. With `listed`, an administrator of each organisation may have to [let the app registration in](organizations.md).",
      later:
        "refused. Other people would be behind the identity provider, or it would be another one, and everyone gets a new user ID.",
    }),
    organizations,
    personal: refused(
      "must be left out with route: entra: microsoft.accounts: personal lets in personal accounts, and nobody else",
    ),
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
    certificate: refused("must be left out with route: entra, which has client secrets: microsoft.secret"),
  }),
  { description: "The app registration in Entra" },
);
